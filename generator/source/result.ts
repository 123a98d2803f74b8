import { ts } from "./ts-morph.js";

import type { Method, Stream } from "../model/contract.ts";
import { readErrors } from "./declared-error.ts";
import type { MemberAt } from "./member-at.ts";
import { joinPart, resultsOf } from "./overridden-nodes.ts";
import { inside, unwrapTypeNode, type Place } from "./place.ts";
import { isStream, platformName } from "./platform.ts";
import { report, type Reader } from "./reader.ts";
import { refuseUnhidden } from "./refuse-unhidden.ts";
import { readStream } from "./stream.ts";
import { unreadable } from "./unreadable.ts";
import { wordArguments } from "./word-arguments.ts";
import { wordOf } from "./words.ts";

/** What a method gives. */
export type Result =
  | { readonly kind: "command" }
  | Pick<Method, "kind" | "result" | "errors">
  | Pick<Stream, "kind" | "item" | "result" | "errors">;

type MemberOf = Pick<MemberAt, "place" | "others">;

interface ResultAt {
  readonly type: ts.Type;
  readonly node: ts.TypeNode | undefined;
}

/** `: T`, `: Promise<T>`, `: void`, `: AsyncIterable<T>`, `: Command`, `: Throws<T, E1 | E2>` */
export function readResult(reader: Reader, signature: ts.Signature, at: MemberOf): Result {
  const { declaration } = signature;
  const node =
    declaration === undefined || ts.isJSDocSignature(declaration)
      ? undefined
      : unwrapTypeNode(declaration.type);
  const result = unwrapPromise(reader, { type: signature.getReturnType(), node }, at.place);
  const word = wordOf(reader, result.type);
  if (word === "Command") return { kind: "command" };
  if (word !== "Throws") return { ...readAnswer(reader, result, at), errors: [] };
  return readThrows(reader, result, at);
}

function readThrows(reader: Reader, { type, node }: ResultAt, at: MemberOf): Result {
  const [value, errors] = wordArguments(reader, { type, node }, at.place);
  if (value === undefined || errors === undefined) {
    return { kind: "method", result: unreadable, errors: [] };
  }
  const place = inside(at.place, " → errors", { type: errors.node, slot: "payload" });
  return {
    ...readAnswer(reader, unwrapPromise(reader, value, at.place), at),
    errors: readErrors(reader, errors.type, place),
  };
}

/** `Promise<T>` → `T`; a promise of a promise is one promise to whoever waits for it. */
function unwrapPromise(reader: Reader, result: ResultAt, member: Place): ResultAt {
  const inner = promised(reader, result, member);
  if (inner === undefined) return result;
  if (promised(reader, inner, member) === undefined) return inner;
  const place = inside(member, " → result", { type: inner.node, slot: "value" });
  const value = unwrapPromise(reader, inner, member);
  const type = reader.checker.typeToString(value.type);
  report(reader, "nested-promise", { place, values: { type } });
  return value;
}

function promised(reader: Reader, result: ResultAt, member: Place): ResultAt | undefined {
  if (platformName(reader, result.type) !== "Promise") return undefined;
  const [argument] = wordArguments(reader, result, member);
  return argument && { ...argument, node: unwrapTypeNode(argument.node) };
}

/** What a method gives beside its errors: a value, or a stream of them. */
type Answer = Pick<Method, "kind" | "result"> | Pick<Stream, "kind" | "item" | "result">;

function readAnswer(reader: Reader, result: ResultAt, member: MemberOf): Answer {
  if ((result.type.flags & ts.TypeFlags.Void) !== 0) {
    return { kind: "method", result: { kind: "undefined" } };
  }
  const { type } = result;
  const written = inside(member.place, " → result", { type: result.node, slot: "value" });
  const { type: node, rules } = joinPart(
    reader,
    { type, place: written },
    resultsOf(reader, member.others),
  );
  const place = { ...written, type: node, rules };
  if ((type.flags & ts.TypeFlags.Never) !== 0) {
    report(reader, "never-answers", { place, values: {} });
    return { kind: "method", result: { kind: "undefined" } };
  }
  if (isStream(reader, type)) return readStream(reader, { type, node, place });
  refuseUnhidden(reader, node, place);
  return { kind: "method", result: reader.readType(reader, type, place) };
}
