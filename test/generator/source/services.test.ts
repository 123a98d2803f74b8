import { describe, expect, test } from "vitest";

import type { Member, Parameter } from "../../../generator/model/contract.ts";
import {
  brief,
  onlyService,
  readContracts,
  readMembers,
  withWords,
} from "../../support/read-contracts.ts";
import { showType } from "../../support/show-type.ts";

function showCall({ kind, name, parameters }: Member & { parameters: readonly Parameter[] }) {
  const shown = parameters.map(
    ({ name: parameter, type, optional, rest }) =>
      `${rest ? "..." : ""}${parameter}${optional ? "?" : ""}: ${showType(type)}`,
  );
  return `${kind} ${name}(${shown.join(", ")})`;
}

/** `get(id: string, ...more: (number)[]) → string, NOT_FOUND` */
function showMember(member: Member): string {
  switch (member.kind) {
    case "method":
      return `${showCall(member)} → ${[showType(member.result), ...member.errors].join(", ")}`;
    case "stream": {
      const end = member.result.kind === "undefined" ? "" : `, then ${showType(member.result)}`;
      return `${showCall(member)} → ${[showType(member.item), ...member.errors].join(", ")}${end}`;
    }
    case "command":
      return showCall(member);
    case "event":
      return `event ${member.name}: ${showType(member.payload)}`;
    case "handler": {
      const { source, delivery, durability, name } = member;
      return `handler ${name}: ${source.service} ${source.event} (${source.wireName}), ${delivery}, ${durability}`;
    }
    case "topic": {
      const { pattern, delivery, durability, payload } = member;
      return `topic ${member.name}: ${pattern}, ${delivery}, ${durability}, ${showType(payload)}`;
    }
    case "timer": {
      const { schedule, name, eager, mesh } = member;
      const rhythm =
        schedule.kind === "every"
          ? schedule.interval
          : `${schedule.expression} in ${schedule.timeZone}`;
      return `timer ${name}: ${rhythm}${eager ? ", eager" : ""}${mesh ? ", mesh" : ""}`;
    }
    case "consumer":
      return `consumer ${member.name}: ${member.queue}, ${showType(member.payload)}`;
    case "publisher": {
      const { exchange, routingKey, payload } = member;
      return `publisher ${member.name}: ${exchange} ${routingKey}, ${showType(payload)}`;
    }
  }
}

