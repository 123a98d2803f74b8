/** How many methods each service has. */
export const methodsOfService = 10;

/** How many services share one file of types. */
const servicesOfArea = 10;

const shared = `/** Money, in the currency's smallest unit. */
export interface Money {
  amount: number;
  currency: Currency;
}

export enum Currency {
  Euro = "EUR",
  Dollar = "USD",
  Yen = "JPY",
}

/** A part of a long list. */
export interface Page<Item> {
  items: Item[];
  next?: string;
  total: number;
}

/** Who did something, and when. */
export interface Stamp {
  by: string;
  at: Date;
  reason?: string | null;
}

export type Tags = Record<string, string | number | boolean>;

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problem: string; hints: string[] };
`;

/** Contracts as people write them: services of ten methods, with types of their own, of their area and of everybody. */
export function makeContracts(services: number): ReadonlyMap<string, string> {
  const files = new Map([["contracts/shared.ts", shared]]);
  for (let index = 0; index < services; index += servicesOfArea) {
    const area = index / servicesOfArea;
    files.set(`contracts/area${area}/types.ts`, areaText(area));
  }
  for (let index = 0; index < services; index += 1) {
    files.set(contractFile(index), serviceText(index));
  }
  return files;
}

/** The file of a service's contract. */
export function contractFile(index: number): string {
  return `contracts/area${Math.floor(index / servicesOfArea)}/service${index}.ts`;
}

/** How a client imports a service, and what its class is called. */
export function clientOf(index: number): { readonly file: string; readonly name: string } {
  return { file: `./generated/service_${index}/client.ts`, name: `Service${index}Client` };
}

/** The methods that a client calls, with their arguments: the same in each service. */
export const calls: readonly string[] = [
  'get("1")',
  "list({})",
  'create({ title: "a", labels: [] })',
  'update("1", { title: "b" })',
  'remove("1")',
  'price("1", 2)',
  'history("1", new Date(0))',
  'count({ title: "a" })',
  'move("1", [1, 2])',
  'tag("1", { a: 1 })',
];

function areaText(area: number): string {
  return `import type { Money, Stamp } from "../shared.ts";

/** Where something is. */
export interface Place${area} {
  street: string;
  city: string;
  country: "DE" | "FR" | "JP" | "US";
  position?: [latitude: number, longitude: number];
}

export interface Supplier${area} {
  id: string;
  name: string;
  address: Place${area};
  since: Date;
  credit: Money | null;
  contact: { mail: string; phone?: string };
  changes: Stamp[];
}

export type Event${area} =
  | { kind: "opened"; at: Date }
  | { kind: "moved"; from: Place${area}; to: Place${area} }
  | { kind: "closed"; at: Date; reason: string };
`;
}

/** A service's area, and another service of it. */
function neighbours(n: number): { readonly area: number; readonly other: number } {
  return { area: Math.floor(n / servicesOfArea), other: n % servicesOfArea === 0 ? n + 1 : n - 1 };
}

function serviceText(n: number): string {
  const { area, other } = neighbours(n);
  return `import type { Event, Service } from "lagomorph/contract";
import type { Money, Outcome, Page, Stamp, Tags } from "../shared.ts";
import type { Event${area}, Place${area}, Supplier${area} } from "./types.ts";
import type { Item${other} } from "./service${other}.ts";

/** What service ${n} keeps. */
export interface Item${n} {
  id: string;
  /** Shown to people. */
  title: string;
  price: Money;
  labels: string[];
  state: "draft" | "active" | "archived";
  place?: Place${area};
  supplier: Supplier${area};
  parts: Part${n}[];
  created: Stamp;
  tags: Tags;
}

export interface Part${n} {
  number: number;
  weight: number;
  inside: Part${n}[];
  data?: string;
}

export type Draft${n} = Pick<Item${n}, "title" | "labels"> & Partial<Pick<Item${n}, "place" | "tags">>;

export interface Query${n} {
  title?: string;
  states?: Item${n}["state"][];
  changed?: { from: Date; to?: Date };
  limit?: number;
}

${membersText(n)}`;
}

function membersText(n: number): string {
  const { area, other } = neighbours(n);
  return `/** Items of kind ${n}. */
export interface Service${n} extends Service<"service_${n}"> {
  /** One item. */
  get(id: string): Item${n} | null;
  /** Items, a page at a time. */
  list(query: Query${n}, after?: string): Page<Item${n}>;
  /** A new item. */
  create(draft: Draft${n}): Outcome<Item${n}>;
  /** Changes an item. */
  update(id: string, changes: Partial<Draft${n}>): Outcome<Item${n}>;
  /** Removes an item. */
  remove(id: string): void;
  /** What so many of an item cost. */
  price(id: string, count: number): Money;
  /** What happened to an item. */
  history(id: string, since: Date): Event${area}[];
  /** How many items there are. */
  count(query: Query${n}): { all: number; byState: Record<Item${n}["state"], number> };
  /** Takes an item elsewhere; gives its neighbours. */
  move(id: string, to: [number, number]): Item${other}[];
  /** Tags an item. */
  tag(id: string, tags: Tags): Tags;
  /** An item was changed. */
  changed: Event<{ before: Item${n}; after: Item${n}; by: Stamp }>;
}
`;
}
