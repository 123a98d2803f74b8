import { quote } from "./quote.ts";

/** A value that is written in three ways: in memory, as the TypeScript type of just this value, and with one thing in it changed. */
export type Term = Form & {
  /** It must be shown to nobody, wherever it stands. */
  readonly isSecret?: true;
};

type Form =
  | {
      readonly kind: "value";
      readonly value: Plain;
      readonly type?: string;
      readonly bad?: readonly Plain[];
    }
  | { readonly kind: "date"; readonly value: Date }
  | { readonly kind: "url"; readonly value: string }
  | { readonly kind: "bytes"; readonly value: readonly number[]; readonly of: Bytes }
  | {
      readonly kind: "array";
      readonly items: readonly Term[];
      /** What whoever receives it finds behind the items. */
      readonly filled?: readonly Term[];
    }
  | {
      readonly kind: "object";
      readonly entries: readonly Entry[];
      /** Names that it must not have. */
      readonly badNames?: readonly string[];
      /** What whoever receives it finds beside the entries. */
      readonly filled?: readonly Entry[];
    }
  | { readonly kind: "map"; readonly entries: readonly (readonly [Term, Term])[] }
  | { readonly kind: "set"; readonly items: readonly Term[] }
  /** A value that has no type: see `hostile.ts`. */
  | { readonly kind: "raw"; readonly name: string; readonly value: unknown };

/** A value of JSON, or one that JSON lacks a form of. */
export type Plain = string | number | bigint | boolean | null | undefined;

type Bytes = "Uint8Array" | "Buffer" | "ArrayBuffer";

/** A property. */
export interface Entry {
  readonly name: string;
  readonly value: Term;
  /** The name that it had before. */
  readonly was?: string;
  /** What stands for it where it does not come. */
  readonly fallback?: Term;
  /** Its value must be shown to nobody. */
  readonly isSecret?: boolean;
}

/** The value itself. */
export function toMemory(term: Term): unknown {
  switch (term.kind) {
    case "value":
    case "date":
    case "raw":
      return term.value;
    case "url":
      return new URL(term.value);
    case "bytes":
      return bytesOf(term.value, term.of);
    case "array":
      return term.items.map(toMemory);
    case "object":
      return Object.fromEntries(term.entries.map(({ name, value }) => [name, toMemory(value)]));
    case "map":
      return new Map(term.entries.map(([key, value]) => [toMemory(key), toMemory(value)]));
    case "set":
      return new Set(term.items.map(toMemory));
    default:
      return term satisfies never;
  }
}

function bytesOf(value: readonly number[], of: Bytes): Uint8Array | ArrayBuffer {
  if (of === "Buffer") return Buffer.from(value);
  return of === "ArrayBuffer" ? Uint8Array.from(value).buffer : Uint8Array.from(value);
}

/** The value as JSON, as the documentation says that it travels; the compiler is not asked. */
export function toJson(term: Term): unknown {
  switch (term.kind) {
    case "raw":
    case "value":
      return typeof term.value === "bigint" ? String(term.value) : term.value;
    case "date":
      return term.value.toISOString().replace(".000Z", "Z");
    case "url":
      return new URL(term.value).href;
    case "bytes":
      return Buffer.from(term.value).toString("base64");
    case "array":
    case "set":
      return term.items.map(toJson);
    case "object":
      return Object.fromEntries(term.entries.map(({ name, value }) => [name, toJson(value)]));
    case "map":
      return term.entries.map(([key, value]) => [toJson(key), toJson(value)]);
    default:
      return term satisfies never;
  }
}

/** What the type of a value says about names that it does not have. */
export interface Names {
  /** Objects have none of these: with none of the names of a type without required properties TypeScript would refuse them there. */
  readonly absent?: readonly string[];
  /**
   * Lists, dates and whatever else is no object on the wire have these, and nothing that any type takes: as members of unions
   * TypeScript would take them for objects of which nothing is required.
   */
  readonly barred?: readonly string[];
  /** Texts that are members of enums, by what they are written with. */
  readonly enums?: ReadonlyMap<unknown, string>;
}

/** The type whose only value it is, as far as TypeScript can say that. */
export function toType(term: Term, names: Names = {}): string {
  switch (term.kind) {
    case "value":
      return names.enums?.get(term.value) ?? term.type ?? plainType(term.value);
    case "raw":
      // No value of a payload: where this is taken, it is a property that the contract does not name.
      return `symbol /* ${term.name} */`;
    case "object":
      return objectType(term.entries, names);
    case "date":
      return barred("Date", names);
    case "url":
      return barred("URL", names);
    case "bytes":
      return barred(term.of, names);
    default:
      // As a part of an intersection an object has no index signature to TypeScript.
      return hasObject(term) ? listType(term, names) : barred(listType(term, names), names);
  }
}

/** A list, as one of its kinds. */
type ListTerm = Extract<Term, { readonly kind: "array" | "map" | "set" }>;

function listType(term: ListTerm, names: Names): string {
  const inner = (each: Term): string => toType(each, names);
  switch (term.kind) {
    case "array":
      return `[${term.items.map(inner).join(", ")}]`;
    case "map":
      return `Map<${either(term.entries.map(([key]) => inner(key)))}, ${either(term.entries.map(([, value]) => inner(value)))}>`;
    case "set":
      return `Set<${either(term.items.map(inner))}>`;
    default:
      return term satisfies never;
  }
}

function hasObject(term: Term): boolean {
  if (term.kind === "array" || term.kind === "set") return term.items.some(hasObject);
  if (term.kind === "map") return term.entries.flat().some(hasObject);
  return term.kind === "object";
}

function objectType(entries: readonly Entry[], names: Names): string {
  const own = new Set(entries.map(({ name }) => name));
  const others = (names.absent ?? []).filter((name) => !own.has(name));
  const texts = entries.map(({ name, value }) => `${quote(name)}: ${toType(value, names)}`);
  return `{ ${[...texts, ...others.map((name) => `${quote(name)}?: never`)].join("; ")} }`;
}

function barred(text: string, { barred: all = [] }: Names): string {
  // With another item at a number no list would be left.
  const names = all.filter((name) => !/^\d+$/.test(name));
  if (names.length === 0) return text;
  return `(${text} & { ${names.map((name) => `${quote(name)}: symbol`).join("; ")} })`;
}

function either(types: readonly string[]): string {
  return types.length === 0 ? "never" : [...new Set(types)].join(" | ");
}

/** The type whose only value it is. */
export function plainType(value: Plain): string {
  if (typeof value === "bigint") return `${value}n`;
  return typeof value === "string" ? quote(value) : String(value);
}
