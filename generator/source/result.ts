import { ts } from "ts-morph";

import type { Method } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { readErrors } from "./declared-error.ts";
import { inside, unwrapTypeNode, type Place } from "./place.ts";
import { isStream, platformName } from "./platform.ts";
import { report, type Reader } from "./reader.ts";
import { unreadable } from "./unreadable.ts";
import { typeArguments, wordOf } from "./words.ts";

/** What a method gives. */
export type Result = { readonly kind: "command" } | Pick<Method, "kind" | "result" | "errors">;

interface ResultAt {
  readonly type: ts.Type;
  readonly node: ts.TypeNode | undefined;
}

/** `: T`, `: Promise<T>`, `: void`, `: Command`, `: Throws<T, E1 | E2>` */
export function readResult(reader: Reader, signature: ts.Signature, member: Place): Result {
  const { declaration } = signature;
  const node =
    declaration === undefined || ts.isJSDocSignature(declaration)
      ? undefined
      : unwrapTypeNode(declaration.type);
  const result = unwrapPromise(reader, { type: signature.getReturnType(), node });
  const word = wordOf(reader, result.type);
  if (word === "Command") return { kind: "command" };
  if (word !== "Throws")
    return { kind: "method", result: readValue(reader, result, member), errors: [] };
  return readThrows(reader, result, member);
}

function readThrows(reader: Reader, { type, node }: ResultAt, member: Place): Result {
  const [value, errors] = typeArguments(reader, type, node);
  if (value === undefined || errors === undefined) {
    return { kind: "method", result: unreadable, errors: [] };
  }
  const place = inside(member, " → errors", { type: errors.node, slot: "payload" });
  return {
    kind: "method",
    result: readValue(reader, unwrapPromise(reader, value), member),
    errors: readErrors(reader, errors.type, place),
  };
}

/** `Promise<T>` → `T`, once: a promise of a promise is refused like one inside a value. */
function unwrapPromise(reader: Reader, { type, node }: ResultAt): ResultAt {
  if (platformName(reader, type) !== "Promise") return { type, node };
  const argument = typeArguments(reader, type, node)[0];
  return argument === undefined
    ? { type, node }
    : { ...argument, node: unwrapTypeNode(argument.node) };
}

function readValue(reader: Reader, { type, node }: ResultAt, member: Place): TypeModel {
  if ((type.flags & ts.TypeFlags.Void) !== 0) return { kind: "undefined" };
  const place = inside(member, " → result", { type: node, slot: "value" });
  if (isStream(reader, type)) {
    report(reader, "stream-result", { place, values: { type: reader.checker.typeToString(type) } });
    return unreadable;
  }
  return reader.readType(reader, type, place);
}
