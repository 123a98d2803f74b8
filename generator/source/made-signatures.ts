import { ts } from "./ts-morph.js";

import { mappedNode } from "./declared-property.ts";
import { isSame } from "./mapped.ts";
import { partsWithin } from "./overridden.ts";
import { argumentsBehind, mentionsParameter } from "./owner-arguments.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";
import { signaturesFor, sourceOf } from "./signatures-behind.ts";

/** An index signature that a mapped type took over, as it was written. */
export interface SignatureBehind {
  readonly type: ts.TypeNode;
  /** Where it is written out. */
  readonly declaration?: ts.IndexSignatureDeclaration;
  /** What the object was given, where it is written with a parameter. */
  readonly given: readonly ts.TypeNode[];
  /** Whether the mapped type gives its values another type. */
  readonly isRemade: boolean;
}

/** What stands behind an index signature that a mapped type has made of another object's: `Partial<Ports>`, `{ [K in keyof Ports]: Ports[K][] }`. */
export function madeFrom(
  reader: Reader,
  type: ts.Type,
  { declaration: own, keyType, type: made }: ts.IndexInfo,
): readonly SignatureBehind[] {
  const source = own === undefined ? sourceOf(type) : undefined;
  if (source === undefined) return [];
  const whole = signaturesFor(reader, source, keyType);
  const isRemade = !whole.some((from) => isSame(reader, from.type, made));
  return signaturesIn(reader, source, keyType).map((each) => ({
    ...each,
    isRemade: isRemade || each.isRemade,
  }));
}

/** The index signatures of a type, its bases and its parts that are about a name or a kind of names, as they were written. */
export function signaturesIn(
  reader: Reader,
  type: ts.Type,
  key: ts.Type,
): readonly SignatureBehind[] {
  return partsWithin(reader, type).flatMap((part) =>
    signaturesFor(reader, part, key).flatMap((info) =>
      writtenBehind(reader, { part, info, source: type }),
    ),
  );
}

interface SignatureOf {
  /** The object, or a base or a part of it, that has the signature. */
  readonly part: ts.Type;
  readonly info: ts.IndexInfo;
  readonly source: ts.Type;
}

/** How an index signature was written: in an object, behind mapped types, or as `Record<string, Port>`. */
function writtenBehind(
  reader: Reader,
  { part, info, source }: SignatureOf,
): readonly SignatureBehind[] {
  const found = (type: ts.TypeNode): SignatureBehind => {
    const given = mentionsParameter(reader, type) ? argumentsBehind(reader, source) : [];
    return { type, given, isRemade: false };
  };
  const { declaration } = info;
  if (declaration !== undefined) return [{ ...found(declaration.type), declaration }];
  const behind = madeFrom(reader, part, info);
  if (behind.length > 0) return behind;
  const alias = part.aliasSymbol;
  if (alias === undefined || isPlatformSymbol(reader, alias)) return [];
  const written = alias.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
  const node = mappedNode(reader, written?.type);
  return node === undefined ? [] : [found(node)];
}
