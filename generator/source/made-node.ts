import { ts } from "./ts-morph.js";

import { isAccessBy, madeBy, remadeBehind, takenFrom } from "./mapped.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { mappedParts, type Step } from "./written.ts";

/** What a mapped type by a name gives to a property that nothing declares. */
interface Made {
  /** `Port` of `type Ports = Record<"http", Port>`; `undefined` where it cannot be followed. */
  readonly node: ts.TypeNode | undefined;
  /** What the name stands for. */
  readonly behind: ts.TypeNode;
}

/** The same, also where other mapped types took the property over since. */
export function madeNode(reader: Reader, symbol: ts.Symbol): Made | undefined {
  let made = symbol;
  for (let from = takenFrom(reader, made); from; from = takenFrom(reader, made)) {
    made = from.property;
  }
  const alias = madeBy(made)?.by.aliasSymbol;
  const declaration = alias?.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
  if (declaration === undefined || (declaration.typeParameters ?? []).length > 0) return undefined;
  const behind = declaration.type;
  return { node: mappedParts(reader, behind)?.values, behind };
}

/** `T[K]` in a mapped type, of such a property. */
export function stepIntoMade(
  reader: Reader,
  access: ts.TypeNode,
  { mapped: from }: Place,
): Step | undefined {
  if (from === undefined || !isAccessBy(reader, access, from.key)) return undefined;
  const source = takenFrom(reader, from.property)?.property;
  if (source === undefined || remadeBehind(reader, source) !== undefined) return undefined;
  const made = madeNode(reader, source);
  return made?.node === undefined ? undefined : { comments: [], node: made.node };
}
