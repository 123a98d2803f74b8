import type { ts } from "./ts-morph.js";

import type { ErrorModel } from "../model/contract.ts";
import { type Comment, toDoc } from "./comment.ts";
import { commentOf } from "./doc.ts";
import { locationOf, relativePath } from "./location.ts";
import { findTag } from "./member-tags.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { parseStatus } from "./tag-values.ts";
import { reportValue } from "./tags.ts";
import { namedBy } from "./named-by.ts";
import { splitUnion } from "./union-order.ts";
import { markOf, wordOf } from "./words.ts";

/** `UserNotFound | Forbidden`, the second argument of `Throws`: the names of the errors on the wire. */
export function readErrors(reader: Reader, type: ts.Type, place: Place): string[] {
  const types = type.isUnion()
    ? splitUnion(reader, type, place.type).flatMap(({ type: part }) =>
        part.isUnion() ? part.types : part,
      )
    : [type];
  const names = types.flatMap((error) => readError(reader, error, place) ?? []);
  return [...new Set(names)];
}

/** `interface UserNotFound extends ServiceError<"USER_NOT_FOUND"> { id: string }` */
function readError(reader: Reader, type: ts.Type, place: Place): string | undefined {
  const known = reader.errors.get(type);
  if (known !== undefined) return known.name;
  const symbol = namedBy(reader, type)?.symbol;
  const declaration = symbol?.declarations?.[0];
  if (symbol === undefined || declaration === undefined || wordOf(reader, type) !== undefined) {
    const values = { type: reader.checker.typeToString(type) };
    report(reader, "error-not-interface", { place, values });
    return undefined;
  }
  const name = readName(reader, { type, symbol, place });
  if (name === undefined) return undefined;
  const comment = commentOf(symbol);
  const doc = comment === undefined ? undefined : toDoc(comment);
  const status = readStatus(reader, comment, { ...place, node: declaration });
  const model: ErrorModel = {
    interfaceName: symbol.name,
    name,
    ...(doc === undefined ? {} : { doc }),
    file: relativePath(reader.root, declaration.getSourceFile().fileName),
    ...(status === undefined ? {} : { status }),
    data: reader.readType(reader, type, { ...place, step: ` → ${symbol.name}` }),
    location: locationOf(reader.root, nameNode(declaration)),
  };
  reader.errors.set(type, model);
  return name;
}

/** `@status 404` */
function readStatus(
  reader: Reader,
  comment: Comment | undefined,
  place: Place,
): number | undefined {
  const tag = findTag(comment, "status");
  if (tag === undefined) return undefined;
  const parsed = parseStatus(tag.text, [400, 599]);
  if ("value" in parsed) return parsed.value;
  reportValue({ reader, tag, place }, { ...parsed, example: "@status 404" });
  return undefined;
}

interface ErrorAt {
  readonly type: ts.Type;
  readonly symbol: ts.Symbol;
  readonly place: Place;
}

function readName(reader: Reader, { type, symbol, place }: ErrorAt): string | undefined {
  const mark = markOf(reader, type, "ServiceError");
  const { checker } = reader;
  const name =
    mark === undefined ? undefined : checker.getNonNullableType(checker.getTypeOfSymbol(mark));
  if (name?.isStringLiteral() === true) return name.value;
  const example = symbol.name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase();
  report(reader, "error-name-not-literal", { place, values: { error: symbol.name, example } });
  return undefined;
}

function nameNode(declaration: ts.Declaration): ts.Node {
  // Interfaces and aliases have a name; it is what a reader looks for.
  return (declaration as ts.NamedDeclaration).name ?? declaration;
}
