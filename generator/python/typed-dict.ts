import type { Property } from "../model/type.ts";
import { docstring, isPythonName, stringLiteral } from "./text.ts";

/** An object with names for all of its properties. */
interface Dict {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly doc: string;
}

/** The annotation of a property; `isQuoted`: it is evaluated at once. */
type Field = (property: Property, isQuoted: boolean) => string;

/** A `TypedDict`. Python 3.8 says of a class as a whole whether its keys may be missing, so one with both is made of two. */
export function typedDict(dict: Dict, field: Field): readonly string[] {
  const { name, properties } = dict;
  const mayMiss = (property: Property): boolean =>
    property.optional === true || property.default !== undefined || holdsUndefined(property);
  const required = properties.filter((property) => !mayMiss(property));
  const optional = properties.filter(mayMiss);
  const isPlain = properties.every((property) => isPythonName(property.name));
  if (!isPlain) return callForm(dict, { required, optional }, field);
  if (optional.length === 0)
    return classForm(dict, { bases: "_t.TypedDict", own: required }, field);
  if (required.length === 0) {
    return classForm(dict, { bases: "_t.TypedDict, total=False", own: optional }, field);
  }
  const base = `_${name}Required`;
  return [
    ...classForm(
      { name: base, properties: [], doc: "" },
      { bases: "_t.TypedDict", own: required },
      field,
    ),
    "",
    "",
    ...classForm(dict, { bases: `${base}, total=False`, own: optional }, field),
  ];
}

/** It may hold nothing when it comes: then it is not there. */
function holdsUndefined({ type }: Property): boolean {
  return type.kind === "union" && type.members.some(({ kind }) => kind === "undefined");
}

function classForm(
  dict: Dict,
  { bases, own }: { readonly bases: string; readonly own: readonly Property[] },
  field: Field,
): readonly string[] {
  return [
    `class ${dict.name}(${bases}):`,
    ...docstring(documentation(dict), "    "),
    ...own.map((property) => `    ${property.name}: ${field(property, false)}`),
  ];
}

/** Keys that are no names of Python: `TypedDict("X", {"dry-run": bool})`. */
function callForm(
  dict: Dict,
  { required, optional }: Readonly<Record<"optional" | "required", readonly Property[]>>,
  field: Field,
): readonly string[] {
  const { name } = dict;
  const call = (as: string, own: readonly Property[], total: string): readonly string[] => [
    `${as} = _t.TypedDict(`,
    `    ${stringLiteral(as)},`,
    "    {",
    ...own.map((property) => `        ${stringLiteral(property.name)}: ${field(property, true)},`),
    "    },",
    ...(total === "" ? [] : [`    ${total},`]),
    ")",
  ];
  const parts = [
    ...(required.length === 0 ? [] : [{ as: `_${name}Required`, own: required, total: "" }]),
    ...(optional.length === 0
      ? []
      : [{ as: `_${name}Optional`, own: optional, total: "total=False" }]),
  ];
  return [
    ...parts.flatMap(({ as, own, total }) => [...call(as, own, total), "", ""]),
    `class ${name}(${parts.map(({ as }) => as).join(", ")}):`,
    ...docstring(documentation(dict), "    "),
    "    pass",
  ];
}

/** What the contract says of an object, and of its properties. */
function documentation({ doc, properties }: Dict): string {
  const lines = properties.flatMap(({ name, doc: own }) => {
    const text = own?.text.trim().replaceAll(/\s+/g, " ") ?? "";
    return text === "" ? [] : [`${name}: ${text}`];
  });
  return [doc.trim(), lines.join("\n")].filter((part) => part !== "").join("\n\n");
}
