import type { Contract, ErrorModel, Model, NamedType } from "../model/contract.ts";

/** Puts a model together, in an order that does not depend on what was read first. */
export function assemble(
  services: readonly Contract[],
  errors: Iterable<ErrorModel>,
  named: ReadonlyMap<string, NamedType>,
): Model {
  const types = [...named].toSorted(([a], [b]) => compareText(a, b));
  const byFile = services.toSorted((a, b) => compareText(a.file, b.file));
  return {
    services: byFile.toSorted((a, b) => compareText(a.name, b.name)),
    errors: [...errors].toSorted((a, b) => compareText(a.name, b.name)),
    types: Object.fromEntries(types),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
