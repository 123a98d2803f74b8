import { ts } from "./ts-morph.js";

import type { Reader } from "./reader.ts";
import { markOf } from "./words.ts";

/** What the mark of a service says: the types of its name and its options. */
export interface ServiceMark {
  /** One string literal, or `undefined` when it is something else. */
  readonly name: string | undefined;
  /** The name is still a type parameter: a base of services, no service. */
  readonly open: boolean;
  readonly options: ts.Type | undefined;
}

/** What a type says of itself by extending `Service<"name", options>`; `undefined` when it is no service. */
export function serviceMarkOf(reader: Reader, type: ts.Type): ServiceMark | undefined {
  const mark = markOf(reader, type, "Service");
  if (mark === undefined) return undefined;
  const name = partOf(reader, mark, "name");
  return {
    name: name?.isStringLiteral() === true ? name.value : undefined,
    open: name !== undefined && (name.flags & ts.TypeFlags.TypeParameter) !== 0,
    options: partOf(reader, mark, "options"),
  };
}

/** `[service]?: { name: Name; options: Options }` → the type of one of the two. */
function partOf(reader: Reader, mark: ts.Symbol, part: string): ts.Type | undefined {
  const { checker } = reader;
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(mark));
  const property = type.getProperty(part);
  return property === undefined ? undefined : checker.getTypeOfSymbol(property);
}
