import { quote } from "./quote.ts";
import { type Plain, plainType, type Term } from "./term.ts";

/** A rule of values that TypeScript does not know: tags, and what they mean, told here a second time. */
export interface Rule {
  readonly of: "string" | "number" | "bigint";
  /** The template whose texts it is about. */
  readonly base?: string;
  readonly tags: string;
  readonly accepts: (value: Ruled) => boolean;
  readonly good: readonly Ruled[];
  readonly bad: readonly Ruled[];
}

type Ruled = string | number | bigint;

const lengthOf = (value: Ruled): number => Array.from(String(value)).length;
const hundredths = (value: number): boolean =>
  Math.abs(value) >= 1e21 ||
  (!String(value).includes("e-") && /^-?\d+(?:\.\d{1,2})?$/.test(String(value)));

/** Rules of strings and numbers. */
export const rules: readonly Rule[] = [
  {
    of: "string",
    tags: "@minLength 2",
    accepts: (value) => lengthOf(value) >= 2,
    good: ["ab", "\u{1F600}b", "zo\u00eb"],
    bad: ["", "x", "\u{1F600}"],
  },
  {
    of: "string",
    tags: "@minLength 1 @maxLength 3",
    accepts: (value) => lengthOf(value) >= 1 && lengthOf(value) <= 3,
    good: ["x", "\u{1F600}\u{1F600}\u{1F600}", "\ud800a"],
    bad: ["", "abcd", "\u{1F600}abc"],
  },
  {
    of: "string",
    tags: "@pattern ^[a-z]+$",
    accepts: (value) => /^[a-z]+$/.test(String(value)),
    good: ["abc", "z"],
    bad: ["A", "", "a b", "a\n"],
  },
  {
    of: "string",
    tags: "@format email",
    accepts: (value) => /^[a-z]+@[a-z]+\.[a-z0-9]+$/i.test(String(value)),
    good: ["a@example.com"],
    bad: ["a", "a@", "@example.com"],
  },
  {
    of: "string",
    tags: "@format uuid",
    accepts: (value) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(String(value)),
    good: ["123e4567-e89b-12d3-a456-426614174000"],
    bad: ["123e4567", "123e4567e89b12d3a456426614174000"],
  },
  {
    of: "number",
    tags: "@minimum 0",
    accepts: (value) => Number(value) >= 0,
    good: [0, 5e-324, 1e308],
    bad: [-1, -5e-324],
  },
  {
    of: "number",
    tags: "@exclusiveMinimum 0 @maximum 10",
    accepts: (value) => Number(value) > 0 && Number(value) <= 10,
    good: [5e-324, 10],
    bad: [0, 10.000000000000002, -1],
  },
  {
    of: "number",
    tags: "@exclusiveMaximum 10 @minimum -5",
    accepts: (value) => Number(value) < 10 && Number(value) >= -5,
    good: [-5, 9.999999999999998],
    bad: [10, -5.000000000000001],
  },
  {
    of: "number",
    tags: "@multipleOf 0.01",
    accepts: (value) => hundredths(Number(value)),
    good: [19.99, 0, -0.07, 1e21],
    bad: [0.001, 5e-324],
  },
  {
    of: "number",
    tags: "@integer",
    accepts: (value) => Number.isInteger(value),
    good: [0, -3, 1e21, 9_007_199_254_740_992],
    bad: [0.5, 5e-324],
  },
  {
    of: "number",
    tags: "@integer @multipleOf 3 @minimum 1",
    accepts: (value) => Number.isInteger(value) && Number(value) % 3 === 0 && Number(value) >= 1,
    good: [3, 9],
    bad: [0, -3, 4, 4.5],
  },
  {
    of: "bigint",
    tags: "@minimum 0 @maximum 18446744073709551615n",
    accepts: (value) => BigInt(value) >= 0n && BigInt(value) < 2n ** 64n,
    good: [0n, 2n ** 64n - 1n],
    bad: [-1n, 2n ** 64n],
  },
  {
    of: "bigint",
    tags: "@exclusiveMinimum -1000n",
    accepts: (value) => BigInt(value) > -1000n,
    good: [-999n, 10n ** 60n],
    bad: [-1000n, -1001n, -(10n ** 60n)],
  },
  {
    of: "bigint",
    tags: "@maximum -1 @integer",
    accepts: (value) => BigInt(value) < 0n,
    good: [-1n, -(2n ** 70n)],
    bad: [0n, 1n],
  },
  {
    of: "string",
    base: "`a${string}`",
    tags: "@minLength 3 @pattern b$",
    accepts: (value) => /^a[^]*b$/u.test(String(value)) && lengthOf(value) > 2,
    good: ["axb", "a\nb", "abb"],
    bad: ["ab", "axc", "xxb", "a\u{1F600}"],
  },
  {
    of: "string",
    base: "`${number}x`",
    tags: "@maxLength 4",
    accepts: (value) => /^\d*\.?\d+x$/u.test(String(value)) && lengthOf(value) <= 4,
    good: ["1x", "2.5x", "123x"],
    bad: ["1234x", "x", "12.5x"],
  },
];

