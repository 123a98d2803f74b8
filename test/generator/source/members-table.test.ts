import { describe, expect, test } from "vitest";

import { readBatch, withService, withWords } from "../../support/read-contracts.ts";
import { showType } from "../../support/show-type.ts";

type Verdict = "accept" | "warn" | "refuse";

/** The members of a service and what becomes of each: a contract's verdict, and the diagnostics by name. */
const table: readonly (readonly [
  title: string,
  verdict: Verdict,
  body: string,
  ...names: string[],
])[] = [
  ["one object parameter", "accept", "a(x: { b: string }): void;"],
  ["several parameters", "accept", "a(x: string, y: number, z: boolean): void;"],
  ["no parameters", "accept", "a(): void;"],
  ["an optional parameter", "accept", "a(x?: string): void;"],
  [
    "a possibly undefined one before a required one",
    "accept",
    "a(x: string | undefined, y: number): void;",
  ],
  ["a rest parameter", "accept", "a(...ids: string[]): void;"],
  ["a rest tuple with labels", "accept", "a(...all: [id: string, n?: number]): void;"],
  ["a destructured parameter", "warn", "a({ b }: { b: string }): void;", "destructured-parameter"],
  ["Promise<T> and T", "accept", "a(): Promise<string>; b(): string;"],
  ["void and Promise<void>", "accept", "a(): void; b(): Promise<void>;"],
  [
    "Promise<undefined> and Promise<null>",
    "accept",
    "a(): Promise<undefined>; b(): Promise<null>;",
  ],
  ["T | undefined", "accept", "a(): string | undefined;"],
  ["a tuple", "accept", "a(): [string, number?];"],
  [
    "bare Date, bigint and Map",
    "accept",
    "a(x: Date): Date; b(x: bigint): bigint; c(x: Map<string, Date>): Map<string, Date>;",
  ],
  ["a promise of a promise", "warn", "a(): Promise<Promise<string>>;", "nested-promise"],
  [
    "T | void",
    "warn",
    "a(): string | void; b(): Promise<number | null | void>;",
    "void-in-result",
    "void-in-result",
  ],
  [
    "Promise<never> and never",
    "warn",
    "a(): Promise<never>; b(): never;",
    "never-answers",
    "never-answers",
  ],
  ["AsyncIterable<T>", "accept", "a(): AsyncIterable<string>;"],
  ["AsyncGenerator<T, R, void>", "accept", "a(): AsyncGenerator<string, number, void>;"],
  [
    "a stream inside an object",
    "refuse",
    "a(): { b: AsyncIterable<string> };",
    "stream-in-payload",
  ],
  [
    "a generator that takes input",
    "refuse",
    "a(): AsyncGenerator<string, void, number>;",
    "stream-result",
  ],
  ["a generic method", "refuse", "a<T>(x: T): T;", "generic-method"],
  ["a callback parameter", "refuse", "a(f: (x: string) => void): void;", "callback-parameter"],
  ["overloads", "refuse", "a(x: string): void; a(x: number): void;", "overloaded-method"],
  ["a call signature", "refuse", "(x: string): void;", "signature-in-service"],
  ["a construct signature", "refuse", "new (x: string): Date;", "signature-in-service"],
  ["an index signature", "refuse", "[x: string]: unknown;", "signature-in-service"],
  ["a getter", "refuse", "get a(): string;", "accessor-in-service"],
  ["a setter", "refuse", "set a(x: string);", "accessor-in-service"],
  ["this as a parameter", "refuse", "a(this: Date): void;", "this-parameter"],
  ["this as a result", "refuse", "a(): this;", "service-in-payload"],
  ["a type predicate", "refuse", "a(x: unknown): x is string;", "type-predicate-result"],
  ["an assertion", "refuse", "a(x: unknown): asserts x is string;", "type-predicate-result"],
  ["another service as a result", "refuse", "a(): S;", "service-in-payload"],
  ["a symbol as a name", "refuse", "[Symbol.iterator](): string;", "symbol-key"],
  ["a property that is a function", "accept", "a: (x: string) => string;"],
  ["an optional member", "refuse", "a?(): void;", "optional-member"],
  ["data", "refuse", "a: string;", "data-property-in-service"],
  ...["then", "constructor", "toString", "hasOwnProperty", "toJSON", "mesh", "deps"].map(
    (name) => [`a member named ${name}`, "refuse", `${name}(): string;`, "reserved-name"] as const,
  ),
  [
    "a member named __proto__",
    "refuse",
    "__proto__(): string;",
    "invalid-wire-name",
    "reserved-name",
  ],
  ["a parameter named __proto__", "refuse", "a(__proto__: string): void;", "reserved-name"],
  [
    "parameters named like keywords or envelope fields",
    "accept",
    "a(type: string, $meta: number, class_: string, id: string, args: string, headers: string): void;",
  ],
  [
    "parameters named default and delete in a rest tuple",
    "accept",
    "a(...all: [default_: string, options: string]): void;",
  ],
  ["a quoted name", "accept", "'get-user'(): string;"],
  ["a deprecated member", "accept", "/** @deprecated use b */ a(): void; b(): void;"],
  [
    "timers and foreign queues and exchanges",
    "accept",
    'a: Every<"1s">; b: Cron<"* * * * *">; c: Consume<"q", string>; d: Publish<"x", "k", string>; e: OnTopic<"#", string>;',
  ],
];

