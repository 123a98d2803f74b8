import { propertyKey, stringLiteral } from "../../emitters/text.ts";
import { asParameterName } from "../names.ts";
import { settle } from "../settle.ts";
import type { Declared, Field, Plain, Shape, TupleItem } from "../shape.ts";

/** What a file has to import for the types in it. */
export interface TypeScope {
  /** The name of a declared type in this file. */
  name(of: Declared): string;
  /** Notes a word of `lagomorph/contract`. */
  use(word: string): void;
}

/** A type in a place where tags can stand: what the type says, and what the tags do. */
export interface TaggedType {
  readonly text: string;
  readonly tags: readonly string[];
}

const tagsOf: Readonly<Partial<Record<Shape["kind"], string>>> = {
  integer: "@integer",
  uuid: "@format uuid",
};

/** A settled shape before which tags can stand: `number` with `@integer`. */
export function taggedType(shape: Shape, scope: TypeScope): TaggedType {
  const members = shape.kind === "union" ? shape.members : [inlined(shape)];
  const tags = members.flatMap((member) => tagsOf[member.kind] ?? []);
  const texts = members.map((member) => {
    if (member.kind === "integer") return "number";
    return member.kind === "uuid" ? "string" : typeText(member, scope);
  });
  return { text: texts.join(" | "), tags };
}

const plainTexts: Readonly<Record<Exclude<Plain, "integer" | "uuid">, string>> = {
  bigint: "bigint",
  boolean: "boolean",
  bytes: "Uint8Array",
  date: "Date",
  null: "null",
  number: "number",
  string: "string",
};

/** A settled shape as TypeScript. */
export function typeText(given: Shape, scope: TypeScope): string {
  const shape = inlined(given);
  switch (shape.kind) {
    case "unknown":
      return "unknown";
    case "integer":
      scope.use("Int");
      return "number & Int";
    case "uuid":
      scope.use("Format");
      return 'string & Format<"uuid">';
    case "literal":
      return typeof shape.value === "string" ? stringLiteral(shape.value) : String(shape.value);
    case "array":
      return `${inParentheses(shape.items, scope)}[]`;
    case "tuple":
      return tupleText(shape.items, scope);
    case "record":
      return `Record<string, ${typeText(shape.values, scope)}>`;
    case "object":
      return objectText(shape.fields, scope);
    case "union":
      return shape.members.map((member) => inUnion(member, scope)).join(" | ");
    case "named":
      return scope.name(shape.of);
    default:
      return plainTexts[shape.kind];
  }
}

/** Names of what the compiler sees as a primitive are written out: it would see no name. */
function inlined(shape: Shape): Shape {
  return shape.kind === "named" && !isDeclaration(shape.of) ? settle(shape.of.shape) : shape;
}

/** Whether a type is declared by its name, or written out wherever it is used. */
export function isDeclaration({ shape }: Declared): boolean {
  return ["object", "tuple", "union", "record", "array"].includes(settle(shape).kind);
}

function inParentheses(shape: Shape, scope: TypeScope): string {
  const text = typeText(shape, scope);
  return text.includes(" | ") || text.includes(" & ") ? `(${text})` : text;
}

function inUnion(shape: Shape, scope: TypeScope): string {
  const text = typeText(shape, scope);
  return text.includes(" & ") ? `(${text})` : text;
}

function tupleText(items: readonly TupleItem[], scope: TypeScope): string {
  const names = items.map(({ name }) => (name === undefined ? undefined : asParameterName(name)));
  const isLabelled = names.every((name) => name !== undefined);
  const texts = items.map(({ shape }, index) =>
    isLabelled ? `${names[index] ?? ""}: ${typeText(shape, scope)}` : typeText(shape, scope),
  );
  return `[${texts.join(", ")}]`;
}

function objectText(fields: readonly Field[], scope: TypeScope): string {
  const texts = fields.map(
    ({ name, shape, optional }) =>
      `${propertyKey(name)}${optional ? "?" : ""}: ${typeText(shape, scope)}`,
  );
  return texts.length === 0 ? "Record<string, never>" : `{ ${texts.join("; ")} }`;
}
