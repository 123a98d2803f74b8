/** What a contract that asks for too much must come to. */
export type Outcome = "compiled" | readonly string[];

/** A contract that asks for too much, and what must become of it: it is compiled, or refused by one of these. */
export interface Oversized {
  readonly text: string;
  readonly outcome: Outcome;
  /** Stops by the watchdog alone: left to `npm run test:attack`. */
  readonly isSlow?: true;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const repeated = (count: number, write: (index: number) => string, mark: string): string =>
  numbers(count).map(write).join(mark);
const nested = (count: number, start: string, inner: string, end: string): string =>
  start.repeat(count) + inner + end.repeat(count);

const words = 'import type { Service } from "lagomorph/contract";\n';
const service = `${words}export interface S extends Service<"s"> { get(x: T): string }\n`;

/** A type `T` that declarations make. */
function made(declarations: string, outcome: Outcome): Oversized {
  return { text: service + declarations, outcome };
}

function typed(type: string, outcome: Outcome): Oversized {
  return made(`export type T = ${type};`, outcome);
}

/** Levels of which each has the one before twice. */
function doubling(count: number, first: string, next: (level: number) => string): string {
  const levels = numbers(count).map((level) => (level === 0 ? first : next(level)));
  return `${levels.join("\n")}\nexport type T = L${count - 1}`;
}

// Where others use the processor too, the watchdog may come first.
const untyped = ["contract-has-type-errors", "too-slow"];
const endless = ["infinite-type"];
const deeply = ["nested-too-deeply"];
const large = ["type-too-large"];
const largeUnion = ["union-too-large"];
const digits = "'0'|'1'|'2'|'3'|'4'|'5'|'6'|'7'|'8'|'9'";

/** Types that grow without end, or as a power of what was written. */
const growing: Readonly<Record<string, Oversized>> = {
  "a generic that grows": made(
    "interface G<A, B> { a: G<A[], B>; b: G<A, B[]>; c: G<B, A> } export type T = G<string, 1>",
    endless,
  ),
  "a mapped type that grows": made(
    "type D<X> = { [K in 'a' | 'b' | 'c']: D<{ x: X; k: K }> }; export type T = D<string>",
    endless,
  ),
  "a conditional type that grows": made(
    "type F<X> = X extends string ? F<`${X}a`> : never; export type T = F<'a'>",
    untyped,
  ),
  "a conditional type that counts to 5000": made(
    "type L<N, A extends 0[] = []> = A['length'] extends N ? A : L<N, [0, ...A]>; export type T = L<5000>",
    untyped,
  ),
  "a text of texts": made(
    "type D<S extends string, N extends 0[]> = N['length'] extends 25 ? S : D<`${S}${S}`, [0, ...N]>; export type T = D<'a', []>",
    large,
  ),
  "combinations of texts": made(
    `type D = ${digits}; export type T = \`\${D}\${D}\${D}\${D}\${D}\``,
    untyped,
  ),
  "more literals than a list should have": made(
    `type D = ${digits}; type E = D | 'a' | 'b'; export type T = \`\${E}\${E}\${E}\${E}\``,
    large,
  ),
  "a tree of generics": made(
    "type E<N extends 0[], P extends string> = N['length'] extends 20 ? P : { a: E<[0, ...N], `${P}a`>; b: E<[0, ...N], `${P}b`> }; export type T = E<[], ''>",
    large,
  ),
  "generics of generics, two of each": made(
    `${doubling(20, "interface L0<X> { a: X }", (level) => `interface L${level}<X> { a: L${level - 1}<[X]>; b: L${level - 1}<X[]> }`)}<string>`,
    large,
  ),
  "objects of objects, two of each": made(
    doubling(30, "interface L0 { a: string }", (level) => {
      return `type L${level} = { a: L${level - 1}; b: L${level - 1} };`;
    }),
    "compiled",
  ),
  "tuples of tuples, two of each": made(
    doubling(
      30,
      "type L0 = [0, 0];",
      (level) => `type L${level} = [...L${level - 1}, ...L${level - 1}];`,
    ),
    untyped,
  ),
  "a record of combinations": made(
    `type K = ${repeated(200, (index) => `'k${index}'`, "|")}; export type T = Record<\`\${K}_\${K}\`, string>`,
    large,
  ),
  "orders of eleven words": {
    ...made(
      "type P<A, B = A> = [A] extends [never] ? [] : A extends A ? [A, ...P<Exclude<B, A>>] : never; export type T = P<1|2|3|4|5|6|7|8|9|10|11>",
      untyped,
    ),
    isSlow: true,
  },
};

/** Nothing computed, only much of it. */
const long: Readonly<Record<string, Oversized>> = {
  "a union of 10 000 texts": typed(
    repeated(10_000, (index) => `'v${index}'`, "|"),
    "compiled",
  ),
  "a union of 10 000 bigints": typed(
    repeated(10_000, (index) => `${index}n`, "|"),
    largeUnion,
  ),
  "a union of 10 000 objects": typed(
    repeated(10_000, (index) => `{ k: 'v${index}'; v: 1 }`, "|"),
    largeUnion,
  ),
  "a union of 10 000 tuples": typed(
    repeated(10_000, (index) => `['v${index}', 1]`, "|"),
    largeUnion,
  ),
  "a union of 10 000 patterns": typed(
    repeated(10_000, (index) => `\`v${index}\${string}\``, "|"),
    largeUnion,
  ),
  "an enum of 10 000 members": made(
    `export enum T { ${repeated(10_000, (index) => `K${index} = "v${index}"`, ",")} }`,
    "compiled",
  ),
  "an object of 100 000 properties": made(
    `export interface T { ${repeated(100_000, (index) => `p${index}: 1`, ";")} }`,
    large,
  ),
  "a service of 10 000 methods": {
    text: `${words}export interface S extends Service<"s"> { ${repeated(10_000, (index) => `m${index}(): void`, ";")} }`,
    outcome: large,
  },
  "a text of a megabyte": typed(`"${"x".repeat(1_000_000)}"`, large),
  "a name of a megabyte": made(`export interface T { ${"x".repeat(1_000_000)}: string }`, large),
  "a comment of a megabyte": made(
    `/** ${"word ".repeat(200_000)} */ export type T = string`,
    large,
  ),
  "a comment of 300 000 tags": made(
    `/** ${"@a\n".repeat(300_000)} */ export type T = string`,
    large,
  ),
  "a comment of 10 000 tags": made(
    `/** ${"@a\n".repeat(10_000)} */ export type T = string`,
    "compiled",
  ),
  "a pattern of a megabyte": made(
    `export interface T { /** @pattern ${"a".repeat(1_000_000)} */ a: string }`,
    large,
  ),
  "a pattern of 10 000 branches": made(
    `export interface T { /** @pattern ^(${"a|".repeat(10_000)}b)+$ */ a: string }`,
    "compiled",
  ),
  "a pattern of 10 000 groups": made(
    `export interface T { /** @pattern ${nested(10_000, "(", "a", ")")} */ a: string }`,
    "compiled",
  ),
  "a default of 10 000 lists, one in the other": made(
    `export interface T { /** @default ${nested(10_000, "[", "", "]")} */ a?: string[] }`,
    ["default-does-not-match"],
  ),
  "a file of more than two megabytes": made(
    `export type T = string;\n${"// x\n".repeat(500_000)}`,
    ["too-much-to-read"],
  ),
};

/** 300 levels and more. */
const deep: Readonly<Record<string, Oversized>> = {
  "objects 300 levels deep": typed(nested(300, "{ a: ", "string", " }"), deeply),
  "arrays 300 levels deep": typed(`string${"[]".repeat(300)}`, deeply),
  "tuples 300 levels deep": typed(nested(300, "[", "string", "]"), deeply),
  "maps 300 levels deep": typed(nested(300, "Map<string, ", "string", ">"), deeply),
  "records 300 levels deep": typed(nested(300, "Record<string, ", "string", ">"), deeply),
  "generics 300 levels deep": made(
    `interface Box<X> { v: X } export type T = ${nested(300, "Box<", "string", ">")}`,
    endless,
  ),
  // TypeScript has no type for it: TS2589, which it says where values are compared with it.
  "partials 300 levels deep": typed(nested(300, "Partial<", "{ a: string }", ">"), [
    "unresolved-name",
  ]),
  "partials 40 levels deep": typed(nested(40, "Partial<", "{ a: string }", ">"), "compiled"),
  "parentheses 300 levels deep": typed(nested(300, "(", "string", ")"), "compiled"),
  "conditions 300 levels deep": typed(`${"string extends 1 ? 1 : ".repeat(300)}2`, "compiled"),
  "unions 300 levels deep": typed(nested(300, "(string | { a: ", "string", " })"), [
    "nested-too-deeply",
  ]),
  "interfaces 300 levels deep": made(
    `${repeated(300, (index) => `interface N${index} { n: N${index + 1} }`, "\n")} interface N300 { s: 1 } export type T = N0`,
    "compiled",
  ),
  "aliases 5000 levels deep": made(
    `${repeated(5000, (index) => `type N${index} = { n: N${index + 1} };`, "\n")} type N5000 = 1; export type T = N0`,
    ["internal-error"],
  ),
  "bases 1000 levels deep": made(
    `${repeated(1000, (index) => `interface N${index} extends N${index + 1} { n${index}: 1 }`, "\n")} interface N1000 { s: 1 } export type T = N0`,
    "compiled",
  ),
  "a sum of 5000 numbers": made(`export const x = ${numbers(5000).join("+")}; export type T = 1`, [
    "nested-too-deeply",
  ]),
};

/** Contracts that ask for too much, by name. */
export const oversized: Readonly<Record<string, Oversized>> = { ...growing, ...long, ...deep };
