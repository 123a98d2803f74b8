import { expect, test } from "vitest";

import { readBatch, withPayload, withService, withWords } from "../../support/read-contracts.ts";

const broken: Record<string, string> = {
  "an interface without a body": withWords("export interface"),
  "a body without an end": withWords('export interface S extends Service<"s"> { a(): void'),
  "braces only": withWords("{{{"),
  "a parameter without a name": withService("a(: string): void; b(x): void;"),
  "a service without a name": withWords("export interface S extends Service { a(): void }"),
  "an unknown file": withPayload('export type T = import("./nope.ts").X;'),
  "an unknown value": withPayload("export type T = { a: typeof nope; b: (typeof nope)[number] };"),
  "an interface that extends itself": withPayload("export interface T extends T { a: string }"),
  "an alias of itself": withPayload("export type T = T;"),
  "aliases of each other": withPayload("type A = T | null; export type T = A | undefined;"),
  "a service that extends itself": withWords(
    'export interface S extends Service<"s">, S { a(): void }',
  ),
  "a handler of nothing": withService(
    'a: On<Nope, "x">; b: On<string, "x">; c: On<S, "nope">; d: On;',
  ),
  "an event of nothing": withService("a: Event; b: Event<Nope>;"),
  "errors that are none": withService(
    "a(): Throws<string>; b(): Throws<string, string>; c(): Throws<X, Y | Z>;",
  ),
  "an unknown generic": withPayload("export type T = Partial; type U = Nope<string>;"),
  "a generic without arguments": withPayload("interface P<X> { x: X } export type T = P;"),
  "a generic with wrong arguments": withPayload(
    "interface P<X extends string> { x: X } export type T = P<1>;",
  ),
  "a computed name that is unknown": withPayload("export type T = { [nope]: string };"),
  "an enum of errors": withPayload("enum E { A = nope, B } export type T = { e: E; f: E.A };"),
  "a comment without an end": withWords("/** @minimum 1"),
};
const results = readBatch(broken);

test.each(Object.keys(broken))("%s is a mistake like others, and no exception", (name) => {
  expect(results[name]!.diagnostics.filter(({ severity }) => severity === "error")).not.toEqual([]);
});
