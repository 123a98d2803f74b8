import type { Contract, ErrorModel, Model, NamedType } from "../model/contract.ts";

/** Puts a model together, in an order that does not depend on what was read first. */
export function assemble(
  services: readonly Contract[],
  errors: Iterable<ErrorModel>,
  types: Model["types"],
): Model {
  const byFile = services.toSorted((a, b) => compareText(a.file, b.file));
  return {
    services: byFile.toSorted((a, b) => compareText(a.name, b.name)),
    errors: [...errors].toSorted((a, b) => compareText(a.name, b.name)),
    types,
  };
}

/** Named types in the order of their ids. */
export function inOrder(named: ReadonlyMap<string, NamedType>): Model["types"] {
  return Object.fromEntries([...named].toSorted(([a], [b]) => compareText(a, b)));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
