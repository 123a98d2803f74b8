import { quote } from "./quote.ts";

/** A value that is written in three ways: in memory, as the TypeScript type of just this value, and with one thing in it changed. */
export type Term =
  | {
      readonly kind: "value";
      readonly value: Plain;
      readonly type?: string;
      readonly bad?: readonly Plain[];
    }
  | { readonly kind: "date"; readonly value: Date }
  | { readonly kind: "url"; readonly value: string }
  | { readonly kind: "bytes"; readonly value: readonly number[]; readonly of: Bytes }
  | { readonly kind: "array"; readonly items: readonly Term[] }
  | { readonly kind: "object"; readonly entries: readonly Entry[] }
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
      return term.value;
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

/**
 * The type whose only value it is, as far as TypeScript can say that. Objects also have each of the properties `absent`, of
 * type `never` and optional: with none of the names of a type without required properties TypeScript would refuse them there.
 */
export function toType(term: Term, absent: readonly string[] = []): string {
  const inner = (each: Term): string => toType(each, absent);
  switch (term.kind) {
    case "value":
      return term.type ?? plainType(term.value);
    case "raw":
      // No value of a payload: where this is taken, it is a property that the contract does not name.
      return `symbol /* ${term.name} */`;
    case "date":
      return "Date";
    case "url":
      return "URL";
    case "bytes":
      return term.of;
    case "array":
      return `[${term.items.map(inner).join(", ")}]`;
    case "object": {
      const entries = term.entries.map(({ name, value }) => `${quote(name)}: ${inner(value)}`);
      const names = new Set(term.entries.map(({ name }) => name));
      const others = absent.filter((name) => !names.has(name));
      return `{ ${[...entries, ...others.map((name) => `${quote(name)}?: never`)].join("; ")} }`;
    }
    case "map":
      return `Map<${either(term.entries.map(([key]) => inner(key)))}, ${either(term.entries.map(([, value]) => inner(value)))}>`;
    case "set":
      return `Set<${either(term.items.map(inner))}>`;
    default:
      return term satisfies never;
  }
}

function either(types: readonly string[]): string {
  return types.length === 0 ? "never" : [...new Set(types)].join(" | ");
}

function plainType(value: Plain): string {
  if (typeof value === "bigint") return `${value}n`;
  return typeof value === "string" ? quote(value) : String(value);
}
