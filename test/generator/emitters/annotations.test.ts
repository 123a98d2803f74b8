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

test("what a member's paths name is shown in no refusal of its arguments or payload", async () => {
  const named: ObjectType = {
    kind: "object",
    properties: [
      { name: "token", type: string },
      { name: "a-b", type: string },
      { name: "tokens", type: string },
    ],
  };
  const payload: ObjectType = {
    kind: "object",
    properties: [
      { name: "users", type: { kind: "array", items: named } },
      { name: "byName", type: { kind: "record", values: named } },
      { name: "byKey", type: { kind: "map", keys: string, values: named } },
    ],
  };
  const { location } = service([]);
  const { payArgs: args, changedPayload } = await loadCodecs(
    model([
      service([
        {
          kind: "method",
          name: "pay",
          wireName: "pay",
          location,
          parameters: [{ name: "card", type: card }],
          result: { kind: "undefined" },
          errors: [],
          sensitive: ["card.number"],
        },
        {
          kind: "event",
          name: "changed",
          wireName: "changed",
          location,
          payload,
          sensitive: ["users[].token", "byName.*.a-b", "byKey.*"],
        },
      ]),
    ]),
  );
  const wrong = { token: 1, "a-b": 2, tokens: 3 };
  const value = { users: [wrong], byName: { "x.y": wrong }, byKey: new Map([["k", wrong]]) };
  const json = { ...value, byKey: [...value.byKey] };
  const hidden = "a hidden value";
  const issues = [
    { path: "users[0].token", actual: hidden },
    { path: 'users[0]["a-b"]', actual: "2" },
    { path: "users[0].tokens", actual: "3" },
    { path: 'byName["x.y"].token', actual: "1" },
    { path: 'byName["x.y"]["a-b"]', actual: hidden },
    { path: 'byName["x.y"].tokens', actual: "3" },
    { path: "byKey[0][1].token", actual: hidden },
    { path: 'byKey[0][1]["a-b"]', actual: hidden },
    { path: "byKey[0][1].tokens", actual: hidden },
  ];
  expect(issuesOf(() => changedPayload!.encode(value))).toMatchObject({ issues });
  expect(issuesOf(() => changedPayload!.decode(json))).toMatchObject({ issues });
  for (const run of [
    () => args!.encode([{ number: 4111 }]),
    () => args!.decode([{ number: 4111 }]),
  ]) {
    const error = issuesOf(run);
    expect(error).toMatchObject({ issues: [{ path: "card.number", actual: hidden }] });
    expect(String(error)).not.toContain("4111");
  }
  // A text where an object with the hidden value is expected may be that value.
  for (const run of [() => args!.encode(["4111"]), () => args!.decode(["4111"])]) {
    const error = issuesOf(run);
    expect(error).toMatchObject({ issues: [{ path: "card", actual: hidden }] });
    expect(String(error)).not.toContain("4111");
  }
  expect(issuesOf(() => args!.decode([]))).toMatchObject({
    issues: [{ path: "card", actual: "undefined" }],
  });
});

test("what came by a message is refused without a stack of the runtime, what is sent with the caller's", () => {
  function sendWrongPin(): void {
    payArgs!.encode([987_654]);
  }
  const limit = Error.stackTraceLimit;
  expect((issuesOf(sendWrongPin) as Error).stack).toContain("sendWrongPin");
  expect((issuesOf(() => payArgs!.decode([987_654])) as Error).stack).not.toMatch(/^ +at /m);
  expect(Error.stackTraceLimit).toBe(limit);
});

test("an array where an object belongs is refused as one, not for the properties that it lacks", () => {
  expect(issuesOf(() => payResult!.decode([1, 2]))).toMatchObject({
    issues: [{ path: "", actual: "array(2)" }],
  });
});

test("nor is one that stands in the place of what holds it, or is the key of a record", async () => {
  const user: ObjectType = {
    kind: "object",
    properties: [
      { name: "password", type: string, optional: true, sensitive: true },
      { name: "tokens", type: { kind: "record", values: number }, optional: true, sensitive: true },
      { name: "more", type: { kind: "unknown" }, optional: true, sensitive: true },
    ],
  };
  const maps: ObjectType = {
    kind: "object",
    properties: [
      { name: "map", type: { kind: "map", keys: string, values: user }, optional: true },
      { name: "set", type: { kind: "set", items: user }, optional: true },
      { name: "pair", type: { kind: "tuple", items: [{ type: user }] }, optional: true },
      { name: "record", type: { kind: "record", values: user }, optional: true },
    ],
  };
  const { keepArgs, keepResult } = await loadCodecs(
    model([service([method("keep", [{ name: "all", type: maps }], maps)])]),
  );
  const wrong = [
    "hunter2",
    { tokens: { hunter2: "hunter2" } },
    { tokens: "hunter2" },
    { password: ["hunter2"] },
    { more: { hunter2: NaN } },
  ];
  const places = (value: unknown): readonly object[] => [
    { map: new Map([["k", value]]) },
    { map: [["k", value]] },
    { set: new Set([value]) },
    { set: [value] },
    { pair: [value] },
    { record: { k: value } },
  ];
  for (const value of wrong.flatMap(places))
    for (const run of [
      () => keepArgs!.encode([value]),
      () => keepArgs!.decode([value]),
      () => keepResult!.encode(value),
      () => keepResult!.decode(value),
    ]) {
      const error = issuesOf(run);
      expect(error).toMatchObject({ code: "invalid_argument" });
      expect(JSON.stringify([error, String(error)])).not.toContain("hunter2");
    }
});
