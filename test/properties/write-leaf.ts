import {
  choice,
  type Declarations,
  enumMember,
  numbers,
  plain,
  strings,
  type Written,
} from "./declarations.ts";
import { both, ruleName, rules } from "./rules.ts";
import type { Shape } from "./shape.ts";
import type { Plain, Term } from "./term.ts";
import type { LeafName, Tree } from "./tree.ts";

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
  return { text: both(rule.of, ruleName(rule)), shape: choice(...values) };
}

/** A string or a number with a rule, as an alias. */
export function writeRuled(
  { rule, at }: Tree & { readonly kind: "ruled" },
  to: Declarations,
): Written {
  const own = to.name("A");
  const { text, shape } = writeRule(rule);
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
  switch (name) {
    case "stringEnum": {
      const own = to.name("E");
      to.add(`enum ${own} { A = "a", B = "b c", C = "" }`);
      return {
        text: own,
        shape: choice(
          enumMember(own, "A", "a"),
          enumMember(own, "B", "b c"),
          enumMember(own, "C", ""),
        ),
      };
    }
    case "numberEnum": {
      const own = to.name("E");
      to.add(`enum ${own} { A, B = 5, C, D = -1 }`);
      return { text: own, shape: choice(plain(0), plain(5), plain(6), plain(-1)) };
    }
    case "mixedConst": {
      const own = to.name("list");
      to.add(`declare const ${own}: readonly ["one", 2, true];`);
      return {
        text: `(typeof ${own})[number]`,
        shape: choice(plain("one"), plain(2), plain(true)),
      };
    }
    case "brand": {
      const own = to.name("Id");
      to.add(`type ${own} = string${brand};`);
      return {
        text: own,
        shape: choice(plain("id-1"), plain("")),
      };
    }
    case "prefixed":
      return {
        text: "`user_${string}`",
        shape: choice(plain("user_"), plain("user_1"), plain("user_\n")),
      };
    case "priced":
      return {
        text: "`${number} €`",
        shape: choice(plain("1 €"), plain("-2.5 €"), plain("1e+21 €")),
      };
    case "nested template":
      return { text: '`${"a" | "b"}-${1 | 2}`', shape: choice(plain("a-1"), plain("b-2")) };
    case "constEnum":
    case "enumKeys": {
      const own = to.name("E");
      to.add(`${name === "constEnum" ? "const " : ""}enum ${own} { A = "a b", "x-y" = 1 }`);
      if (name === "enumKeys")
        return { text: `keyof typeof ${own}`, shape: choice(plain("A"), plain("x-y")) };
      return { text: own, shape: choice(enumMember(own, "A", "a b"), plain(1)) };
    }
    case "mixedEnum":
    case "enumValues":
    case "enumMember": {
      const own = to.name("E");
      to.add(`enum ${own} { A = "a", B = 1, C = "\u{1F600}" }`);
      const members = [enumMember(own, "A", "a"), plain(1), enumMember(own, "C", "\u{1F600}")];
      if (name === "mixedEnum") return { text: own, shape: choice(...members) };
      if (name === "enumMember") return { text: `${own}.C`, shape: choice(members[2]!) };
      return { text: `(typeof ${own})["A" | "B"]`, shape: choice(...members.slice(0, 2)) };
    }
    case "upper":
      to.isBeyondSchema = true;
      return { text: "Uppercase<string>", shape: choice(plain(""), plain("A1"), plain("É")) };
    default:
      throw new Error(`no such leaf: ${name}`);
  }
}
