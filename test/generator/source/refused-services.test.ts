import { describe, expect, test } from "vitest";

import {
  brief,
  onlyService,
  readBatch,
  readContracts,
  withService,
  withWords,
} from "../../support/read-contracts.ts";

describe("what cannot be a member is refused", () => {
  const cases: Record<string, readonly [body: string, ...diagnostics: string[]]> = {
    data: ["version: string;", "data-property-in-service 2:1 S.version"],
    "words beside something else": [
      "a: Event<string> | null; b: Event<string>[];",
      "word-in-payload 2:4 S.a",
      "word-in-payload 2:29 S.b[]",
    ],
    accessors: [
      "get a(): string; set b(v: string);",
      "accessor-in-service 2:5 S.a",
      "accessor-in-service 2:22 S.b",
    ],
    "optional members": [
      "a?(): void; b?: Event<string>;",
      "optional-member 2:1 S.a",
      "optional-member 2:13 S.b",
    ],
    overloads: ["a(x: string): void; a(x: number): void;", "overloaded-method 2:1 S.a"],
    "generic methods": ["a<T>(x: T): T;", "generic-method 2:1 S.a"],
    callbacks: [
      "a(f: () => void, g?: (x: string) => number): void;",
      "callback-parameter 2:6 S.a → f",
      "callback-parameter 2:22 S.a → g",
    ],
    "a parameter called this": ["a(this: unknown, x: string): void;", "this-parameter 2:3 S.a"],
    "type predicates": ["a(x: unknown): x is string;", "type-predicate-result 2:16 S.a"],
    "signatures without a name": [
      "(): void; new (): Date; [key: string]: unknown;",
      "signature-in-service 2:1 S",
      "signature-in-service 2:11 S",
      "signature-in-service 2:25 S",
    ],
    "names that are symbols": ["[Symbol.iterator](): string;", "symbol-key 2:1 S[symbol]"],
    "services as values": [
      "a(): S; b(): this; c(s: S): void;",
      "service-in-payload 2:6 S.a → result",
      "service-in-payload 2:14 S.b → result",
      "service-in-payload 2:25 S.c → s",
    ],
    "streams inside values, and as parameters": [
      "a(): { ticks: AsyncIterable<string> }; b(x: AsyncIterable<string>): void; c(): AsyncIterable<string> | null; d(): AsyncIterable<AsyncIterable<string>>; e: Event<AsyncGenerator<string>>;",
      "stream-in-payload 2:15 S.a → result.ticks",
      "stream-in-payload 2:45 S.b → x",
      "stream-in-payload 2:80 S.c → result",
      "stream-in-payload 2:129 S.d → result[]",
      "stream-in-payload 2:162 S.e → payload",
    ],
    "iterators, and generators that take input": [
      "a(): AsyncIterator<string>; b(): AsyncGenerator<string, void, number>; c(): Generator<string>;",
      "stream-result 2:6 S.a → result",
      "stream-result 2:34 S.b → result",
      "unsupported-platform-type 2:77 S.c → result",
    ],
    "items and ends that cannot travel": [
      "a(): AsyncIterable<() => void>; b(): AsyncGenerator<string, any, void>; c(): AsyncIterable<string | undefined>;",
      "function-in-payload 2:20 S.a → result[]",
      "any-in-contract 2:61 S.b → result → return",
      "undefined-in-payload 2:101 S.c → result[]",
    ],
    "timers at no time": [
      'a: Every<"30">; b: Every<"0s">; c: Every<"30d">; d: Every<string>; e: Every<"1s" | "2s">;',
      "invalid-interval 2:10 S.a",
      "invalid-interval 2:26 S.b",
      "invalid-interval 2:42 S.c",
      "argument-not-literal 2:59 S.d",
      "argument-not-literal 2:77 S.e",
    ],
    "cron expressions and time zones that there are not": [
      'a: Cron<"0 3 * *">; b: Cron<"0 3 * * *", "Europe/Pari">; c: Cron<"60 3 * * *", "CEST">;',
      "invalid-cron 2:9 S.a",
      "unknown-time-zone 2:42 S.b",
      "invalid-cron 2:66 S.c",
      "unknown-time-zone 2:80 S.c",
    ],
    "routing keys and names that a broker does not have": [
      `a: OnTopic<"a..b", string>; b: OnTopic<"a*.b", string>; c: Publish<"x", "a.*", string>; d: Publish<"lagomorph.rpc", "${"k".repeat(256)}", string>; e: Consume<"", string>; f: Consume<"a\\nb", string>; g: Consume<string, string>;`,
      "bad-routing-key 2:12 S.a",
      "bad-routing-key 2:40 S.b",
      "bad-routing-key 2:73 S.c",
      "bad-broker-name 2:100 S.d",
      "bad-routing-key 2:117 S.d",
      "bad-broker-name 2:397 S.e",
      "bad-broker-name 2:421 S.f",
      "argument-not-literal 2:449 S.g",
    ],
    "patterns that take no event": [
      `a: OnTopic<"", string>; b: OnTopic<"orders", string>; c: OnTopic<"*", string>; d: OnTopic<"#.#.created", string>; e: OnTopic<"orders.né", string>; f: OnTopic<"a b.c", string>; g: OnTopic<"#.${"k".repeat(128)}", string>;`,
      "bad-routing-key 2:12 S.a",
      "bad-routing-key 2:36 S.b",
      "bad-routing-key 2:66 S.c",
      "bad-routing-key 2:91 S.d",
      "bad-routing-key 2:126 S.e",
      "bad-routing-key 2:159 S.f",
      "bad-routing-key 2:188 S.g",
    ],
    "void beside something": [
      "b(x: void): void; c: Event<void>; d(): { a: string | void }; e(): (string | void)[];",
      "void-in-payload 2:6 S.b → x",
      "void-in-payload 2:28 S.c → payload",
      "void-in-payload 2:54 S.d → result.a",
      "void-in-payload 2:77 S.e → result[]",
    ],
    "never as a value": ["a(x: never): void;", "unsatisfiable-type 2:6 S.a → x"],
    any: ["a: any; b(): any;", "any-in-contract 2:4 S.a", "any-in-contract 2:14 S.b → result"],
    "errors without a name of their own": [
      'a(): Throws<string, ServiceError<"X">>;',
      "error-not-interface 2:21 S.a → errors",
    ],
    "handlers of several events": [
      'a: Event<string>; b: Event<string>; h: On<S, "a" | "b">; m: On<S, "a", "pool" | "broadcast">;',
      "handler-needs-one 2:46 S.h",
      "handler-needs-one 2:72 S.m",
    ],
    "handlers of what there is not: one mistake, one diagnostic": [
      'a: Event<string>; h: On<S, "aa">; d: On<S, "a", "pol">; k: On<S, "a", "pool", "durabel">;',
      "handler-of-unknown-event 2:28 S.h",
      "handler-needs-one 2:49 S.d",
      "handler-needs-one 2:79 S.k",
    ],
    "a parameter without a name is a warning": [
      "a({ x }: { x: string }): void;",
      "destructured-parameter 2:3 S.a",
    ],
  };
  const texts = Object.entries(cases).map(([title, [body]]) => [title, withService(body)]);
  const results = readBatch(Object.fromEntries(texts));

  test.each(Object.keys(cases))("%s", (title) => {
    const [, ...diagnostics] = cases[title]!;
    expect(results[title]!.diagnostics.map(brief)).toEqual(diagnostics);
  });
});

