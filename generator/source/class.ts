import { ts } from "./ts-morph.js";

import type { TypeModel } from "../model/type.ts";
import { describeHidden } from "./hidden.ts";
import { readObject } from "./object.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { unreadable } from "./unreadable.ts";

/** Whether a type is an instance of a class. */
export function isClassInstance(type: ts.Type): boolean {
  const symbol = type.symbol as ts.Symbol | undefined; // absent for an intersection
  const isInstance =
    (type.flags & ts.TypeFlags.Object) !== 0 && type.getConstructSignatures().length === 0;
  return isInstance && symbol !== undefined && (symbol.flags & ts.SymbolFlags.Class) !== 0;
}

/** `class Point { x!: number }`: its public fields; refused when it has more than fields. */
export function readClass(reader: Reader, type: ts.Type, place: Place): TypeModel {
  const { name } = type.symbol;
  const behaviour = type
    .getProperties()
    .map(describeBehaviour)
    .find((text) => text !== undefined);
  if (behaviour !== undefined) {
    report(reader, "class-with-behaviour", { place, values: { type: name, member: behaviour } });
    return unreadable;
  }
  report(reader, "class-as-payload", { place, values: { type: name } });
  return readObject(reader, type, place);
}

/** What of a class an object that arrives would lack: `the method plus`, `the private field v`. */
function describeBehaviour(property: ts.Symbol): string | undefined {
  const node = property.valueDeclaration;
  if (node === undefined) return undefined;
  if (ts.isMethodDeclaration(node)) return `the method \`${property.name}\``;
  if (ts.isAccessor(node) || ts.isAutoAccessorPropertyDeclaration(node))
    return `the accessor \`${property.name}\``;
  return describeHidden(property);
}
