import { ts } from "./ts-morph.js";

import type { Method, Stream } from "../model/contract.ts";
import { readErrors } from "./declared-error.ts";
import { inside, unwrapTypeNode, type Place } from "./place.ts";
import { isStream, platformName } from "./platform.ts";
import { report, type Reader } from "./reader.ts";
import { readStream } from "./stream.ts";
import { unreadable } from "./unreadable.ts";
import { typeArguments, wordOf } from "./words.ts";

/** What a method gives. */
export type Result =
  | { readonly kind: "command" }
  | Pick<Method, "kind" | "result" | "errors">
  | Pick<Stream, "kind" | "item" | "result" | "errors">;

interface ResultAt {
  readonly type: ts.Type;
  readonly node: ts.TypeNode | undefined;
}

/** `: T`, `: Promise<T>`, `: void`, `: AsyncIterable<T>`, `: Command`, `: Throws<T, E1 | E2>` */
export function readResult(reader: Reader, signature: ts.Signature, member: Place): Result {
  const { declaration } = signature;
  const node =
    declaration === undefined || ts.isJSDocSignature(declaration)
      ? undefined
      : unwrapTypeNode(declaration.type);
  const result = unwrapPromise(reader, { type: signature.getReturnType(), node }, member);
  const word = wordOf(reader, result.type);
  if (word === "Command") return { kind: "command" };
  if (word !== "Throws") return { ...readAnswer(reader, result, member), errors: [] };
  return readThrows(reader, result, member);
}

function readThrows(reader: Reader, { type, node }: ResultAt, member: Place): Result {
  const [value, errors] = typeArguments(reader, type, node);
  if (value === undefined || errors === undefined) {
    return { kind: "method", result: unreadable, errors: [] };
  }
  const place = inside(member, " → errors", { type: errors.node, slot: "payload" });
  return {
    ...readAnswer(reader, unwrapPromise(reader, value, member), member),
    errors: readErrors(reader, errors.type, place),
  };
}

/** `Promise<T>` → `T`; a promise of a promise is one promise to whoever waits for it. */
function unwrapPromise(reader: Reader, result: ResultAt, member: Place): ResultAt {
  const inner = promised(reader, result);
  if (inner === undefined) return result;
  if (promised(reader, inner) === undefined) return inner;
  const place = inside(member, " → result", { type: inner.node, slot: "value" });
  const value = unwrapPromise(reader, inner, member);
  const type = reader.checker.typeToString(value.type);
  report(reader, "nested-promise", { place, values: { type } });
  return value;
}

function promised(reader: Reader, { type, node }: ResultAt): ResultAt | undefined {
  if (platformName(reader, type) !== "Promise") return undefined;
  const argument = typeArguments(reader, type, node)[0];
  return argument && { ...argument, node: unwrapTypeNode(argument.node) };
}

/** What a method gives beside its errors: a value, or a stream of them. */
type Answer = Pick<Method, "kind" | "result"> | Pick<Stream, "kind" | "item" | "result">;

function readAnswer(reader: Reader, result: ResultAt, member: Place): Answer {
  if ((result.type.flags & ts.TypeFlags.Void) !== 0) {
    return { kind: "method", result: { kind: "undefined" } };
  }
  const { type, node } = result;
  const place = inside(member, " → result", { type: node, slot: "value" });
  if ((type.flags & ts.TypeFlags.Never) !== 0) {
    report(reader, "never-answers", { place, values: {} });
    return { kind: "method", result: { kind: "undefined" } };
  }
  if (isStream(reader, type)) return readStream(reader, { type, node, place });
  return { kind: "method", result: reader.readType(reader, type, place) };
}
