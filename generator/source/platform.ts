import { ts } from "./ts-morph.js";

import type { BytesType, TypeModel } from "../model/type.ts";
import { report, type Reader } from "./reader.ts";
import { isReference, typeArguments } from "./words.ts";
import { unreadable } from "./unreadable.ts";
import type { Place } from "./place.ts";

/** What becomes of a class that the platform brings. A class that gains a wire form changes its line here. */
type Verdict =
  | { readonly kind: "model"; readonly model: TypeModel }
  | { readonly kind: "refuse"; readonly reason: string; readonly instead: string }
  | { readonly kind: "weak" | "promise" | "stream" | "function" | "opaque" | "collection" }
  | { readonly kind: "wrapper"; readonly instead: string };

const never = (reason: string, instead: string): Verdict => ({ kind: "refuse", reason, instead });
const wrapper = (instead: string): Verdict => ({ kind: "wrapper", instead });
const bytes = (of: BytesType["of"]): Verdict => ({ kind: "model", model: { kind: "bytes", of } });
const collection: Verdict = { kind: "collection" };
const numbers = never(
  "has no order of bytes that both ends agree on",
  "`Uint8Array`, or `number[]`",
);
const stream: Verdict = { kind: "stream" };
const weak: Verdict = { kind: "weak" };
const promise: Verdict = { kind: "promise" };
const iterator = never(
  "can be read only once, and only where it was made",
  "an array `T[]`, or `AsyncIterable<T>` as the whole result of a method, which gives one thing after the other",
);
const error = never(
  "turns into `{}` in JSON",
  "an interface with the data of the error, or `Throws<T, E>`",
);

const verdicts: ReadonlyMap<string, Verdict> = new Map(
  Object.entries({
    Date: { kind: "model", model: { kind: "date" } },
    Map: collection,
    ReadonlyMap: collection,
    Set: collection,
    ReadonlySet: collection,
    Uint8Array: bytes("Uint8Array"),
    Buffer: bytes("Buffer"),
    ArrayBuffer: bytes("ArrayBuffer"),
    SharedArrayBuffer: never("is memory that is shared, which cannot be sent", "`Uint8Array`"),
    URL: { kind: "model", model: { kind: "url" } },
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
    ThisType: never("is a mark for TypeScript, without any data", "what it is a mark of"),
    ArrayLike: never("may be an array or an object", "an array `T[]`"),
    Iterable: never(
      "says how something is gone through and not what it is, an array, a `Set` or a `Map`",
      "`T[]`, or `Set<T>`",
    ),
    Iterator: iterator,
    IterableIterator: iterator,
    IteratorObject: iterator,
    ArrayIterator: iterator,
    Generator: iterator,
    String: wrapper("string"),
    Number: wrapper("number"),
    Boolean: wrapper("boolean"),
    BigInt: wrapper("bigint"),
    Function: { kind: "function" },
    Object: { kind: "opaque" },
  } satisfies Record<string, Verdict>),
);

/** The name of the class or interface that the platform (TypeScript's libraries, Node) brings, when a type is one. */
export function platformName(reader: Reader, type: ts.Type): string | undefined {
  const symbol = type.symbol as ts.Symbol | undefined; // absent for primitives and unions
  return symbol !== undefined && isPlatformClass(reader, symbol) ? symbol.name : undefined;
}

/** Whether a type is a `Map` or a `Set`, also one that can only be read. */
export function isCollection(reader: Reader, type: ts.Type): boolean {
  const name = platformName(reader, type);
  return name !== undefined && verdicts.get(name)?.kind === "collection";
}

/** Whether a type is a class of the platform that has a form on the wire and nothing inside: `Date`, `URL`, `Uint8Array`. */
export function isSentByItself(reader: Reader, type: ts.Type): boolean {
  const name = platformName(reader, type);
  return name !== undefined && verdicts.get(name)?.kind === "model";
}

/** The one of several values of the platform that all others are: the `Map` of `Map<K, V>` and `ReadonlyMap<K, V>`, the `Buffer` beside a `Uint8Array`. */
export function narrowestData(reader: Reader, types: readonly ts.Type[]): ts.Type | undefined {
  const isData = (type: ts.Type): boolean =>
    isSentByItself(reader, type) || isCollection(reader, type);
  if (!types.every(isData) || !holdTheSame(reader, types)) return undefined;
  return types.find((type) =>
    types.every((other) => reader.checker.isTypeAssignableTo(type, other)),
  );
}

/** Of `Map<string, A>` and `ReadonlyMap<string, B>` none says all of the values. */
function holdTheSame(reader: Reader, types: readonly ts.Type[]): boolean {
  const [first = [], ...others] = types
    .filter((type) => isCollection(reader, type))
    .map((type) => typeArguments(reader, type));
  return others.every((each) => each.every((given, at) => given === first[at]));
}

