import { ts } from "./ts-morph.js";

import type { Unmarked } from "../model/contract.ts";
import { locationOf } from "./location.ts";

/** The exported interfaces of contracts that have methods and extend nothing. */
export function unmarkedIn(root: string, contracts: readonly ts.SourceFile[]): Unmarked[] {
  return contracts
    .flatMap(({ statements }) => [...statements])
    .filter((statement) => ts.isInterfaceDeclaration(statement))
    .filter(isUnmarked)
    .map(({ name }) => ({ interfaceName: name.text, location: locationOf(root, name) }));
}

function isUnmarked(node: ts.InterfaceDeclaration): boolean {
  const isExported = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export) !== 0;
  return (
    isExported && node.heritageClauses === undefined && node.members.some(ts.isMethodSignature)
  );
}