describe("members", () => {
  test("methods answer with a value, a promise of it, or nothing", () => {
    const members = readMembers(`
      value(): number;
      promise(): Promise<{ a: Date }>;
      nothing(): void;
      nothingLater(): Promise<void>;
      perhaps(): string | undefined;
      union(): Promise<"b" | "a" | null>;`);
    expect(members.map(showMember)).toEqual([
      "method value() → number",
      "method promise() → { a: Date }",
      "method nothing() → undefined",
      "method nothingLater() → undefined",
      "method perhaps() → string | undefined",
      'method union() → "b" | "a" | null',
    ]);
  });

  test("parameters may be optional, possibly undefined, rest, or a rest of labels", () => {
    const members = readMembers(`
      optional(a: string, b?: number | undefined): void;
      possiblyUndefined(a: string | undefined, b: null): void;
      rest(a: string, ...ids: number[]): void;
      labels(...all: [a: string, b?: number]): void;
      labelsAndRest(...all: [a: string, ...more: boolean[]]): void;
      keywords(type: string, $meta: number, class_: boolean): void;`);
    expect(members.map(showMember)).toEqual([
      "method optional(a: string, b?: number) → undefined",
      "method possiblyUndefined(a: string | undefined, b: null) → undefined",
      "method rest(a: string, ...ids: (number)[]) → undefined",
      "method labels(a: string, b?: number) → undefined",
      "method labelsAndRest(a: string, ...more: (boolean)[]) → undefined",
      "method keywords(type: string, $meta: number, class_: boolean) → undefined",
    ]);
  });

  test("a property that is a function is a method, and names may be quoted", () => {
    const members = readMembers(`get: (id: string) => Promise<string>; "get-user"(): string;`);
    expect(members.map(showMember)).toEqual([
      "method get(id: string) → string",
      "method get-user() → string",
    ]);
  });

  test("commands give nothing back", () => {
    const members = readMembers("rebuild(full: boolean): Command; later(): Promise<Command>;");
    expect(members.map(showMember)).toEqual(["command rebuild(full: boolean)", "command later()"]);
  });

  test("streams give items, and where a generator says so a value at their end", () => {
    const members = readMembers(`
      watch(id: string): AsyncIterable<{ at: Date }>;
      later(): Promise<AsyncIterable<"b" | "a">>;
      counted(): AsyncGenerator<string, number, void>;
      silent(): AsyncGenerator<string>;
      iterator(): AsyncIterableIterator<string>;
      failing(): Throws<AsyncIterable<number>, NotFound>;
      empty(): AsyncGenerator<string | null, undefined, undefined>;
      }
      interface NotFound extends ServiceError<"NOT_FOUND"> { id: string`);
    expect(members.map(showMember)).toEqual([
      "stream watch(id: string) → { at: Date }",
      'stream later() → "b" | "a"',
      "stream counted() → string, then number",
      "stream silent() → string",
      "stream iterator() → string",
      "stream failing() → number, NOT_FOUND",
      "stream empty() → string | null",
    ]);
  });

  test("topics, timers, foreign queues and exchanges stand with all that they say", () => {
    const members = readMembers(`
      onCreated: OnTopic<"orders.*.created", { id: string }>;
      onAny: OnTopic<"#", unknown, "broadcast", "transient">;
      sweep: Every<"30s">;
      look: Every<"1.5h", "eager" | "mesh">;
      daily: Every<"1d", "mesh">;
      nightly: Cron<"0 3 * * *", "Europe/Paris">;
      working: Cron<"0 */15 9-17 * JAN-JUN,12 MON-FRI", "Asia/Calcutta", "eager">;
      utc: Cron<"59 23 31 12 7">;
      ingest: Consume<"legacy.orders", { n: number }>;
      audit: Publish<"audit", "order.changed", Date>;
      direct: Publish<"", "some queue", string>;
      fanout: Publish<"amq.fanout", "", null>;`);
    expect(members.map(showMember)).toEqual([
      "topic onCreated: orders.*.created, pool, durable, { id: string }",
      "topic onAny: #, broadcast, transient, unknown",
      "timer sweep: 30000",
      "timer look: 5400000, eager, mesh",
      "timer daily: 86400000, mesh",
      "timer nightly: 0 3 * * * in Europe/Paris",
      "timer working: 0 */15 9-17 * JAN-JUN,12 MON-FRI in Asia/Calcutta, eager",
      "timer utc: 59 23 31 12 7 in UTC",
      "consumer ingest: legacy.orders, { n: number }",
      "publisher audit: audit order.changed, Date",
      "publisher direct:  some queue, string",
      "publisher fanout: amq.fanout , null",
    ]);
  });

  test("errors are named in the order of their declaration", () => {
    const contracts = readContracts(
      withWords(`
type Both = NotFound | Forbidden;
interface NotFound extends ServiceError<"NOT_FOUND"> { id: string }
interface Forbidden extends ServiceError<"FORBIDDEN"> {}
export interface S extends Service<"s"> {
  one(): Throws<void, NotFound>;
  all(): Promise<Throws<string, Both>>;
}`),
    );
    expect(contracts.diagnostics).toEqual([]);
    expect(onlyService(contracts).members.map(showMember)).toEqual([
      "method one() → undefined, NOT_FOUND",
      "method all() → string, NOT_FOUND, FORBIDDEN",
    ]);
    expect(contracts.model.errors.map(({ name, data }) => `${name} ${showType(data)}`)).toEqual([
      "FORBIDDEN #Forbidden",
      "NOT_FOUND #NotFound",
    ]);
  });

  test("handlers know the event's name on the wire, and how it is delivered", () => {
    const contracts = readContracts(
      withWords(`
export interface Shop extends Service<"shop"> {
  /** @name order_placed */
  placed: Event<string>;
}
export interface Mail extends Service<"mail"> {
  onPlaced: On<Shop, "placed">;
  onPlacedToo: On<Shop, "placed", "broadcast", "transient">;
  once: On<Shop, "placed", "singleton">;
}`),
    );
    expect(contracts.diagnostics).toEqual([]);
    expect(onlyService(contracts).members.map(showMember)).toEqual([
      "handler onPlaced: shop placed (order_placed), pool, durable",
      "handler onPlacedToo: shop placed (order_placed), broadcast, transient",
      "handler once: shop placed (order_placed), singleton, durable",
    ]);
  });

  test("inherited members come first, generic bases with their arguments, a diamond once", () => {
    const contracts = readContracts(
      withWords(`
interface Ping { ping(): void }
interface Crud<T> extends Ping { get(id: string): T; list(filter?: Partial<T>): T[] }
interface Named extends Ping { name(): string }
export interface Users extends Crud<{ id: string }>, Named, Service<"users"> {
  own(): void;
  name(): "users";
}`),
    );
    expect(contracts.diagnostics).toEqual([]);
    expect(onlyService(contracts).members.map(showMember)).toEqual([
      "method ping() → undefined",
      "method get(id: string) → { id: string }",
      "method list(filter?: { id?: string }) → ({ id: string })[]",
      'method name() → "users"',
      "method own() → undefined",
    ]);
  });

  test("members that a mapped type makes are members, and what cannot be one is refused", () => {
    const types = [
      "type Made = { [K in 'a' | 'b' as `get_${K}`]: (id: K) => K[] } & Record<'go', () => Command>;",
      "type Data = { [K in 'data']: string };",
    ];
    const body = "export interface S extends Service<'s'>, Made, Data {}";
    const contracts = readContracts(withWords([...types, body].join("\n")));
    expect(contracts.diagnostics.map(brief)).toEqual(["data-property-in-service 3:18 S.data"]);
    const members = onlyService(contracts).members.map(showMember).toSorted();
    expect(members).toEqual([
      expect.stringContaining("go()"),
      'method get_a(id: "a") → ("a")[]',
      'method get_b(id: "b") → ("b")[]',
    ]);
  });

  test("files of ECMAScript modules and of CommonJS hold services, too", () => {
    const word = 'import type { Service } from "lagomorph/contract";';
    const { model, diagnostics } = readContracts({
      "contracts/a.mts": `${word} export interface A extends Service<"a"> { x(): number }`,
      "contracts/b.cts": `${word} export interface B extends Service<"b"> { x(): number }`,
      "contracts/c.ts": `${word} export interface C extends Service<"c"> { x(): number }`,
    });
    expect(diagnostics.map(brief)).toEqual([]);
    expect(model.services.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  });
});

test("what tags say of a member of a base holds for the one that takes its place, but for what it says itself", () => {
  const contracts = readContracts({
    "contracts/base.ts": [
      "export interface Base {",
      "  /** Finds. @authenticated @scope admin @timeout 5s */ get(/** @sensitive @minimum 3 */ x: number): string;",
      "  close: () => void;",
      "}",
    ].join("\n"),
    "contracts/test.ts": withWords(
      [
        'import type { Base } from "./base.ts";',
        "interface Private { /** @authenticated */ close: () => void }",
        'export interface S extends Service<"s">, Base, Private {',
        "  /** Finds one. @timeout 1s */ get(id: number): string;",
        "}",
      ].join("\n"),
    ),
  });
  expect(contracts.diagnostics.map(brief)).toEqual([]);
  const [get, close] = onlyService(contracts).members;
  expect(get).toMatchObject({ authenticated: true, scopes: ["admin"], timeout: 1000 });
  expect(get).toMatchObject({
    doc: { text: "Finds one." },
    parameters: [{ name: "id", sensitive: true, type: { rules: { minimum: 3 } } }],
  });
  expect(close).toMatchObject({ authenticated: true });
});
