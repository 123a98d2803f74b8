import { choice, type Declarations, objectOf, plain, type Written } from "./declarations.ts";
import type { Shape } from "./shape.ts";

/** Types of constants. */
export const constantNames = [
  "mixedConst",
  "constObject",
  "constKeys",
  "constValues",
  "constList",
  "constRows",
  "constDeep",
  "satisfied",
  "constText",
] as const;

export type ConstantName = (typeof constantNames)[number];

const object = `{ A: "a b", "x-y": -2, C: { D: true, E: ["x", 1] }, n: null } as const`;
const inner = objectOf([
  { name: "D", shape: choice(plain(true)) },
  { name: "E", shape: tuple(choice(plain("x")), choice(plain(1))) },
]);
const rows = `[{ id: "a", n: 1 }, { id: "b", n: 2 }] as const`;
const flat = `{ A: "a", B: 2, c: false, "d e": "\\u00e9" }`;
const values = choice(plain("a"), plain(2), plain(false), plain("é"));

function tuple(...items: Shape[]): Shape {
  return { kind: "tuple", items, optional: [] };
}

export function writeConstant(name: ConstantName, to: Declarations): Written {
  const own = to.name("list");
  const declare = (value: string): void => to.add(`const ${own} = ${value};`);
  switch (name) {
    case "mixedConst":
      to.add(`declare const ${own}: readonly ["one", 2, true];`);
      return {
        text: `(typeof ${own})[number]`,
        shape: choice(plain("one"), plain(2), plain(true)),
      };
    case "constObject":
      declare(object);
      return {
        text: `typeof ${own}`,
        shape: objectOf([
          { name: "A", shape: choice(plain("a b")) },
          { name: "x-y", shape: choice(plain(-2)) },
          { name: "C", shape: inner },
          { name: "n", shape: choice(plain(null)) },
        ]),
      };
    case "constKeys":
      declare(object);
      return {
        text: `keyof typeof ${own}`,
        shape: choice(plain("A"), plain("x-y"), plain("C"), plain("n")),
      };
    case "constValues":
      declare(`${flat} as const`);
      return { text: `(typeof ${own})[keyof typeof ${own}]`, shape: values };
    case "satisfied":
      declare(`${flat} as const satisfies Record<string, string | number | boolean>`);
      return { text: `(typeof ${own})[keyof typeof ${own}]`, shape: values };
    case "constText":
      declare(`"on" as const`);
      return { text: `(typeof ${own} | "off")`, shape: choice(plain("on"), plain("off")) };
    case "constList":
      declare(`["one", 2, true] as const`);
      return {
        text: `typeof ${own}`,
        shape: tuple(choice(plain("one")), choice(plain(2)), choice(plain(true))),
      };
    case "constRows":
      declare(rows);
      return { text: `(typeof ${own})[number]["id"]`, shape: choice(plain("a"), plain("b")) };
    case "constDeep":
      declare(object);
      return { text: `(typeof ${own})["C"]`, shape: inner };
    default:
      return name satisfies never;
  }
}