describe("what is no service", () => {
  const refused: Record<string, readonly [text: string, ...diagnostics: string[]]> = {
    "a name that is no literal": [
      "export interface S extends Service<string> { a(): void }",
      "service-name-not-literal 1:18 S",
    ],
    "a service with type parameters": [
      'export interface S<T> extends Service<"s"> { a(x: T): void }',
      "generic-service 1:18 S",
    ],
    "a class": [
      'export declare class S implements Service<"s"> { a(): void }',
      "service-not-interface 1:22 S",
    ],
    "an alias": ['export type S = Service<"s"> & { a(): void };', "service-not-interface 1:13 S"],
    "bases that contradict each other": [
      'interface A { a(): string } interface B { a(): number }\nexport interface S extends A, B, Service<"s"> {}',
      "conflicting-members 2:18",
    ],
    "a wire that is not one": [
      'export interface S extends Service<"s", { wire: "native" | "nuropb" }> { a(): void }',
      "service-option-not-supported 1:18 S",
    ],
    "options that are any": [
      'export interface S extends Service<"s", any> { a(): void }',
      "service-option-not-supported 1:18 S",
    ],
    "code that would run": [
      'export const list = ["a", { b: -1 }] as const; export let x = 1; export const y = list.map(String);\nexport function f(): void {}\nconsole.log(1);\nimport "./other.ts";',
      "runtime-code-in-contract 1:59",
      "runtime-code-in-contract 1:83",
      "runtime-code-in-contract 2:17",
      "runtime-code-in-contract 3:1",
      "runtime-code-in-contract 4:1",
    ],
  };
  const wrong = readBatch(
    Object.fromEntries(Object.entries(refused).map(([title, [text]]) => [title, withWords(text)])),
  );
  const results = readBatch({
    plain:
      "export interface A { a(): void }\nexport type Event<T> = { value: T };\nexport interface On { x: Event<string> }",
    own: 'export interface Service<N extends string> { name: N }\nexport interface S extends Service<"s"> { a(): void }',
    open: withWords(
      'export interface Base<N extends string> extends Service<N> { a(): void }\nexport interface S extends Base<"s"> {}',
    ),
    renamed:
      'import type { Service as Dienst, Event as Ereignis } from "lagomorph/contract";\nexport interface S extends Dienst<"s"> { e: Ereignis<string> }',
    namespace:
      'import type * as l from "lagomorph/contract";\nexport namespace Shop { export interface S extends l.Service<"s"> { e: l.Event<Item> }\nexport interface Item { id: string } }',
  });

  test.each(Object.keys(refused))("%s is refused", (title) => {
    const [, ...diagnostics] = refused[title]!;
    const found = wrong[title]!.diagnostics.map(brief).filter(
      (text) => !text.startsWith("contract-has"),
    );
    expect(found).toEqual(diagnostics.filter((text) => !text.startsWith("contract-has")));
  });

  test("interfaces that extend no service are plain types, whatever their names", () => {
    expect(results.plain).toMatchObject({ diagnostics: [], model: { services: [] } });
    expect(results.own).toMatchObject({ diagnostics: [], model: { services: [] } });
  });

  test("a base that leaves the name open is no service, and what extends it is", () => {
    const { model, diagnostics } = results.open;
    expect(diagnostics).toEqual([]);
    expect(model.services.map(({ name }) => name)).toEqual(["s"]);
  });

  test("the words may be renamed, or come through a namespace", () => {
    for (const name of ["renamed", "namespace"] as const) {
      expect(results[name].diagnostics).toEqual([]);
      expect(onlyService(results[name]).members).toMatchObject([{ kind: "event", name: "e" }]);
    }
  });
});