/** Rules of any texts. */
export const ruledTexts: readonly Rule[] = rules.filter(
  ({ of, base }) => of === "string" && base === undefined,
);

/** The words of contracts for tags. */
const words: Readonly<Record<string, string>> = {
  minLength: "MinLength",
  maxLength: "MaxLength",
  pattern: "Pattern",
  format: "Format",
  minimum: "Min",
  maximum: "Max",
  exclusiveMinimum: "ExclusiveMin",
  exclusiveMaximum: "ExclusiveMax",
  multipleOf: "MultipleOf",
  integer: "Int",
};

/** The same rule as a type: `string & MinLength<2>`. */
export function ruleBrand({ of, base = of, tags }: Rule): string {
  const types = [...tags.matchAll(/@(\w+) ?([^@]*)/g)].map(([, name = "", value = ""]) => {
    const text = /^-?[\d.]+n?$/.test(value.trim()) ? value.trim() : quote(value.trim());
    return `${words[name]}${name === "integer" ? "" : `<${text}>`}`;
  });
  return [base, ...types].join(" & ");
}

/** Imports those of the words of contracts that texts use. */
export function wordImport(texts: readonly string[]): string {
  const all = [...Object.values(words), ...memberWords];
  const used = all.filter((word) => texts.some((text) => new RegExp(`\\b${word}\\b`).test(text)));
  return used.length === 0 ? "" : `import type { ${used.join(", ")} } from "lagomorph/contract";`;
}

const memberWords = [
  "Command",
  "Consume",
  "Cron",
  "Event",
  "Every",
  "On",
  "OnTopic",
  "Publish",
  "Service",
  "ServiceError",
  "Throws",
];

/** A text that is one thing in a contract, and another where TypeScript is asked what it means. */
export function both(contract: string, plain: string): string {
  return `⟦${contract}¦${plain}⟧`;
}

const choices = /⟦([^⟦⟧¦]*)¦([^⟦⟧¦]*)⟧/g;

/** A text as it stands in the contract. */
export function contractText(text: string): string {
  return resolve(text, "$1");
}

/** A text as TypeScript is asked about it. */
export function plainText(text: string): string {
  return resolve(text, "$2");
}

function resolve(text: string, side: string): string {
  const next = text.replaceAll(choices, side);
  return next === text ? text : resolve(next, side);
}

/** The name under which TypeScript is asked about a rule. */
export function ruleName(rule: Rule): string {
  return `Rule${rules.indexOf(rule)}`;
}

/**
 * Types of the values, among those that are asked about, that keep the rules; and of JSON. So TypeScript itself says what
 * `Partial`, unions and everything else make of them.
 */
export function ruleTypes(terms: readonly Term[]): string {
  const values = new Set<Ruled>();
  for (const term of terms) collect(term, values);
  const types = rules.map((rule) => {
    const kept = [...values].filter((value) => typeof value === rule.of && rule.accepts(value));
    const texts = kept.map(plainType);
    // Of a function that takes `never` TypeScript knows no result.
    const all = texts.length === 0 ? [quote(`no value of ${ruleName(rule)}`)] : texts;
    return `export type ${ruleName(rule)} = ${all.join(" | ")};`;
  });
  const json = `export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };`;
  const flat = `export type Flat<X> = { [K in keyof X]: X[K] };`;
  return [...types, json, flat].join("\n");
}

/**
 * An intersection of objects. TypeScript is asked about the object that it comes to: of an intersection whose properties are all
 * optional and of which one is `toString`, it takes numbers and texts for values.
 */
export function intersection(first: string, second: string): string {
  const text = `(${first} & ${second})`;
  return both(text, `Flat<${text}>`);
}

/** What `ruleTypes` exports, as an import. */
export const ruleImport = `import type { Flat, Json, ${rules.map(ruleName).join(", ")} } from "./rules.ts";`;

function isRuled(value: Plain): value is Ruled {
  return typeof value === "string" || typeof value === "number" || typeof value === "bigint";
}

function collect(term: Term, to: Set<Ruled>): void {
  switch (term.kind) {
    case "value":
      if (isRuled(term.value)) to.add(term.value);
      break;
    case "array":
    case "set":
      for (const item of term.items) collect(item, to);
      break;
    case "object":
      for (const { value } of term.entries) collect(value, to);
      break;
    case "map":
      for (const entry of term.entries) for (const item of entry) collect(item, to);
      break;
    case "date":
    case "url":
    case "bytes":
    case "raw":
      break;
    default:
      term satisfies never;
  }
}
