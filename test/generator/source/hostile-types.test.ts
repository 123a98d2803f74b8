import { expect, test } from "vitest";

import { emit } from "../../../generator/emitters/index.ts";
import { render } from "../../../generator/render/render.ts";
import { type Contracts, readContracts, withPayload } from "../../support/read-contracts.ts";

// The time-outs are far above what these take: a second or two on a slow machine.
const patience = 60_000;

function errorsOf({ diagnostics }: Contracts): string[] {
  return [
    ...new Set(diagnostics.filter((each) => each.severity === "error").map(({ name }) => name)),
  ];
}

function sizeOf({ model }: Contracts): number {
  const files = render(emit(model, { out: "generated", importExtension: ".ts" }));
  return [...files.values()].reduce((sum, text) => sum + text.length, 0);
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test(
  "a generic that grows without end, in several directions at once, is refused",
  () => {
    const text =
      "interface Grow<A, B> { a: Grow<A[], B>; b: Grow<A, { b: B }>; c: Grow<[A, B], A>; d: Map<A, Grow<B, A[]>> } export type T = Grow<string, number>";
    expect(errorsOf(readContracts(withPayload(text)))).toEqual(["infinite-type"]);
  },
  patience,
);

test(
  "a mapped type that grows without end is refused",
  () => {
    const text =
      "type Deep<X> = { [K in 'a' | 'b']: Deep<{ x: X; k: K }> }; export type T = Deep<string>";
    expect(errorsOf(readContracts(withPayload(text)))).toEqual(["infinite-type"]);
  },
  patience,
);

test(
  "a conditional type that never ends is the checker's error",
  () => {
    const text = "type F<X> = X extends string ? F<`${X}a`> : never; export type T = { a: F<'x'> }";
    expect(errorsOf(readContracts(withPayload(text)))).toContain("contract-has-type-errors");
  },
  patience,
);

test(
  "a union of 10 000 literals is compiled",
  () => {
    const members = numbers(10_000).map((index) => `'v${index}'`);
    const contracts = readContracts(withPayload(`export type T = { a: ${members.join(" | ")} }`));
    expect(errorsOf(contracts)).toEqual([]);
    expect(sizeOf(contracts)).toBeGreaterThan(100_000);
  },
  patience,
);

test.each([
  ["told apart by a literal", (index: number) => `{ kind: 'k${index}'; at: Date }`],
  ["that nothing tells apart", (index: number) => `{ p${index}: Date }`],
])(
  "a union of 10 000 objects %s is refused",
  (_, member) => {
    const text = `export type T = { a: ${numbers(10_000).map(member).join(" | ")} }`;
    expect(errorsOf(readContracts(withPayload(text)))).toEqual(["union-too-large"]);
  },
  patience,
);

test.each([
  ["objects", (depth: number) => `${"{ a: ".repeat(depth)}string${" }".repeat(depth)}`],
  ["arrays", (depth: number) => `string${"[]".repeat(depth)}`],
])(
  "%s nested 300 levels deep are refused",
  (_, nest) => {
    const contracts = readContracts(withPayload(`export type T = ${nest(300)}`));
    expect(errorsOf(contracts)).toEqual(["nested-too-deeply"]);
  },
  patience,
);

test(
  "an intersection that holds itself and has no name is refused as what it is",
  () => {
    const text =
      "type J = string | O | J[]; type O = { [K in string]: J | null } & { [K in string]: J | Date }; export type T = { a: O }";
    expect(errorsOf(readContracts(withPayload(text)))).toEqual(["ambiguous-union"]);
  },
  patience,
);
