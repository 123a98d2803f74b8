import type { Place } from "./python.ts";

/** What travels, as a contract says it. */
export type Shape =
  /** `why`: what a person has to look at, after "the type of x"; absent where Python itself says anything goes. */
  | { readonly kind: "unknown"; readonly why?: string }
  | { readonly kind: Plain }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "array"; readonly items: Shape }
  | { readonly kind: "tuple"; readonly items: readonly TupleItem[] }
  | { readonly kind: "record"; readonly values: Shape }
  | { readonly kind: "object"; readonly fields: readonly Field[] }
  | { readonly kind: "union"; readonly members: readonly Shape[] }
  | { readonly kind: "named"; readonly of: Declared };

/** `integer`: a whole number of at most 53 bits; `uuid`: its text. */
export type Plain =
  | "bigint"
  | "boolean"
  | "bytes"
  | "date"
  | "integer"
  | "null"
  | "number"
  | "string"
  | "uuid";

export interface TupleItem {
  readonly name?: string;
  readonly shape: Shape;
}

export interface Field {
  /** As in Python, which is how it travels. */
  readonly name: string;
  readonly shape: Shape;
  readonly optional: boolean;
  readonly doc?: string;
}

/** A type that a contract declares by a name of its own. */
export interface Declared {
  readonly name: string;
  readonly place: Place;
  readonly doc?: string | undefined;
  /** What a person should know of it. */
  readonly remark?: string | undefined;
  /** Set when the class has been read, which may hold itself. */
  shape: Shape;
}

/** A type of which nothing is known, with what a person has to look at. */
export function unknown(why: string): Shape {
  return { kind: "unknown", why };
}

/** A value as the type that has this value alone. */
export function toLiteral(value: unknown): Shape | undefined {
  if (value === null) return { kind: "null" };
  if (typeof value === "string" || typeof value === "boolean") return { kind: "literal", value };
  const isExact = typeof value === "number" && Number.isFinite(value);
  if (!isExact || (Number.isInteger(value) && !Number.isSafeInteger(value))) return undefined;
  return { kind: "literal", value };
}

/** The same for shapes that mean the same; declared types are told apart by where they stand. */
export function keyOf(shape: Shape): string {
  return JSON.stringify(shape, (_, value: unknown) => {
    const isDeclared = typeof value === "object" && value !== null && "place" in value;
    return isDeclared ? JSON.stringify(value.place) : value;
  });
}

/** The shapes directly inside of one. */
export function partsOf(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case "array":
      return [shape.items];
    case "tuple":
      return shape.items.map((item) => item.shape);
    case "record":
      return [shape.values];
    case "object":
      return shape.fields.map((field) => field.shape);
    case "union":
      return shape.members;
    default:
      return [];
  }
}

/** What a person has to look at inside of a shape, names excepted: those are told of where they are declared. */
export function reasonsIn(shape: Shape): readonly string[] {
  if (shape.kind === "unknown") return shape.why === undefined ? [] : [shape.why];
  return partsOf(shape).flatMap(reasonsIn);
}