/** Whole contracts. */
const contracts: readonly (readonly [
  title: string,
  verdict: Verdict,
  text: string,
  ...names: string[],
])[] = [
  [
    "a generic base, instantiated",
    "accept",
    'interface Crud<T> { get(id: string): T } export interface S extends Crud<{ id: string }>, Service<"s"> {}',
  ],
  [
    "diamond inheritance",
    "accept",
    'interface A { a(): void } interface B extends A { b(): void } interface C extends A { c(): void } export interface S extends B, C, Service<"s"> {}',
  ],
  [
    "conflicting inherited methods",
    "refuse",
    'interface A { a(): string } interface B { a(): number } export interface S extends A, B, Service<"s"> {}',
    "conflicting-members",
  ],
  [
    "a class as a service",
    "refuse",
    'export declare class S implements Service<"s"> { a(): void }',
    "service-not-interface",
  ],
  [
    "code that would run",
    "refuse",
    'export interface S extends Service<"s"> { a(): void } console.log(1);',
    "runtime-code-in-contract",
  ],
  [
    "a const list that typeof uses",
    "accept",
    'export const units = ["kg", "g"] as const; export interface S extends Service<"s"> { a(): (typeof units)[number] }',
  ],
  ["types only", "accept", "export interface A { a: string } export interface B { b(): void }"],
  [
    "two versions side by side",
    "accept",
    'export interface S extends Service<"s"> { a(): void } export interface S2 extends Service<"s.v2"> { a(x: string): void }',
  ],
];

const texts = [
  ...table.map(
    ([title, verdict, body, ...names]) => [title, verdict, withService(body), ...names] as const,
  ),
  ...contracts.map(
    ([title, verdict, text, ...names]) => [title, verdict, withWords(text), ...names] as const,
  ),
];
const options = { lib: ["ES2023", "ESNext.Disposable", "DOM"] };
const results = readBatch(
  Object.fromEntries(texts.map(([title, , text]) => [title, text])),
  options,
);

describe("the members of a service", () => {
  test.each(texts)("%s: %s", (title, verdict, _text, ...names) => {
    const own = results[title]!.diagnostics.filter(
      ({ name }) => verdict !== "refuse" || name !== "contract-has-type-errors",
    );
    expect(own.map(({ name }) => name)).toEqual(names);
    const worst = own.some(({ severity }) => severity === "error") ? "refuse" : "warn";
    expect(own.length === 0 ? "accept" : worst).toBe(verdict);
  });

  test("what is only doubtful means what it can mean", () => {
    const resultsOf = (title: string) =>
      results[title]!.model.services.flatMap(({ members }) =>
        members.map((member) => (member.kind === "method" ? showType(member.result) : member.kind)),
      );
    expect(resultsOf("a promise of a promise")).toEqual(["string"]);
    expect(resultsOf("T | void")).toEqual(["string | undefined", "number | null | undefined"]);
    expect(resultsOf("Promise<never> and never")).toEqual(["undefined", "undefined"]);
    expect(resultsOf("Promise<undefined> and Promise<null>")).toEqual(["undefined", "null"]);
  });

  test("a stream of the platform is refused with the form to use", () => {
    const { ReadableStream: found } = readBatch(
      { ReadableStream: withService("a(): ReadableStream<Uint8Array>;") },
      options,
    );
    expect(found.diagnostics).toMatchObject([
      { name: "stream-result", suggestion: expect.stringContaining("`AsyncIterable<T>`") },
    ]);
  });
});
