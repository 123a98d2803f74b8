import {
  choice,
  type Declarations,
  enumMember,
  numbers,
  plain,
  strings,
  type Written,
} from "./declarations.ts";
import type { Term } from "./term.ts";
import type { LeafName } from "./tree.ts";

/** What makes a text a branded one: only TypeScript knows of it. */
export const brand = ` & { readonly __brand: true }`;

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
      return {
        text: name,
        shape: choice({ kind: "bytes", value: [] }, { kind: "bytes", value: [0, 255, 7] }),
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

function writeNamedLeaf(
  name: Exclude<
    LeafName,
    "string" | "number" | "boolean" | "null" | "Date" | "bigint" | "Uint8Array" | "URL"
  >,
  to: Declarations,
): Written {
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
    default:
      return name satisfies never;
  }
}
