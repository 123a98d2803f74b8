import type { TypeModel } from "../model/type.ts";
import { resolve, type Types } from "../model/resolve.ts";
import { typesSoFar } from "./named-types.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { unreadable } from "./unreadable.ts";

/** Warns of a `Map` whose keys are objects: two that are equal arrive as two keys, and none is the one that was sent. */
export function checkKeys(reader: Reader, keys: TypeModel, place: Place): void {
  if (keys === unreadable) return;
  const types = typesSoFar(reader.named);
  if (hasIdentity(keys, types)) report(reader, "map-key-identity", { place, values: {} });
}

function hasIdentity(type: TypeModel, types: Types): boolean {
  const resolved = resolve(type, types);
  if (resolved === undefined) return false;
  if (resolved.kind === "union")
    return resolved.members.some((member) => hasIdentity(member, types));
  return objects.has(resolved.kind);
}

const objects: ReadonlySet<TypeModel["kind"]> = new Set([
  "unknown",
  "date",
  "url",
  "bytes",
  "array",
  "tuple",
  "map",
  "set",
  "object",
  "record",
] as const);
