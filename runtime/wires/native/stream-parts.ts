import { isObject } from "../../json.ts";
import type { IncomingPart, OutgoingPart } from "../../stream-parts.ts";
import { readErrorOrInternal } from "../wire-error.ts";

/** Parts of streams → `,"streams":[{"id":7,"begin":"x1"},{"id":7,"first":0,"items":[1,2]},{"id":7,"end":2}]`: a field of an answer. */
export function streamsText(parts: readonly OutgoingPart[]): string {
  return `,"streams":[${parts.map(partText).join(",\n ")}]`;
}

function partText(part: OutgoingPart): string {
  const id = JSON.stringify(part.id);
  switch (part.kind) {
    case "begin":
      return `{"id":${id},"begin":${JSON.stringify(part.instance)}}`;
    case "items": {
      const full = part.full ? `,"full":true` : "";
      return `{"id":${id},"first":${part.first},"items":[${part.items.join(",")}]${full}}`;
    }
    case "end": {
      const error = part.error === undefined ? "" : `,"error":${JSON.stringify(part.error)}`;
      const result = part.result === undefined ? "" : `,"result":${part.result}`;
      return `{"id":${id},"end":${part.count}${result}${error}}`;
    }
    default:
      return part satisfies never;
  }
}

/** The other way. A part that cannot be read is left out: the numbers of those that follow tell. */
export function readParts(json: unknown): readonly IncomingPart[] {
  if (!Array.isArray(json)) return [];
  return json.map(readPart).filter((part) => part !== undefined);
}

function readPart(json: unknown): IncomingPart | undefined {
  if (!isObject(json)) return undefined;
  const { id, begin, first, items, end, result, error } = json;
  if (typeof id !== "number") return undefined;
  if (isInstance(begin)) return { kind: "begin", id, instance: begin };
  if (isCount(first) && Array.isArray(items))
    return { kind: "items", id, first, items, full: json["full"] === true };
  if (!isCount(end)) return undefined;
  const failure = error === undefined ? undefined : readErrorOrInternal(error);
  return { kind: "end", id, count: end, result, error: failure };
}

/** What fits into a routing key, without a dot. */
function isInstance(json: unknown): json is string {
  return typeof json === "string" && /^[\w-]{1,64}$/.test(json);
}

function isCount(json: unknown): json is number {
  return Number.isSafeInteger(json) && Number(json) >= 0;
}
