import { ts } from "./ts-morph.js";

import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { isAsKey, ruleTypesOf, writeWithTypes } from "./rule-types.ts";
import type { RuledAlias } from "./ruled-alias.ts";

/** What else helps, beside tags on a property. */
export const otherwise = "wrap the value in an interface";

/** What helps where keys have rules. */
export const insteadOfKeys = "use a `Map`, whose keys keep their rules";

/** Reports an alias with rules that cannot be followed. */
export function refuseAlias(
  reader: Reader,
  alias: RuledAlias,
  at: { readonly place: Place; readonly node: ts.Node },
): void {
  const { checker } = reader;
  const seen = checker.getTypeFromTypeNode(alias.node);
  const type = checker.typeToString(seen, undefined, ts.TypeFormatFlags.InTypeAlias);
  const ruleTypes = ruleTypesOf(reader, alias, at.node);
  for (const node of alias.declared ?? [alias.node]) forget(reader, { ...alias, node }, at.node);
  const instead =
    ruleTypes === undefined
      ? insteadOf(at.node)
      : `write the rules as types, which generics keep: \`${writeWithTypes(ruleTypes)}\``;
  const values = { alias: `\`${alias.name}\``, type: `\`${type}\``, instead };
  report(reader, "rules-would-be-lost", { ...at, values });
}

function forget(reader: Reader, alias: RuledAlias, lostAt: ts.Node): void {
  const { forgotten } = reader.facts;
  const before = forgotten.get(alias.node);
  const types = ruleTypesOf(reader, alias, lostAt);
  // Where no types help once, they are of no use elsewhere.
  const isOfUse = types !== undefined && (before === undefined || before.types !== undefined);
  const by = new Set([...(before?.by ?? []), reader.contract]);
  forgotten.set(alias.node, { types: isOfUse ? (before?.types ?? types) : undefined, by });
}

function insteadOf(node: ts.Node): string {
  return isAsKey(node) ? insteadOfKeys : otherwise;
}