/** Whether a type of the platform holds data, and nothing that a program could do: `Intl.NumberFormatOptions`, `NodeJS.Dict<T>`. */
export function isPlatformData(reader: Reader, type: ts.Type): boolean {
  if (verdicts.has(type.symbol.name) || (type.symbol.flags & ts.SymbolFlags.Value) !== 0)
    return false;
  const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
  const properties = type.getProperties();
  const isMethod = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Method) !== 0;
  const holds = properties.length > 0 || reader.checker.getIndexInfosOfType(type).length > 0;
  return signatures.length === 0 && holds && !properties.some(isMethod);
}

/** Whether a type is one of the platform's streams: `AsyncIterable<T>`, `AsyncGenerator<T>`, `ReadableStream<T>`. */
export function isStream(reader: Reader, type: ts.Type): boolean {
  const name = platformName(reader, type);
  return name !== undefined && verdicts.get(name)?.kind === "stream";
}

/** `Date`, `Map<string, number>`, `Uint8Array`: a class of the platform, by its name. */
export function readPlatformType(reader: Reader, type: ts.Type, place: Place): TypeModel {
  const name = isOn(reader, type, "SharedArrayBuffer") ? "SharedArrayBuffer" : type.symbol.name;
  const verdict =
    verdicts.get(name) ??
    never("is a class of the platform, not data", "an interface with its data");
  switch (verdict.kind) {
    case "model":
      return withMemory(reader, type, verdict.model);
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
    case "collection":
      report(reader, "opaque-object", { place, values: { type: name } });
      return unreadable;
    default:
      return verdict satisfies never;
  }
}

/** What to write in the place of what a mapped type makes of a class of the platform: the class, where it has a form on the wire. */
export function insteadOfParts(reader: Reader, type: ts.Type): string {
  const verdict = verdicts.get(type.symbol.name);
  if (verdict?.kind === "refuse") return verdict.instead;
  // `"a" | Omit<string, "a">` is how libraries keep an editor's proposals.
  if (verdict?.kind === "wrapper")
    return `\`${verdict.instead}\`, beside literals \`${verdict.instead} & {}\``;
  return isSent(verdict)
    ? `\`${reader.checker.typeToString(type)}\``
    : "an interface with its data";
}

/** Why what extends a class of the platform cannot be sent, and what to write in its place. */
export function refusalOfBase(base: ts.Type): {
  readonly reason: string;
  readonly instead: string;
} {
  const { name } = base.symbol;
  const verdict = verdicts.get(name);
  if (isSent(verdict))
    return {
      reason: `extends \`${name}\`, of which only a plain one could arrive`,
      instead: `\`${name}\`, or an object that holds one`,
    };
  if (verdict?.kind === "refuse")
    return { reason: `extends \`${name}\`, which ${verdict.reason}`, instead: verdict.instead };
  return {
    reason: `extends \`${name}\`, whose methods cannot be sent`,
    instead: verdict?.kind === "wrapper" ? `\`${verdict.instead}\`` : "an interface with its data",
  };
}

/** Whether a class of the platform has a form on the wire. */
function isSent(verdict: Verdict | undefined): boolean {
  return verdict?.kind === "model" || verdict?.kind === "collection";
}

/** `ThisType<T>`: nothing but a mark, in an intersection. */
export function isThisMark(reader: Reader, type: ts.Type): boolean {
  return platformName(reader, type) === "ThisType";
}

/** `Uint8Array<ArrayBuffer>`, which is said again in generated types. */
function withMemory(reader: Reader, type: ts.Type, model: TypeModel): TypeModel {
  if (model.kind !== "bytes" || model.of !== "Uint8Array") return model;
  return isOn(reader, type, "ArrayBuffer") ? { ...model, on: "ArrayBuffer" } : model;
}

/** `Uint8Array<SharedArrayBuffer>`: what arrives is never that, and always an `ArrayBuffer`. Without an argument it may be either. */
function isOn(reader: Reader, type: ts.Type, memory: "ArrayBuffer" | "SharedArrayBuffer"): boolean {
  if (!/Array$|^Buffer$/.test(type.symbol.name) || !isReference(type)) return false;
  const [buffer] = reader.checker.getTypeArguments(type);
  return buffer !== undefined && platformName(reader, buffer) === memory;
}

function isPlatformClass(reader: Reader, symbol: ts.Symbol): boolean {
  const isClass = (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;
  return isClass && isPlatformSymbol(reader, symbol);
}

/** Whether the platform declares a symbol; a user's file may add to it. */
export function isPlatformSymbol(reader: Reader, symbol: ts.Symbol): boolean {
  const known = reader.facts.platform.get(symbol);
  if (known !== undefined) return known;
  const { declarations = [] } = symbol;
  const answer = declarations.some((node) => isPlatformFile(reader, node.getSourceFile()));
  reader.facts.platform.set(symbol, answer);
  return answer;
}

/** Whether a file is one of the platform's. */
export function isPlatformFile({ program }: Reader, file: ts.SourceFile): boolean {
  return (
    program.isSourceFileDefaultLibrary(file) || file.fileName.includes("/node_modules/@types/node/")
  );
}
