import { ts } from "./ts-morph.js";

import { isNumericName } from "../../runtime/template.ts";
import { partsWithin } from "./overridden.ts";
import type { Reader } from "./reader.ts";

/** The type whose names a mapped type goes through. */
export function sourceOf(type: ts.Type): ts.Type | undefined {
  // Internal to the checker, and known once the members of the type are.
  return (type as { readonly modifiersType?: ts.Type }).modifiersType;
}

/** The index signatures of a type, its bases and its parts as they were written, also those that mapped types took over: all, or those about a name or a kind of names. */
export function signaturesBehind(
  reader: Reader,
  type: ts.Type,
  key?: ts.Type,
): readonly ts.IndexSignatureDeclaration[] {
  const found = infosBehind(reader, type, key).map(({ declaration }) => declaration);
  return [...new Set(found)];
}

/** An index signature that was written, with the type of its values there: that of `{ [key: string]: T }` where it was given one. */
interface WrittenInfo extends ts.IndexInfo {
  readonly declaration: ts.IndexSignatureDeclaration;
}

/** The same with the types of their values, before mapped types gave them others. */
export function infosBehind(reader: Reader, type: ts.Type, key?: ts.Type): readonly WrittenInfo[] {
  return partsWithin(reader, type).flatMap((part) =>
    signaturesFor(reader, part, key).flatMap((info) => {
      const { declaration, keyType } = info;
      if (declaration !== undefined) return [{ ...info, declaration }];
      const source = sourceOf(part);
      return source === undefined ? [] : infosBehind(reader, source, keyType);
    }),
  );
}

/** The index signatures of a type itself that are about a name or a kind of names: for `"http"`, for `string`. */
export function signaturesFor(
  { checker }: Reader,
  type: ts.Type,
  key: ts.Type | undefined,
): readonly ts.IndexInfo[] {
  const infos = checker.getIndexInfosOfType(type);
  if (key === undefined) return infos;
  return infos.filter(({ keyType }) => {
    if (checker.isTypeAssignableTo(key, keyType)) return true;
    // Of `{ [name: string]: Port }` numbers are names, too.
    if ((key.flags & ts.TypeFlags.NumberLike) !== 0)
      return (keyType.flags & ts.TypeFlags.String) !== 0;
    const isOfNumbers = (keyType.flags & ts.TypeFlags.Number) !== 0;
    return isOfNumbers && key.isStringLiteral() && isNumericName(key.value);
  });
}
