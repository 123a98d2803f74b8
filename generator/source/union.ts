import { ts } from "./ts-morph.js";

import type { TypeModel } from "../model/type.ts";
import { isTooLarge } from "./bounds.ts";
import { widerMembers } from "./merged-members.ts";
import { inside, type Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { isSeveralAtOnce } from "./several.ts";
import { splitUnion } from "./union-order.ts";
import { unreadable } from "./unreadable.ts";

/** `A | B`, in the order in which it was written; a single member that is left stands for itself. */
export function readUnion(reader: Reader, type: ts.UnionType, place: Place): TypeModel {
  const count = type.types.filter((member) => !isUnit(member)).length;
  if (count > mostStructures) {
    report(reader, "union-too-large", { place, values: { count: String(count) } });
    return unreadable;
  }
  if (isTooLarge(reader, "literals", { count: type.types.length, place })) return unreadable;
  const all = splitUnion(reader, type, place.type);
  // With marks both are kept: one of them may be hidden.
  const widerThan = ({ type: part }: { type: ts.Type }): readonly ts.Type[] | undefined =>
    reader.marks === undefined ? widerMembers(type, part) : undefined;
  const widened = new Set(all.flatMap((part) => widerThan(part) ?? []));
  const parts = all.filter(
    (part) =>
      !isAbsent(reader, part, place) &&
      !isImpossible(reader, part) &&
      widerThan(part) === undefined,
  );
  if (parts.length === 0) {
    report(reader, "unsatisfiable-type", { place, values: { why: "" } });
    return unreadable;
  }
  const members = parts.map(({ type: part, node }) =>
    // What its aliases demand is not demanded of the members that are parts of it.
    readMember(reader, part, { place, node: widened.has(part) ? undefined : node }),
  );
  const [only] = members;
  if (only !== undefined && members.length === 1) return only;
  const model: { kind: "union"; members: TypeModel[]; discriminator?: string } = {
    kind: "union",
    members,
  };
  reader.unions.push({ members, place, model });
  return model;
}

/** More than that would make code of megabytes; literals are one list. */
const mostStructures = 1000;

function isUnit({ flags }: ts.Type): boolean {
  // Those of bigints are texts on the wire, each to be told from all others.
  if ((flags & ts.TypeFlags.BigIntLiteral) !== 0) return false;
  return (flags & (ts.TypeFlags.Literal | ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0;
}

function readMember(
  reader: Reader,
  type: ts.Type,
  { place, node }: { place: Place; node: ts.TypeNode | undefined },
): TypeModel {
  // One step deeper for the sake of the limit, none on the path.
  const { slot } = place;
  return reader.readType(reader, type, inside(place, "", { type: node, node: place.node, slot }));
}

/** `{ kind: "a" } & { kind: "b" }`: the checker leaves it in a union until somebody looks into it. */
function isImpossible(reader: Reader, { type }: { type: ts.Type }): boolean {
  if (isSeveralAtOnce(reader, type)) return true;
  if (!type.isIntersection() || type.getProperties().length > 0) return false;
  return reader.checker.typeToString(type) === "never";
}

/** In an optional place `undefined` says nothing new, unless `exactOptionalPropertyTypes` tells the two apart. */
function isAbsent(reader: Reader, { type }: { type: ts.Type }, place: Place): boolean {
  if ((type.flags & ts.TypeFlags.Undefined) === 0) return false;
  if (place.slot !== "optional-property")
    return place.slot === "optional" || place.slot === "without-undefined";
  const exact = reader.program.getCompilerOptions().exactOptionalPropertyTypes === true;
  return !exact || type !== reader.checker.getUndefinedType();
}
