import type { Event, Service } from "lagomorph/contract";

/** Sells things whose values keep rules. */
export interface ShopService extends Service<"shop"> {
  find(
    /** @pattern ^[^@\s]+@[a-z]{2,5}$ */
    contact: string,
    /** @integer @minimum 1 @maximum 100 */
    most: number,
    /** @sensitive */
    key: string,
    /** @minItems 1 */
    ...tags: Tag[]
  ): Item[];
  update(id: Id, change: Change, /** @default 3 @integer */ attempts?: number): Item | null;
  pay(order: Order): Order;
  sold: Event<{ items: Item[]; total: Money; at: Partial<Record<"x" | "y", Money>> }>;
}

/** @format uuid */
type Id = string;

/**
 * @minLength 1
 * @maxLength 20
 */
type Tag = string;

/**
 * @multipleOf 0.01
 * @minimum 0
 */
type Money = number;

/** @strict */
export interface Item {
  id: Id;
  /** @exclusiveMinimum 0 */
  price: Money;
  /**
   * @uniqueItems
   * @maxItems 10
   */
  tags: Tag[];
  /** @minLength 2 */
  note: string | null;
  /** @format date @pattern ^20 */
  day?: string | 0;
  /** @minProperties 1 @maxProperties 3 */
  labels: Record<string, Tag>;
  prices?: { usual: Money; [code: Code]: Money };
}

/** @pattern ^[A-Z]{3}$ */
type Code = string;

/** @minProperties 1 */
export type Change = Partial<Omit<Item, "id">>;

export interface Order {
  /**
   * The customer's name.
   * @example "Ann"
   * @was customer
   * @was client
   */
  name: string;
  /** @default 1 @minimum 1 */
  count?: number;
  /** @default {"street":"Main","no":[1]} */
  address: { street: string; no: number[] };
  /** @default "2024-01-01T00:00:00Z" */
  at?: Date;
  /** @sensitive @minLength 4 */
  pin: string;
  /** @sensitive */
  card?: { number: string; until: Date };
  /** @deprecated use `name` */
  nick?: string;
}
