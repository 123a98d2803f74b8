import { expect, test } from "vitest";

import type { ObjectType } from "../../../generator/model/type.ts";
import { loadCodecs } from "../support/load-codecs.ts";
import { date, method, model, number, service, string } from "../support/models.ts";

const card: ObjectType = { kind: "object", properties: [{ name: "number", type: string }] };
const order: ObjectType = {
  kind: "object",
  properties: [
    { name: "name", type: string, was: ["customer", "client"] },
    { name: "count", type: number, optional: true, default: 1 },
    { name: "tags", type: { kind: "array", items: string }, default: ["new"] },
    { name: "at", type: date, optional: true, default: "2024-01-01T00:00:00Z" },
    { name: "pin", type: string, optional: true, sensitive: true },
    { name: "card", type: card, optional: true, sensitive: true },
  ],
};
const codecs = await loadCodecs(
  model([
    service([
      method("pay", [{ name: "pin", type: string, sensitive: true }], order),
      method("list", [{ name: "limit", type: number, optional: true, default: 20 }], {
        kind: "undefined",
      }),
    ]),
  ]),
);
const { payArgs, payResult, listArgs } = codecs;

function issuesOf(run: () => unknown): unknown {
  try {
    run();
    return [];
  } catch (error) {
    return error;
  }
}

test("a default stands where nothing came, made anew each time", () => {
  const first = payResult!.decode({ name: "Ann" });
  expect(first).toEqual({
    name: "Ann",
    count: 1,
    tags: ["new"],
    at: new Date("2024-01-01T00:00:00Z"),
  });
  expect((payResult!.decode({ name: "Ann" }) as { tags: string[] }).tags).not.toBe(
    (first as { tags: string[] }).tags,
  );
  expect(payResult!.decode({ name: "Ann", count: 2, tags: [] })).toMatchObject({
    count: 2,
    tags: [],
  });
  expect(listArgs!.decode([])).toEqual([20]);
  expect(listArgs!.decode([null])).toEqual([20]);
  expect(listArgs!.decode([5])).toEqual([5]);
});

test("nothing is filled in where a value is sent", () => {
  expect(payResult!.encode({ name: "Ann", tags: [] })).toEqual({ name: "Ann", tags: [] });
  expect(listArgs!.encode([])).toEqual([]);
  expect(issuesOf(() => payResult!.encode({ name: "Ann" }))).toMatchObject({
    issues: [{ path: "tags" }],
  });
});

test("an old name is accepted, the new one goes before, and is sent", () => {
  expect(payResult!.decode({ customer: "Ann" })).toMatchObject({ name: "Ann" });
  expect(payResult!.decode({ client: "Bob", customer: "Ann" })).toMatchObject({ name: "Ann" });
  expect(payResult!.decode({ client: "Bob", name: "Cy" })).toMatchObject({ name: "Cy" });
  expect(issuesOf(() => payResult!.decode({ client: 1 }))).toMatchObject({
    issues: [{ path: "name", actual: "1" }],
  });
  expect(payResult!.encode({ name: "Ann", tags: [] })).not.toHaveProperty("customer");
});

test("a sensitive value is shown in no refusal", () => {
  const secret = { name: "Ann", tags: [], pin: 987_654, card: { number: 123_456 } };
  for (const run of [
    () => payResult!.encode(secret),
    () => payResult!.decode(secret),
    () => payResult!.decode({ ...secret, card: "987654" }),
    () => payArgs!.encode([987_654]),
    () => payArgs!.decode([987_654]),
  ]) {
    const error = issuesOf(run);
    expect(error).toMatchObject({ code: "invalid_argument" });
    const shown = JSON.stringify([error, String(error)]);
    expect(shown).toContain("a hidden value");
    expect(shown).not.toMatch(/987|123/);
  }
});
