import type { Model } from "../model/contract.ts";
import type { Property, TypeModel } from "../model/type.ts";
import { call, type FunctionView } from "./code.ts";
import type { Layout } from "./layout.ts";
import type { Names } from "./naming.ts";
import { propertyTexts } from "./property-texts.ts";
import type { Form } from "./shape.ts";
import { stringLiteral } from "./text.ts";

/** What the functions of one `codec.js` share while they are written. */
export interface CodecScope {
  readonly model: Model;
  readonly names: Names;
  readonly functions: FunctionView[];
  /** Declarations that stand above everything else. */
  readonly consts: Layout[];
  /** The functions of named types, by what they do and the type's id. */
  readonly done: Map<string, string>;
  /** All functions by the sum of their bodies. */
  readonly alike: Map<number, readonly FunctionView[]>;
  /** The functions of types without a name, by what they do and what they belong to. */
  readonly unnamed: Map<string, Unnamed[]>;
  /** Writes conversions, of which checks need some. */
  readonly convert: Convert;
  readonly later: Later;
}

/** Functions that are written when all others are. */
export interface Later {
  /** How many functions are being written, each of which waits for the next one. */
  level: number;
  readonly functions: (() => void)[];
  /** Their names, which others have called already. */
  readonly called: Set<string>;
}

/** A check to write: of which type, in which form. */
export interface CheckTarget extends Target<TypeModel> {
  readonly form: Form;
}

/** A check of one kind of type; `expected` is a string literal. */
export interface KindTarget<Type> extends Target<Type> {
  readonly form: Form;
  readonly expected: string;
}

/** Writes a call of the check of a type: `checkUser(value.user, depth + 1)`. */
export type CheckCall = (scope: CodecScope, target: CheckTarget, value: string) => Layout;

/** Writes the checks of parts; given to the checks of objects and lists because any type may be a part. */
export interface CheckWriters {
  readonly call: CheckCall;
  /** Writes the check of what stands at a place, as a statement that adds to `issues`. */
  readonly place: (scope: CodecScope, place: Place) => Layout;
  /** The same for each round of a loop, as statements. */
  readonly each: (scope: CodecScope, place: Place) => Layout[];
  /** The same, taken apart. */
  readonly parts: (scope: CodecScope, place: Place) => PlaceParts;
}

/** What says that something wrong stands at a place. */
export interface PlaceParts {
  /** It is wrong when all of these hold; for a place that is looked into, when the check finds something then. */
  readonly conditions: readonly Layout[];
  /** What was expected, in words. */
  readonly expected?: string;
  /** A call of a check that looks into the value. */
  readonly check?: Layout;
}

/** A place in a value: what stands there, and how it is read and named. */
export interface Place extends CheckTarget {
  /** The expression that reads it. */
  readonly value: string;
  /** Its key in the path, as an expression. */
  readonly key: string;
  /** There may be nothing, even if the type has no `undefined`. */
  readonly mayBeAbsent?: boolean;
  /** An item of an array, of which none may be `undefined`. */
  readonly isItem?: boolean;
  /** What stands there must not be shown. */
  readonly isSensitive?: boolean;
  /** The place is looked at only then. */
  readonly condition?: string;
}

/** A function to write: for which type, and the name of what it belongs to, `User`, `UserAddress`. */
export interface Target<Type> {
  readonly type: Type;
  readonly base: string;
}

/** Which way values are converted. */
export type Direction = "encode" | "decode";

/** A conversion to write. */
export interface ConversionTarget<Type = TypeModel> extends Target<Type> {
  readonly direction: Direction;
}

/** Writes the expression that converts a value of a type. */
export type Convert = (scope: CodecScope, target: ConversionTarget, value: string) => Layout;

/** The function of a type without a name. */
export interface Unnamed {
  readonly type: TypeModel;
  /** Changes when another function turns out to do the same. */
  name: string;
}

/** The function that is there for what it does, and for a type that says the same; mostly it is the very same type. */
export function findUnnamed(
  { unnamed }: CodecScope,
  key: string,
  type: TypeModel,
): Unnamed | undefined {
  const all = unnamed.get(key);
  if (all === undefined) return undefined;
  const same = all.find((each) => each.type === type);
  if (same !== undefined) return same;
  const text = JSON.stringify(type);
  return all.find((each) => JSON.stringify(each.type) === text);
}

/** Notes a function of a type without a name before it is written: it may call itself. */
export function addUnnamed({ unnamed }: CodecScope, key: string, added: Unnamed): Unnamed {
  const all = unnamed.get(key);
  if (all === undefined) unnamed.set(key, [added]);
  else all.push(added);
  return added;
}

/** Reads a property: on the wire also by the names that it had before. */
export function readNow({ model }: CodecScope, property: Property, form: Form): string {
  const { name, was } = property;
  if (form === "memory" || was === undefined || was.length === 0)
    return propertyTexts(model, name).read;
  return `rpc.either(value, ${[name, ...was].map(stringLiteral).join(", ")})`;
}

/** Whether a property may be missing: on the wire also one that has a default. */
export function mayBeMissing(property: Property, form: Form): boolean {
  return property.optional === true || (form === "json" && property.default !== undefined);
}

/** `return rpc.expected("User", value);` */
export function refusal(expected: string): Layout {
  return ["return ", call("rpc.expected", [expected, "value"]), ";"];
}

/** The first test, then each statement, which adds to `issues`. */
export function collect(test: Layout, statements: readonly Layout[]): Layout[] {
  if (statements.length === 0) return [test, "return undefined;"];
  return [test, "let issues;", ...statements, "return issues;"];
}
