import * as z from "zod";

import type { Candidate, Check, Decode } from "./candidate.ts";

const account = z.object({
  id: z.string(),
  name: z.string(),
  age: z.number(),
  active: z.boolean(),
  role: z.enum(["admin", "member", "guest"]),
});

const address = z.object({
  street: z.string(),
  city: z.string(),
  zip: z.string(),
  country: z.string().optional(),
});

const contact = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mail"), address: z.string(), verified: z.boolean() }),
  z.object({ kind: z.literal("phone"), number: z.string(), extension: z.number().optional() }),
  z.object({ kind: z.literal("post"), address }),
]);

const line = z.object({
  sku: z.string(),
  quantity: z.number(),
  price: z.number(),
  tags: z.array(z.string()),
  size: z.tuple([z.number(), z.number(), z.number()]).optional(),
});

const order = z.object({
  id: z.string(),
  customer: z.object({ name: z.string(), address, contacts: z.array(contact) }),
  lines: z.array(line),
  labels: z.record(z.string(), z.string()),
  note: z.string().nullable(),
});

const reading = z.object({
  sensor: z.string(),
  value: z.number(),
  unit: z.enum(["C", "F", "K"]),
  ok: z.boolean(),
  position: z.object({ x: z.number(), y: z.number(), z: z.number() }),
});

const date = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const accountRecord = account.extend({ createdAt: date, lastSeen: date.optional() });
const orderRecord = order.extend({
  placedAt: date,
  deliveries: z.array(z.object({ line: z.number(), at: date.nullable() })),
});
const readingRecord = reading.extend({ at: date });

/** zod: its schemas are written by hand, because it has no contracts. */
export function withZod(): Candidate {
  return {
    library: "zod",
    check: { small: checked(account), nested: checked(order), list: checked(z.array(reading)) },
    decode: {
      small: decoded(accountRecord),
      nested: decoded(orderRecord),
      list: decoded(z.array(readingRecord)),
    },
  };
}

function checked(schema: z.ZodType): Check {
  return (value) => schema.safeParse(value).success;
}

function decoded(schema: z.ZodType): Decode {
  return (value) => schema.safeParse(value).data;
}
