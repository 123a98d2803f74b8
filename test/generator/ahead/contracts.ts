import { repository } from "../../support/read-contracts.ts";

const shared = `import type { ServiceError } from "lagomorph/contract";
/** Money, in the smallest unit. */
export interface Money { amount: number; currency: "EUR" | "USD" }
export interface Page<Item> { items: Item[]; next?: string }
export type Change = { kind: "made"; at: Date } | { kind: "moved"; to: Tree };
export interface Tree { kids: { inner: Tree["kids"] | null }[] }
export interface Missing extends ServiceError<"MISSING"> { id: string }
`;

/** A service with types of its own and shared ones, which handles an event of one that is read before it or after it. */
function contract(index: number, count: number): string {
  const other = (index * 7 + 22) % count;
  const handles = index % 3 === 0 && other !== index;
  return `import type { Event, On, Service, ServiceError, Throws } from "lagomorph/contract";
import type { Change, Missing, Money, Page, Tree } from "./shared.ts";
${handles ? `import type { Service${other} } from "./service${other}.ts";` : ""}
/** Größe, as « others » write it. */
export interface Item { id: string; price: Money; changes: Change[]; own${index % 3}?: Item }
export interface Wrong${index} extends ServiceError<"WRONG_${index}"> { why: string }
export interface Service${index} extends Service<"service_${index}"> {
  get(id: string): Throws<Item, Missing${index % 5 === 0 ? ` | Wrong${index}` : ""}>;
  list(after?: string): Page<Item>;
  kids(of: Tree): Tree["kids"];
  changed: Event<{ item: Item; change: Change }>;
  ${handles ? `onChanged: On<Service${other}, "changed">;` : ""}
}
`;
}

/** Options of a compilation of so many services, each in a file of its own. */
export function manyContracts(count: number) {
  const files = Array.from(
    { length: count },
    (_, index) => [`virtual/contracts/service${index}.ts`, contract(index, count)] as const,
  );
  return {
    root: repository,
    contracts: "virtual/contracts",
    tsconfig: "tsconfig.json",
    files: { "virtual/contracts/shared.ts": shared, ...Object.fromEntries(files) },
  };
}
