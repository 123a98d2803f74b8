import type { Account, Line, Order, Reading } from "./contracts/bench.ts";

/** The payloads by their names in the contract: JSON, as `JSON.parse` gives it. */
export const payloads = ["small", "nested", "list"] as const;

/** One of the payloads. */
export type Payload = (typeof payloads)[number];

const account: Account = {
  id: "a-1029384756",
  name: "Grace Hopper",
  age: 47,
  active: true,
  role: "member",
};

const order: Order = {
  id: "o-5647382910",
  customer: {
    name: "Ada Lovelace",
    address: { street: "12 St James's Square", city: "London", zip: "SW1Y 4JH", country: "GB" },
    contacts: [
      { kind: "mail", address: "ada@example.com", verified: true },
      { kind: "phone", number: "+44 20 7946 0123", extension: 12 },
      { kind: "post", address: { street: "Ockham Park", city: "Ockham", zip: "GU23 6NQ" } },
    ],
  },
  lines: Array.from({ length: 8 }, (_, index) => line(index)),
  labels: { channel: "web", campaign: "spring", region: "emea", priority: "high" },
  note: null,
};

function line(index: number): Line {
  const plain = {
    sku: `sku-${1000 + index}`,
    quantity: index + 1,
    price: 19.99 * (index + 1),
    tags: ["new", "fragile", `group-${index}`],
  };
  return index % 2 === 0 ? { ...plain, size: [10, 20, index] } : plain;
}

function reading(index: number): Reading {
  return {
    sensor: `sensor-${index % 50}`,
    value: 20 + Math.sin(index),
    unit: index % 3 === 0 ? "F" : "C",
    ok: index % 7 !== 0,
    position: { x: index, y: index / 2, z: -index / 3 },
  };
}

const readings = Array.from({ length: 1000 }, (_, index) => reading(index));

function at(index: number): string {
  return `2024-02-29T12:${String(10 + (index % 50))}:30.${String(100 + (index % 900))}Z`;
}

/** What fits the contract. */
export const valid: Readonly<Record<Payload, unknown>> = copy({
  small: account,
  nested: order,
  list: readings,
});

/** The same with one mistake, near the end. */
export const invalid: Readonly<Record<Payload, unknown>> = copy({
  small: { ...account, role: "owner" },
  nested: {
    ...order,
    lines: order.lines.with(-1, { ...line(7), price: "19.99" as unknown as number }),
  },
  list: readings.with(-1, {
    ...reading(999),
    position: { x: 1, y: 2, z: "3" as unknown as number },
  }),
});

/** With dates, which are text on the wire. */
export const dated: Readonly<Record<Payload, unknown>> = copy({
  small: { ...account, createdAt: at(1), lastSeen: at(2) },
  nested: {
    ...order,
    placedAt: at(3),
    deliveries: order.lines.map((_, index) => ({
      line: index,
      at: index % 3 === 0 ? null : at(index),
    })),
  },
  list: readings.map((each, index) => ({ ...each, at: at(index) })),
});

/** Through JSON, so that objects have the shapes that messages give them. */
function copy(values: Readonly<Record<Payload, unknown>>): Readonly<Record<Payload, unknown>> {
  const { small, nested, list } = values;
  const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return { small: json(small), nested: json(nested), list: json(list) };
}
