import { ts } from "ts-morph";

import type { TypeModel } from "../model/type.ts";
import { report, type Reader } from "./reader.ts";
import { unreadable } from "./unreadable.ts";
import type { Place } from "./place.ts";

/** What becomes of a class that the platform brings. A class that gains a wire form changes its line here. */
type Verdict =
  | { readonly kind: "model"; readonly model: TypeModel }
  | { readonly kind: "refuse"; readonly reason: string; readonly instead: string }
  | { readonly kind: "weak" | "promise" | "stream" | "function" | "opaque" }
  | { readonly kind: "wrapper"; readonly instead: string };

const later = (instead: string): Verdict => ({
  kind: "refuse",
  reason: "is not supported yet by this version",
  instead,
});
const never = (reason: string, instead: string): Verdict => ({ kind: "refuse", reason, instead });
const wrapper = (instead: string): Verdict => ({ kind: "wrapper", instead });
const numbers = never("has no order of bytes that both ends agree on", "`number[]`");
const stream: Verdict = { kind: "stream" };
const weak: Verdict = { kind: "weak" };
const promise: Verdict = { kind: "promise" };
const iterator = never("can be read only once, and only where it was made", "an array `T[]`");
const error = never(
  "turns into `{}` in JSON",
  "an interface with the data of the error, or `Throws<T, E>`",
);

const verdicts: ReadonlyMap<string, Verdict> = new Map(
  Object.entries({
    Date: { kind: "model", model: { kind: "date" } },
    Map: later("`Record<string, T>`, or an array of `[key, value]`"),
    ReadonlyMap: later("`Record<string, T>`, or an array of `[key, value]`"),
    Set: later("an array `T[]`"),
    ReadonlySet: later("an array `T[]`"),
    Uint8Array: later("`string`, and encode the bytes as base64"),
    Buffer: later("`string`, and encode the bytes as base64"),
    ArrayBuffer: later("`string`, and encode the bytes as base64"),
    URL: later("`string`"),
    RegExp: never("turns into `{}` in JSON", "`string`"),
    Error: error,
    Int8Array: numbers,
    Uint8ClampedArray: numbers,
    Int16Array: numbers,
    Uint16Array: numbers,
    Int32Array: numbers,
    Uint32Array: numbers,
    Float16Array: numbers,
    Float32Array: numbers,
    Float64Array: numbers,
    BigInt64Array: numbers,
    BigUint64Array: numbers,
    WeakMap: weak,
    WeakSet: weak,
    WeakRef: weak,
    Promise: promise,
    PromiseLike: promise,
    AsyncIterable: stream,
    AsyncIterator: stream,
    AsyncIterableIterator: stream,
    AsyncIteratorObject: stream,
    AsyncGenerator: stream,
    ReadableStream: stream,
    Readable: stream,
    Iterable: iterator,
    Iterator: iterator,
    IterableIterator: iterator,
    IteratorObject: iterator,
    ArrayIterator: iterator,
    Generator: iterator,
    String: wrapper("string"),
    Number: wrapper("number"),
    Boolean: wrapper("boolean"),
    Function: { kind: "function" },
    Object: { kind: "opaque" },
  } satisfies Record<string, Verdict>),
);

/** The name of the class or interface that the platform (TypeScript's libraries, Node) brings, when a type is one. */
export function platformName(reader: Reader, type: ts.Type): string | undefined {
  const symbol = type.symbol as ts.Symbol | undefined; // absent for primitives and unions
  return symbol !== undefined && isPlatformClass(reader, symbol) ? symbol.name : undefined;
}

/** Whether a type is one of the platform's streams: `AsyncIterable<T>`, `AsyncGenerator<T>`, `ReadableStream<T>`. */
export function isStream(reader: Reader, type: ts.Type): boolean {
  const name = platformName(reader, type);
  return name !== undefined && verdicts.get(name)?.kind === "stream";
}

/** `Date`, `Map<string, number>`, `Uint8Array`: a class of the platform, by its name. */
export function readPlatformType(reader: Reader, name: string, place: Place): TypeModel {
  const verdict =
    verdicts.get(name) ??
    never("is a class of the platform, not data", "an interface with its data");
  switch (verdict.kind) {
    case "model":
      return verdict.model;
    case "refuse": {
      const { reason, instead } = verdict;
      report(reader, "unsupported-platform-type", {
        place,
        values: { type: name, reason, instead },
      });
      return unreadable;
    }
    case "wrapper":
      report(reader, "wrapper-object", { place, values: { type: name, instead: verdict.instead } });
      return unreadable;
    case "weak":
      report(reader, "weak-collection", { place, values: { type: name } });
      return unreadable;
    case "stream":
      report(reader, "stream-in-payload", { place, values: { type: name } });
      return unreadable;
    case "promise":
      report(reader, "promise-in-payload", { place, values: {} });
      return unreadable;
    case "function":
      report(reader, "function-in-payload", { place, values: {} });
      return unreadable;
    case "opaque":
      report(reader, "opaque-object", { place, values: { type: name } });
      return unreadable;
    default:
      return verdict satisfies never;
  }
}

function isPlatformClass(reader: Reader, symbol: ts.Symbol): boolean {
  const known = reader.facts.platform.get(symbol);
  if (known !== undefined) return known;
  const answer =
    (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0 &&
    isPlatformSymbol(reader, symbol);
  reader.facts.platform.set(symbol, answer);
  return answer;
}

/** Whether the platform declares a symbol; a user's file may add to it. */
export function isPlatformSymbol(reader: Reader, symbol: ts.Symbol): boolean {
  return symbol.declarations?.some((node) => isPlatformFile(reader, node.getSourceFile())) === true;
}

function isPlatformFile(reader: Reader, file: ts.SourceFile): boolean {
  return (
    reader.program.isSourceFileDefaultLibrary(file) ||
    file.fileName.includes("/node_modules/@types/node/")
  );
}
