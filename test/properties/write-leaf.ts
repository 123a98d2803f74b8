import {
  choice,
  type Declarations,
  numbers,
  plain,
  strings,
  type Written,
} from "./declarations.ts";
import { both, ruleBrand, ruleName, rules } from "./rules.ts";
import type { Shape } from "./shape.ts";
import type { Plain, Term } from "./term.ts";
import type { LeafName, Tree } from "./tree.ts";
import { constantNames, writeConstant } from "./write-constant.ts";
import { enumNames, writeEnum } from "./write-enum.ts";

/** What makes a text a branded one: only TypeScript knows of it. */
export const brand: string = both(" & { readonly __brand: true }", "");

/** Values of any JSON. */
export const jsonShape: Shape = choice(
  ...[1, "x", true, null].map(plain),
  { kind: "array", items: [plain(null), { kind: "array", items: [] }] },
  {
    kind: "object",
    entries: [
      { name: "constructor", value: plain(1) },
      { name: "__proto__", value: plain("p") },
    ],
  },
);

/** A string or a number with a rule that stands elsewhere. */
export function writeRule(index: number): Written {
  // Trees have indices of rules only.
  const rule = rules[index]!;
  const values = rule.good.map((value): Term => ({ kind: "value", value, bad: rule.bad }));
  return { text: both(rule.base ?? rule.of, ruleName(rule)), shape: choice(...values) };
}

/** A string or a number with a rule, as an alias. */
export function writeRuled(
  { rule, at }: Tree & { readonly kind: "ruled" },
  to: Declarations,
): Written {
  const { text, shape } = writeRule(rule);
  if (at === "brand") to.isWrittenOut = true;
  if (at === "brand") return { text: both(`(${ruleBrand(rules[rule]!)})`, text), shape };
  const own = to.name("A");
  to.add(`/** ${rules[rule]!.tags} */ type ${own} = ${text}${at === "nullable" ? " | null" : ""};`);
  return at === "nullable"
    ? { text: own, shape: { kind: "union", members: [shape, choice(plain(null))] } }
    : { text: own, shape };
}

/** Types that are one word, with some values. */
const simple: Readonly<Record<string, readonly [text: string, ...values: Plain[]]>> = {
  "number brand": [`number${brand}`, 0, 1.5],
  "open literals": [both('"red" | "blue" | (string & {})', "string"), "red", "other"],
  "bigint literals": ["10n | -1n", 10n, -1n],
  mail: ["`${string}@${string}.${string}`", "@.", "a@b.c", "a@@b..c"],
  size: ["`${number}x${number}`", "1x2", "-0.5x1e+21"],
  big: ["`${bigint}n`", "1n", "-12n"],
  version: ["`${bigint}.${bigint}`", "1.2", "0.0", "-12.0"],
  flag: ["`is_${boolean}`", "is_true", "is_false"],
  letter: ["`${string}-${number}`", "-1", "a-2.5"],
  prefixed: ["`user_${string}`", "user_", "user_1", "user_\n"],
  priced: ["`${number} €`", "1 €", "-2.5 €", "1e+21 €"],
  "nested template": ['`${"a" | "b"}-${1 | 2}`', "a-1", "b-2"],
  shout: ['`${Uppercase<"a" | "bc">}!${1 | 2n | true}`', "A!1", "BC!true", "A!2"],
  unit: ['`${number}${"px" | "em" | "%"}`', "1px", "-0.5em", "1e+21%"],
  "hole in hole": ["`${`x${string}`}y`", "xy", "x\n y"],
  "one of templates": ["`a${string}b` | `c${number}` | `is_${boolean}`", "ab", "c-1", "is_true"],
  tagged: ['`${"" | "v"}${bigint}.${number}`', "v1.2", "0.5", "v-1.-2.5"],
  capital: ['`${Capitalize<"ab" | "éa">}${string}`', "Ab", "Éa"],
};

/** Texts that JSON Schema cannot say. */
const mappings: Readonly<Record<string, readonly [text: string, ...values: string[]]>> = {
  upper: ["Uppercase<string>", "", "A1", "É"],
  lower: ["Lowercase<string>", "", "a1", "é"],
  capitalized: ["Capitalize<string>", "", "Ab", "1a"],
  "upper part": ["`x${Uppercase<string>}`", "x", "xA1"],
};

/** A type that is one word, or one declaration. */
export function writeLeaf(name: LeafName, to: Declarations): Written {
  switch (name) {
    case "string":
      return { text: name, shape: strings };
    case "number":
      return { text: name, shape: numbers };
    case "boolean":
      return { text: name, shape: choice(plain(true), plain(false)) };
    case "null":
      return { text: name, shape: choice(plain(null)) };
    case "Date": {
      const times = [
        "2024-02-29T12:00:00.123Z",
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z",
      ];
      return {
        text: name,
        shape: choice(...times.map((time): Term => ({ kind: "date", value: new Date(time) }))),
      };
    }
    case "bigint":
      return { text: name, shape: choice(plain(0n), plain(-12n), plain(2n ** 80n)) };
    case "Uint8Array":
    case "Buffer":
    case "ArrayBuffer":
      return {
        text: name,
        shape: choice(
          { kind: "bytes", value: [], of: name },
          { kind: "bytes", value: [0, 255, 7], of: name },
        ),
      };
    case "URL":
      return {
        text: name,
        shape: choice(
          { kind: "url", value: "https://example.com/a?b=c#d" },
          { kind: "url", value: "mailto:a@example.com" },
        ),
      };
    default:
      return writeNamedLeaf(name, to);
  }
}

function writeNamedLeaf(name: LeafName, to: Declarations): Written {
  const known = simple[name];
  if (known !== undefined) {
    const [text, ...values] = known;
    return { text: `(${text})`, shape: choice(...values.map(plain)) };
  }
  if (isOneOf(enumNames, name)) return writeEnum(name, to);
  if (isOneOf(constantNames, name)) return writeConstant(name, to);
  const mapping = mappings[name];
  if (mapping !== undefined) {
    to.isBeyondSchema = true;
    const [text, ...values] = mapping;
    return { text, shape: choice(...values.map(plain)) };
  }
  return writeBranded(name, to);
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((each) => each === name);
}

/** Text or a number that only TypeScript tells from others. */
function writeBranded(name: LeafName, to: Declarations): Written {
  const [own, mark] = [to.name("Id"), to.name("mark")];
  const shape = choice(plain("id-1"), plain(""));
  switch (name) {
    case "brand":
      to.add(`type ${own} = string${brand};`);
      return { text: own, shape };
    case "symbol brand":
      to.add(`declare const ${mark}: unique symbol;`);
      to.add(`type ${own} = ${both(`string & { readonly [${mark}]: "Id" }`, "string")};`);
      return { text: own, shape };
    case "generic brand": {
      const generic = to.name("Brand");
      to.add(`declare const ${mark}: unique symbol;`);
      to.add(
        `type ${generic}<X, Y> = ${both(`X & { readonly [${mark}]: Y }`, "X | (Y & never)")};`,
      );
      to.add(`type ${own} = ${generic}<number, "Id">;`);
      return { text: own, shape: choice(plain(0), plain(1.5)) };
    }
    default:
      throw new Error(`no such leaf: ${name}`);
  }
}
