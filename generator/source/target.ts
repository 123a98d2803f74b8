import { ts } from "./ts-morph.js";

import type { Reader } from "./reader.ts";

/** What a name stands for, through imports; also that of a base, which is an expression: `items.Item`. */
export function targetOf(
  reader: Reader,
  name: ts.EntityName | ts.Expression,
): ts.Symbol | undefined {
  const { targets } = reader.facts;
  const known = targets.get(name);
  if (known !== undefined || targets.has(name)) return known;
  const found = findTarget(reader, name);
  targets.set(name, found);
  return found;
}

function findTarget({ checker }: Reader, name: ts.Node): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return isAlias ? checker.getAliasedSymbol(symbol) : symbol;
}
