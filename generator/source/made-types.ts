import { ts } from "./ts-morph.js";

import { isMapped, takenFrom } from "./mapped.ts";
import { mentionsParameter } from "./owner-arguments.ts";
import { platformName } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { isReference } from "./words.ts";

/**
 * The types in what a generic or a condition makes that may be taken out of another one: all of it, what lists and maps hold, and what its bodies put into
 * objects by their parameters. Not what a mapped type takes over: that is followed.
 */
export function madeTypes(
  reader: Reader,
  made: ts.Type,
  bodies: ReadonlySet<ts.Node>,
): ReadonlySet<ts.Type> {
  const found = new Set([made]);
  // What is added meanwhile is gone through, too.
  for (const each of found) {
    if (found.size > mostTypes) break;
    for (const part of partsOf(reader, each, bodies)) found.add(part);
  }
  return found;
}

/** More are not looked through. */
const mostTypes = 1000;

function partsOf(reader: Reader, type: ts.Type, bodies: ReadonlySet<ts.Node>): readonly ts.Type[] {
  const { checker } = reader;
  if (type.isUnionOrIntersection()) return type.types;
  if ((type.flags & ts.TypeFlags.Object) === 0) return [];
  const isHolder =
    checker.isTupleType(type) || (isReference(type) && platformName(reader, type) !== undefined);
  if (isHolder) return checker.getTypeArguments(type as ts.TypeReference); // tuples are references, too
  const properties = type.getProperties().flatMap((each) => typesOf(reader, each, bodies));
  const isRecord = type.aliasSymbol?.name === "Record";
  const indexes = checker
    .getIndexInfosOfType(type)
    .filter(({ declaration }) => isRecord || isMadeBy(reader, declaration, bodies))
    .map((each) => each.type);
  return [...properties, ...indexes];
}

/** The type of a property, or what a method is written with. */
function typesOf(
  reader: Reader,
  property: ts.Symbol,
  bodies: ReadonlySet<ts.Node>,
): readonly ts.Type[] {
  const { checker } = reader;
  const isMade = isMapped(property)
    ? takenFrom(reader, property) === undefined
    : property.declarations?.some((each) => isMadeBy(reader, each, bodies)) === true;
  if (!isMade) return [];
  const type = checker.getTypeOfSymbol(property);
  const signatures = type.getCallSignatures();
  if (signatures.length === 0) return [type];
  return signatures.flatMap((each) => [
    each.getReturnType(),
    ...each.parameters.map((parameter) => checker.getTypeOfSymbol(parameter)),
  ]);
}

/** Whether it stands in one of the bodies, and is written with a parameter. */
function isMadeBy(
  reader: Reader,
  node: ts.Node | undefined,
  bodies: ReadonlySet<ts.Node>,
): boolean {
  if (node === undefined || !mentionsParameter(reader, node)) return false;
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent)
    if (bodies.has(at)) return true;
  return false;
}
