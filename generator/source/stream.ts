import { ts } from "./ts-morph.js";

import type { Stream } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import type { Argument } from "./literal-argument.ts";
import { inside, type Place } from "./place.ts";
import { platformName } from "./platform.ts";
import { report, type Reader } from "./reader.ts";
import { refuseUnhidden } from "./refuse-unhidden.ts";
import { unreadable } from "./unreadable.ts";
import { wordArguments } from "./word-arguments.ts";

interface StreamAt extends Argument {
  /** The result's. */
  readonly place: Place;
}

/** `AsyncIterable<Tick>`, `AsyncGenerator<Tick, Summary, void>` as a method's whole result. */
export function readStream(
  reader: Reader,
  { type, node, place }: StreamAt,
): Pick<Stream, "kind" | "item" | "result"> {
  const name = platformName(reader, type) ?? "";
  const problem = problems.get(name);
  if (problem !== undefined) refuse(reader, { type, place, problem });
  const [items, end, input] = wordArguments(reader, { type, node }, place);
  if (items === undefined || problem !== undefined) {
    return { kind: "stream", item: unreadable, result: { kind: "undefined" } };
  }
  if (name === "AsyncGenerator" && takesInput(input)) {
    refuse(reader, { type, place, problem: "takes input from its caller while it runs" });
  }
  const at = inside(place, "[]", { type: items.node, slot: "payload" });
  refuseUnhidden(reader, items.node, at);
  const item = reader.readType(reader, items.type, at);
  const result = name === "AsyncGenerator" ? readEnd(reader, end, place) : nothing;
  return { kind: "stream", item, result };
}

const nothing: TypeModel = { kind: "undefined" };

const byteStream = "is a stream of the platform's, which does not say what its steps are";

/** Streams that are none of a contract's. */
const problems: ReadonlyMap<string, string> = new Map([
  ["ReadableStream", byteStream],
  ["Readable", byteStream],
  ["AsyncIterator", "cannot be read with `for await`"],
  ["AsyncIteratorObject", "is not what a method is declared with"],
]);

function refuse(
  reader: Reader,
  { type, place, problem }: { type: ts.Type; place: Place; problem: string },
): void {
  const values = { type: reader.checker.typeToString(type), problem };
  report(reader, "stream-result", { place, values });
}

/** What a generator returns at its end; where it is not written, TypeScript has `any` for nothing in particular. */
function readEnd(reader: Reader, end: Argument | undefined, place: Place): TypeModel {
  if (end === undefined) return nothing;
  const { type, node } = end;
  if ((type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) !== 0) return nothing;
  if ((type.flags & ts.TypeFlags.Any) !== 0 && node === undefined) return nothing;
  const at = inside(place, " → return", { type: node, slot: "value" });
  refuseUnhidden(reader, node, at);
  return reader.readType(reader, type, at);
}

/** `next(value)` of the generator means something: its third argument is more than nothing. */
function takesInput(input: Argument | undefined): boolean {
  if (input === undefined) return false;
  const { Void, Undefined, Never, Any, Unknown } = ts.TypeFlags;
  return (input.type.flags & (Void | Undefined | Never | Any | Unknown)) === 0;
}
