import { ts } from "./ts-morph.js";

import { commentOfNode } from "./doc.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { otherwise } from "./refuse-alias.ts";
import { findRuledAlias, hasRules } from "./ruled-alias.ts";
import { baseOf, typeTagOf } from "./type-tag.ts";

/** Reports a brand with rules where nothing checks them: as the name of a property, in a text, as a list that is spread. */
export function refuseRuledBrand(
  reader: Reader,
  type: ts.Type,
  place: Place,
  instead = otherwise,
): void {
  if ((type.flags & ts.TypeFlags.TemplateLiteral) !== 0) {
    // The flag says what it is.
    const { types } = type as ts.TemplateLiteralType;
    for (const hole of types) refuseRuledBrand(reader, hole, place);
    return;
  }
  if ((type.flags & ts.TypeFlags.StringMapping) !== 0)
    return refuseRuledBrand(reader, (type as ts.StringMappingType).type, place); // the flag says what it is
  const name = nameOfRuled(reader, type);
  if (name === undefined) return;
  const { checker } = reader;
  const base = checker.typeToString(checker.getBaseTypeOfLiteralType(baseOf(reader, type)));
  const values = { alias: `\`${name}\``, type: `\`${base}\``, instead };
  report(reader, "rules-would-be-lost", { place, values });
}

/** The name of what demands something of a type: its own, or that of an alias of which a brand is made. */
function nameOfRuled(reader: Reader, type: ts.Type): string | undefined {
  const hasTags =
    type.isIntersection() && type.getProperties().some((each) => typeTagOf(reader, each));
  if (hasTags) return reader.checker.typeToString(type);
  return nameWithin(reader, type, new Set());
}

/** `Word` of `type Branded = Word & { readonly __brand: true }`, also where that is a part of another brand. */
function nameWithin(reader: Reader, type: ts.Type, seen: Set<ts.Type>): string | undefined {
  if (!type.isIntersection() || seen.has(type)) return undefined;
  seen.add(type);
  const { declarations = [] } = type.aliasSymbol ?? {};
  const alias = declarations.find((each) => ts.isTypeAliasDeclaration(each));
  if (alias === undefined) return undefined;
  const comment = commentOfNode(alias);
  const { name, type: node } = alias;
  if (comment !== undefined && hasRules(reader, comment, { name: name.text, node }))
    return name.text;
  const found = findRuledAlias(reader, node);
  if (found !== undefined) return found.name;
  const parts = ts.isIntersectionTypeNode(node) ? node.types : [];
  return parts
    .map((part) => nameWithin(reader, reader.checker.getTypeFromTypeNode(part), seen))
    .find((each) => each !== undefined);
}
