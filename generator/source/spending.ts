import type { Model } from "../model/contract.ts";
import { reachableTypes } from "../model/references.ts";
import type { Bounds, Spent } from "./bounds.ts";

/** How many parts were read. */
type Amount = Pick<Spent, "parts" | "deepParts">;

/** What was spent of the bounds, by whom: whoever comes first to a type that several share pays for it. */
export interface Spending {
  /** On contracts, without the named types that they lead to; by file. */
  readonly contracts: Map<string, Amount>;
  /** On named types, by id. */
  readonly types: Map<string, Amount>;
}

/** Nothing was spent. */
export function createSpending(): Spending {
  return { contracts: new Map(), types: new Map() };
}

/** What was spent while something was done. */
export function spentBy(reader: { readonly spent: Spent }, run: () => void): Amount {
  const { parts, deepParts } = reader.spent;
  run();
  return { parts: reader.spent.parts - parts, deepParts: reader.spent.deepParts - deepParts };
}

/** What was spent when all was read, and what on that which was read again since. */
export function joinSpending(before: Spending, again: Spending): Spending {
  return {
    contracts: new Map([...before.contracts, ...again.contracts]),
    types: new Map([...before.types, ...again.types]),
  };
}

/** Whether no contract could exceed the bounds, whichever comes first to what it shares with others. */
export function isWithin({ contracts, types }: Spending, model: Model, bounds: Bounds): boolean {
  const all = [...contracts.values(), ...types.values()];
  if (isAffordable(all, types.keys(), bounds)) return true;
  return [...contracts].every(([file, own]) => {
    const services = model.services.filter((each) => each.file === file);
    const names = services.flatMap(({ members }) =>
      members.flatMap((member) => ("errors" in member ? member.errors : [])),
    );
    const thrown = model.errors.filter(({ name }) => names.includes(name));
    const ids = reachableTypes(model.types, [...services, ...thrown]);
    // Where rules are followed as types, they have other ids than in the reading that counted.
    if ([...ids].some((id) => !types.has(id))) return false;
    const spent = [...ids].flatMap((id) => types.get(id) ?? []);
    // An error is a reference to a type.
    const onErrors = { parts: names.length, deepParts: 0 };
    return isAffordable([own, ...spent, onErrors], ids, bounds);
  });
}

function isAffordable(all: readonly Amount[], ids: Iterable<string>, bounds: Bounds): boolean {
  // How many of them are inside of others depends on where somebody begins.
  const instances = [...ids].filter((id) => id.includes("<")).length;
  const sum = (what: keyof Amount): number => all.reduce((total, each) => total + each[what], 0);
  const isFew = instances <= bounds.instances;
  return isFew && sum("parts") <= bounds.parts && sum("deepParts") <= bounds.deepParts;
}
