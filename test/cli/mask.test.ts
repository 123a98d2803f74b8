import { describe, expect, test } from "vitest";
import { readBody } from "../../cli/dead/body.ts";
import { createMask } from "../../cli/mask.ts";
import type { DeadLetter } from "../../runtime/dead-letters/index.ts";
import { readContracts, withWords } from "../support/read-contracts.ts";

const { model, diagnostics } = readContracts(
  withWords(`
    export interface S extends Service<"s"> {
      /** @sensitive note, cards[].number, tokens.* */
      paid: Event<Payment>;
      login(user: string, /** @sensitive */ password: string, more?: Login): void;
      /** @sensitive secrets[].value */
      keep(secrets: { name: string; value: string }[]): Command;
      rest(...logins: Login[]): void;
    }
    export interface Payment {
      note: string;
      cards: { number: string; year: number }[];
      tokens: Record<string, string>;
      who: Login | { kind: "guest"; /** @sensitive */ mail: string };
      chain?: Chain;
    }
    export interface Login {
      kind: "user";
      /** @sensitive @was pin */
      password: string;
    }
    export interface Chain {
      /** @sensitive */
      key: string;
      next?: Chain;
    }
  `),
);
const mask = createMask(model);

describe("what contracts call sensitive", () => {
  test("is hidden in payloads: by path, in unions, under old names and however deep", () => {
    expect(diagnostics).toEqual([]);
    const payload = {
      note: "n",
      cards: [{ number: "4111", year: 2030 }],
      tokens: { a: "1", b: "2" },
      who: { kind: "user", pin: "1234", mail: "m" },
      chain: { key: "k", next: { key: "k2", other: 1 } },
    };
    expect(mask.payload("s", "paid", payload)).toEqual({
      note: "•••",
      cards: [{ number: "•••", year: 2030 }],
      tokens: { a: "•••", b: "•••" },
      who: { kind: "user", pin: "•••", mail: "•••" },
      chain: { key: "•••", next: { key: "•••", other: 1 } },
    });
  });

  test("is hidden in arguments, by position and by name", () => {
    const login = { kind: "user", password: "p" };
    const hidden = { kind: "user", password: "•••" };
    expect(mask.args("s", "login", ["ann", "p", login])).toEqual(["ann", "•••", hidden]);
    expect(mask.args("s", "login", { password: 7, more: login, user: "ann" })).toEqual({
      password: "•••",
      more: hidden,
      user: "ann",
    });
    expect(mask.args("s", "keep", [[{ name: "n", value: "v" }]])).toEqual([
      [{ name: "n", value: "•••" }],
    ]);
    expect(mask.args("s", "rest", [login, login])).toEqual([hidden, hidden]);
  });

  test("is hidden in values that do not fit their type, which are often why they are there", () => {
    expect(mask.payload("s", "paid", { note: { deep: 1 }, cards: "none", who: 7 })).toEqual({
      note: "•••",
      cards: "none",
      who: 7,
    });
    expect(mask.payload("s", "paid", null)).toBeNull();
    expect(mask.payload("nobody", "paid", { note: "n" })).toEqual({ note: "n" });
  });

  test("is hidden in calls that were set aside, also in those that are told by the ones before them", () => {
    const body = {
      calls: [
        { id: 1, method: "login", args: ["ada", "first"] },
        ["bob", "second"],
        { id: 3, method: "keep", args: { secrets: [{ name: "n", value: "third" }] } },
        [[{ name: "n", value: "fourth" }]],
      ],
    };
    const shown = readBody(callsOf(body), model);
    expect(JSON.stringify(shown)).not.toMatch(/first|second|third|fourth/);
    expect(shown).toMatchObject({
      body: {
        calls: [
          { args: ["ada", "•••"] },
          ["bob", "•••"],
          { args: { secrets: [{ name: "n" }] } },
          [[{ name: "n" }]],
        ],
      },
    });
  });
});

/** A message of calls that RabbitMQ itself has set aside. */
function callsOf(body: object): DeadLetter {
  const queue = "lagomorph.rpc.s";
  const came = { queue, exchange: "lagomorph.rpc", routingKey: "s", attempts: undefined };
  const when = { firstAt: undefined, at: undefined, sentAt: undefined, type: undefined };
  const who = { service: undefined, version: undefined, contract: undefined, sender: undefined };
  const what = { id: undefined, incident: undefined, trace: undefined, contentType: undefined };
  const why = { code: "delivery_limit", reason: "delivery_limit", headers: {} };
  return { ...came, ...when, ...who, ...what, ...why, body: Buffer.from(JSON.stringify(body)) };
}