test("without the package's own declarations nothing is a service", () => {
  const { model } = readContracts({
    "contracts/a.ts":
      'import type { Service } from "./fake.ts"; export interface S extends Service<"s"> { a(): void }',
    "contracts/fake.ts":
      "declare const service: unique symbol; export interface Service<N> { [service]?: N }",
  });
  expect(model.services).toEqual([]);
});

test("what is to be written in the place of a wrong word, and of void where there must be a value", () => {
  const { diagnostics } = readBatch({
    text: withService(
      'a: Event<string>; b: On<S, "a", "pol">; c: OnTopic<"a.b", string, "pool", "kept">; d: On<S, string>; e: Event<void>; f(x: void): void;',
    ),
  }).text;
  expect(diagnostics.map(({ suggestion }) => suggestion)).toEqual([
    "Write one of them, or leave it out.",
    "Write one of them, or leave it out.",
    'Write it out, one member for each event: `On<Source, "event">`.',
    "Write `null`, or an empty `interface`.",
    "Write `undefined`, or `null`.",
  ]);
});

test("a service that extends another one is told that it has its name from there, and what to write", () => {
  const text = `export interface Base extends Service<"base"> { a(): string }
type Bases = Base & { own(): string };
export interface OtherShop extends Base { b(): string }
export interface Behind extends Bases { c(): string }`;
  const { diagnostics } = readContracts(withWords(text));
  expect(diagnostics.map(brief)).toEqual([
    "service-not-interface 2:6 Bases",
    "duplicate-service 3:18 OtherShop",
    "duplicate-service 4:18 Behind",
  ]);
  const [, told = "", other = ""] = diagnostics.map(({ suggestion }) => suggestion);
  expect(told).toContain("`OtherShop` has this name from `Base`, which it extends.");
  expect(told).toContain('`interface OtherShop extends BaseMembers, Service<"other_shop">`');
  expect(other).toContain('"base.v2"');
  const mended = `interface BaseMembers { a(): string }
export interface Base extends BaseMembers, Service<"base"> {}
export interface OtherShop extends BaseMembers, Service<"other_shop"> { b(): string }`;
  expect(readContracts(withWords(mended)).diagnostics).toEqual([]);
});
