/** What users of a library that only checks write themselves: text to dates, in copies. */
import type { Account, Order, Reading } from "./contracts/bench.ts";
import type { Payload } from "./payloads.ts";

/** An `AccountRecord` as JSON; `Time` is how the library writes the type of a text that is a date. */
export interface AccountJson<Time = string> extends Account {
  createdAt: Time;
  lastSeen?: Time;
}

/** An `OrderRecord` as JSON. */
export interface OrderJson<Time = string> extends Order {
  placedAt: Time;
  deliveries: { line: number; at: Time | null }[];
}

/** A `ReadingRecord` as JSON. */
export interface ReadingJson<Time = string> extends Reading {
  at: Time;
}

// Each is called with what its library has just found to be of its type.
/** Converts what was checked. */
export const convert: Readonly<Record<Payload, (checked: unknown) => unknown>> = {
  small: (checked) => account(checked as AccountJson),
  nested: (checked) => order(checked as OrderJson),
  list: (checked) => (checked as ReadingJson[]).map(reading),
};

function account(json: AccountJson): unknown {
  const { lastSeen } = json;
  const record = { ...json, createdAt: new Date(json.createdAt) };
  return lastSeen === undefined ? record : { ...record, lastSeen: new Date(lastSeen) };
}

function order(json: OrderJson): unknown {
  return {
    ...json,
    placedAt: new Date(json.placedAt),
    deliveries: json.deliveries.map(({ line, at }) => ({
      line,
      at: at === null ? null : new Date(at),
    })),
  };
}

function reading(json: ReadingJson): unknown {
  return { ...json, at: new Date(json.at) };
}
