import type { ts } from "./ts-morph.js";

import type { Reader } from "./reader.ts";

/** The members of a union; of any other type itself. */
export function membersOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** Whether a type is an array or a tuple. */
export function isList({ checker }: Pick<Reader, "checker">, type: ts.Type): boolean {
  return checker.isArrayType(type) || checker.isTupleType(type);
}
