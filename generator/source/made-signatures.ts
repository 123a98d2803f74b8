import { ts } from "./ts-morph.js";

import { mappedNode } from "./declared-property.ts";
import { isSame, type MappedType } from "./mapped.ts";
import { isPlatformSymbol } from "./platform.ts";
import type { Reader } from "./reader.ts";

/** An index signature that a mapped type took over, as it was written. */
export interface SignatureBehind {
  readonly type: ts.TypeNode;
  /** Where it is written out. */
  readonly declaration?: ts.IndexSignatureDeclaration;
  /** Whether the mapped type gives its values another type. */
  readonly isRemade: boolean;
}

/** What stands behind an index signature that a mapped type has made of another object's: `Partial<Ports>`, `{ [K in keyof Ports]: Ports[K][] }`. */
export function signatureBehind(
  reader: Reader,
  type: ts.Type,
  info: ts.IndexInfo,
): SignatureBehind | undefined {
  if (info.declaration !== undefined) return undefined;
  // Internal to the checker: the type whose names a mapped type goes through.
  const { modifiersType: source } = type as MappedType;
  if (source === undefined) return undefined;
  const { checker } = reader;
  const infos = checker.getIndexInfosOfType(source);
  // Of `{ [name: string]: Port }` there is one for numbers, too.
  const from =
    infos.find(({ keyType }) => keyType === info.keyType) ??
    infos.find(({ keyType }) => (keyType.flags & ts.TypeFlags.String) !== 0);
  if (from === undefined) return undefined;
  const isRemade = !isSame(reader, from.type, info.type);
  const { declaration } = from;
  if (declaration !== undefined) return { type: declaration.type, declaration, isRemade };
  const behind = signatureBehind(reader, source, from);
  if (behind !== undefined) return { ...behind, isRemade: isRemade || behind.isRemade };
  const alias = source.aliasSymbol;
  if (alias === undefined || isPlatformSymbol(reader, alias)) return undefined;
  const written = alias.declarations?.find((each) => ts.isTypeAliasDeclaration(each));
  const node = mappedNode(reader, written?.type);
  return node === undefined ? undefined : { type: node, isRemade };
}
