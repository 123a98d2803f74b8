import type { Model } from "../model/contract.ts";
import type { BigintRules, NumberRules, StringRules } from "../model/rules.ts";
import { resolve } from "../model/resolve.ts";
import { templateText } from "../model/template-parts.ts";
import type { TypeModel } from "../model/type.ts";
import type { Form } from "./shape.ts";
import { propertyKey } from "./text.ts";

/** How long a text for `expected` may be. */
const longest = 100;

/** What a check expects, for people: `number`, `"add" | "multiply"`, `User`, `[number, number]`. */
export function describeType(model: Model, type: TypeModel, form: Form): string {
  const text = describe(model, type, form);
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

function describe(model: Model, type: TypeModel, form: Form): string {
  switch (type.kind) {
    case "unknown":
      return "a JSON value";
    case "undefined":
      return "nothing";
    case "template":
      return templateText(type) + describeRules(type.rules);
    case "branded":
      return describe(model, type.base, form);
    case "literal":
      return JSON.stringify(type.value);
    case "number":
    case "string":
      return type.kind + describeRules(type.rules);
    case "array":
      return "array";
    case "tuple":
      return describeTuple(model, type, form);
    case "object":
    case "record":
      return "object";
    case "union":
      return describeUnion(model, type.members, form);
    case "enum":
      return type.members.map(({ value }) => JSON.stringify(value)).join(" | ");
    case "ref":
      return describeNamed(model, type.id, form);
    case "null":
    case "boolean":
      return type.kind;
    case "bigint":
      return (form === "memory" ? "bigint" : "decimal digits") + describeRules(type.rules);
    default:
      return form === "memory" ? describeMemory(type) : describeWire(type);
  }
}

type Converted = Extract<
  TypeModel,
  { kind: "date" | "url" | "bytes" | "bigint-literal" | "map" | "set" }
>;

function describeMemory(type: Converted): string {
  switch (type.kind) {
    case "bytes":
      return type.of;
    case "bigint-literal":
      return `${type.value}n`;
    default:
      return { date: "Date", url: "URL", map: "Map", set: "Set" }[type.kind];
  }
}

function describeWire(type: Converted): string {
  if (type.kind === "bigint-literal") return JSON.stringify(type.value);
  return {
    date: "RFC 3339 date-time",
    url: "URL as text",
    bytes: "base64",
    map: "array of [key, value]",
    set: "array without repetition",
  }[type.kind];
}

/** A type's own name, where its values are objects; what they are, for aliases of simpler types. */
function describeNamed(model: Model, id: string, form: Form): string {
  const named = model.types[id];
  if (named === undefined) return id;
  return isStructure(named.type) ? named.name : describe(model, named.type, form);
}

function isStructure(type: TypeModel): boolean {
  if (type.kind === "union") return type.members.some((member) => isStructure(member));
  return type.kind === "object" || type.kind === "tuple" || type.kind === "ref";
}

function describeUnion(model: Model, members: readonly TypeModel[], form: Form): string {
  const present = members.filter((member) => member.kind !== "undefined");
  const isOften = (kind: TypeModel["kind"]): boolean =>
    present.filter((member) => resolve(member, model.types)?.kind === kind).length > 1;
  const often = new Set<TypeModel["kind"]>((["array", "object"] as const).filter(isOften));
  const texts = present.map((member) =>
    often.has(member.kind) ? describeAmong(model, member, form) : describe(model, member, form),
  );
  return [...new Set(texts)].join(" | ");
}

/** A type beside others of its kind, which are to be told from it: `string[]`, `{ id, name? }`. */
function describeAmong(model: Model, type: TypeModel, form: Form): string {
  if (type.kind === "array") {
    const items = describeAmong(model, type.items, form);
    return items.includes(" | ") ? `(${items})[]` : `${items}[]`;
  }
  if (type.kind !== "object" || type.properties.length === 0) return describe(model, type, form);
  const names = type.properties.map(
    ({ name, optional }) => propertyKey(name) + (optional ? "?" : ""),
  );
  return `{ ${names.join(", ")} }`;
}

function describeTuple(
  model: Model,
  type: TypeModel & { readonly kind: "tuple" },
  form: Form,
): string {
  const items = type.items.map(
    (item) => describe(model, item.type, form) + (item.optional ? "?" : ""),
  );
  const rest = type.rest === undefined ? [] : [`...${describe(model, type.rest, form)}`];
  const tail = (type.tail ?? []).map((item) => describe(model, item.type, form));
  return `[${[...items, ...rest, ...tail].join(", ")}]`;
}

/** ` (minimum 1, maximum 10)`: in the words of the tags. */
function describeRules(rules: BigintRules | NumberRules | StringRules | undefined): string {
  if (rules === undefined) return "";
  const parts = Object.entries(rules).flatMap(([name, value]: [string, unknown]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.map((each) => (each === true ? name : `${name} ${String(each)}`));
  });
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
