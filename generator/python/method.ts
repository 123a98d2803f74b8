import type { Command, Contract, Method, Parameter } from "../model/contract.ts";
import { snakeCase } from "../model/foreign-names.ts";
import type { DocTag, TypeModel } from "../model/type.ts";
import { docstring, isPythonName, toClassName, toPythonName } from "./text.ts";
import { type PythonTypes, remarks } from "./type.ts";

/** What Python calls of a service. */
export interface PythonMethod {
  /** On nameko's wire. */
  readonly name: string;
  /** Its class: `AddMethod`. */
  readonly className: string;
  readonly lines: readonly string[];
}

/** A class for a method, as a proxy has it: called at once, or with `call_async`. */
export function pythonMethod(
  member: Command | Method,
  {
    contract,
    name,
    types,
  }: { readonly contract: Contract; readonly name: string; readonly types: PythonTypes },
): PythonMethod {
  const className = types.names.take(`${toClassName(name)}Method`);
  const reasons: string[] = [];
  const rename = contract.naming === "snake_case" ? snakeCase : (each: string): string => each;
  const signature = parametersOf(member.parameters, {
    rename,
    annotation: (type, parameter) =>
      types.annotation(
        type,
        `${name} ${parameter}`,
        (why) => void reasons.push(`\`${parameter}\` ${why}`),
      ),
    untold: (why) => void reasons.push(why),
  });
  const result = resultOf(member, (type) =>
    types.annotation(type, `${name} result`, (why) => void reasons.push(`the result ${why}`)),
  );
  const doc = documentation(member, rename);
  const self = ["self", ...signature].join(", ");
  return {
    name,
    className,
    lines: [
      ...remarks(reasons),
      `class ${className}(_t.Protocol):`,
      ...docstring(doc, "    "),
      ...(doc === "" ? [] : [""]),
      ...functions(self, result),
    ],
  };
}

/** At once, or later. */
function functions(parameters: string, result: string): readonly string[] {
  return [
    `    def __call__(${parameters}) -> ${result}:`,
    "        ...",
    "",
    `    def call_async(${parameters}) -> _l.Reply[${result}]:`,
    "        ...",
  ];
}

/** A command answers nothing. */
function resultOf(member: Command | Method, annotation: (type: TypeModel) => string): string {
  return member.kind === "command" ? "None" : annotation(member.result);
}

interface Signature {
  readonly rename: (name: string) => string;
  readonly annotation: (type: TypeModel, parameter: string) => string;
  readonly untold: (why: string) => void;
}

/** Parameters by position and by name; by position only up to the last one that has no name in Python. */
function parametersOf(parameters: readonly Parameter[], signature: Signature): readonly string[] {
  const wire = parameters.map(({ name }) => signature.rename(name));
  const isName = (name: string): boolean => isPythonName(name) && name !== "self";
  const isTaken = (name: string, index: number): boolean => wire.indexOf(name) !== index;
  const nameless = wire.findLastIndex(
    (name, index) => parameters[index]?.rest !== true && (!isName(name) || isTaken(name, index)),
  );
  if (nameless !== -1) {
    signature.untold(
      `its first ${nameless + 1} go by position: not each has a name that Python has too`,
    );
  }
  // What comes after it goes by position alone, so that it cannot be left out: `None` stands for that.
  const mayBeNone = parameters.at(-1)?.rest === true;
  return parameters.flatMap((parameter, index) => {
    const given = wire[index] ?? parameter.name;
    const plain = isName(given) && !isTaken(given, index);
    const name = plain ? given : `${toPythonName(given)}_${index}`;
    const text = parameterText(parameter, name, { ...signature, mayBeNone });
    return index === nameless ? [text, "/"] : [text];
  });
}

function parameterText(
  { type, rest, optional }: Parameter,
  name: string,
  { annotation, mayBeNone }: Pick<Signature, "annotation"> & { readonly mayBeNone: boolean },
): string {
  if (rest === true) {
    const items = type.kind === "array" ? type.items : { kind: "unknown" as const };
    return `*${name}: ${annotation(items, name)}`;
  }
  const text = annotation(type, name);
  if (optional !== true) return `${name}: ${text}`;
  const isNone = !mayBeNone || text === "_t.Any" || text.startsWith("_t.Optional[");
  const orNone = isNone ? text : `_t.Optional[${text}]`;
  return `${name}: ${orNone} = ...`;
}

/** What the contract says of a method, and of its errors. */
function documentation(member: Command | Method, rename: Signature["rename"]): string {
  const { doc, deprecated } = member;
  const tags = (doc?.tags ?? []).flatMap((tag) => toField(tag, rename) ?? []);
  const parts = [
    doc?.text.trim() ?? "",
    tags.join("\n"),
    deprecated === undefined ? "" : `.. deprecated:: ${deprecated.trim()}`.trim(),
    member.kind === "command" ? "Its answer comes when it was accepted, not when it is done." : "",
    member.kind === "method" && member.errors.length > 0
      ? `Raises ${member.errors.join(", ")}.`
      : "",
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** `@param userId who it is` → `:param user_id: who it is` */
function toField({ name, text }: DocTag, rename: Signature["rename"]): string | undefined {
  const words = text.trim();
  if (name === "returns") return `:returns: ${words}`;
  const [, parameter, rest = ""] = /^([\w$]+)\s*-?\s*([\s\S]*)$/.exec(words) ?? [];
  return name === "param" && parameter !== undefined
    ? `:param ${rename(parameter)}: ${rest}`.trim()
    : undefined;
}
