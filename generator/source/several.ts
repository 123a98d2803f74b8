import { ts } from "./ts-morph.js";

import type { TypeModel } from "../model/type.ts";
import { aliasRules, refuseRuled } from "./alias-rules.ts";
import { isArrays, readArray } from "./array.ts";
import { constrain } from "./constrain.ts";
import { doubt } from "./doubt.ts";
import { fittingRules } from "./fitting-rules.ts";
import { inside, type Place, unwrapTypeNode } from "./place.ts";
import { isCollection, isSentByItself, narrowestData, platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { argumentsOf, writtenNode } from "./written.ts";
import { isList } from "./type-parts.ts";

/** `{ id: string }[] & { name: string }[]`: an array whose items are what both want, as properties by one name in two parts of an object come to. */
export function readArrays(
  reader: Reader,
  type: ts.IntersectionType,
  place: Place,
): TypeModel | undefined {
  const { checker } = reader;
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const [first] = type.types;
  if (item === undefined || first === undefined || !isArrays(reader, type)) return undefined;
  const whole = type.types.find((part) => part.symbol.name !== "ReadonlyArray") ?? first;
  return readAlone(reader, { type, place }, (at) => readArray(reader, whole, at, item));
}

/** `Uint8Array & Buffer`, `Map<K, V> & ReadonlyMap<K, V>`: of what is one thing the part that all others are. */
export function readNarrowest(
  reader: Reader,
  type: ts.IntersectionType,
  place: Place,
): TypeModel | undefined {
  const narrowest = narrowestData(reader, type.types);
  if (narrowest === undefined) return undefined;
  return readAlone(reader, { type, place }, (at) =>
    reader.readType(reader, narrowest, inside(at, "", { slot: at.slot, node: at.node })),
  );
}

/** Reads an intersection of which no node says what it holds. */
function readAlone(
  reader: Reader,
  { type, place }: { readonly type: ts.IntersectionType; readonly place: Place },
  read: (place: Place) => TypeModel,
): TypeModel {
  const node = unwrapTypeNode(place.type);
  const written = node === undefined ? undefined : (writtenNode(reader, node) ?? node);
  // Of the nodes of several arrays none is that of an item.
  refuseRuled(
    reader,
    [written ?? [], ...(node === undefined ? [] : argumentsOf(node))].flat(),
    place,
  );
  doubt(reader, type);
  const model = read({ ...place, type: undefined });
  // Behind the name of a type nobody has looked for them yet.
  const { rules } = aliasRules(reader, type, place);
  return constrain(reader, { model, place }, fittingRules(reader, { type, place }, rules));
}

/** Whether nothing can be all that it has to be: `"a" & string[]`, `number & Date`. TypeScript leaves it in a union. */
export function isSeveralAtOnce(reader: Reader, type: ts.Type): boolean {
  if (!type.isIntersection()) return false;
  const kinds = type.types.flatMap((part) => {
    const kind = kindOf(reader, part);
    return kind === undefined ? [] : [{ kind, part }];
  });
  return kinds.some(({ kind, part }) =>
    kinds.some((other) => other.kind !== kind && !areOne(reader, part, other.part)),
  );
}

/** A `Buffer` is a `Uint8Array`, and a `Map` a `ReadonlyMap`. */
function areOne({ checker }: Reader, first: ts.Type, second: ts.Type): boolean {
  return checker.isTypeAssignableTo(first, second) || checker.isTypeAssignableTo(second, first);
}

/** What a part of an intersection is by itself, where it is no object of properties. */
function kindOf(reader: Reader, part: ts.Type): string | undefined {
  if (isList(reader, part)) return "list";
  const primitive =
    ts.TypeFlags.StringLike |
    ts.TypeFlags.NumberLike |
    ts.TypeFlags.BooleanLike |
    ts.TypeFlags.BigIntLike |
    ts.TypeFlags.Null;
  if ((part.flags & primitive) !== 0) return "primitive";
  const isData = isSentByItself(reader, part) || isCollection(reader, part);
  return isData ? platformName(reader, part) : undefined;
}
