import type { Model } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import type { FunctionView } from "./code.ts";
import type { Layout } from "./layout.ts";
import type { Names } from "./naming.ts";
import type { Form } from "./shape.ts";
import { propertyAccess, stringLiteral } from "./text.ts";

/** What the functions of one `codec.js` share while they are written. */
export interface CodecScope {
  readonly model: Model;
  readonly names: Names;
  readonly functions: FunctionView[];
  /** Declarations that stand above everything else. */
  readonly consts: Layout[];
  /** The functions of named types, by what they do and the type's id. */
  readonly done: Map<string, string>;
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

/** A function to write: for which type, and the name of what it belongs to, `User`, `UserAddress`. */
export interface Target<Type> {
  readonly type: Type;
  readonly base: string;
}

/** Reserves the place of a function, so that functions come in the order in which they are first used, and writes it. */
export function addFunction(
  scope: CodecScope,
  head: { readonly name: string; readonly parameters: string },
  write: () => readonly Layout[],
): void {
  const index = scope.functions.push({ ...head, body: [] }) - 1;
  const body = write();
  scope.functions[index] = { ...head, body };
}

/** Reads an own property of `value`. */
export function readProperty(name: string): string {
  return name in Object.prototype
    ? `rpc.own(value, ${stringLiteral(name)})`
    : propertyAccess("value", name);
}
