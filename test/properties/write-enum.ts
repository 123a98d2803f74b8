import { choice, type Declarations, enumMember, plain, type Written } from "./declarations.ts";
import type { Term } from "./term.ts";

/** Enums, their members, and what is made of them. */
export const enumNames = [
  "stringEnum",
  "numberEnum",
  "constEnum",
  "mixedEnum",
  "enumMember",
  "enumValues",
  "enumKeys",
  "computedEnum",
  "mergedEnum",
  "declaredEnum",
  "enumUnion",
  "enumTemplate",
  "enumOfEnum",
] as const;

export type EnumName = (typeof enumNames)[number];

/** An enum as it is declared, and the values of its members in order. */
interface Enum {
  readonly word?: string;
  readonly body: string;
  readonly members: Readonly<Record<string, string | number>>;
}

const emoji = "\u{1F600}";
const mixed: Enum = {
  body: `A = "a", B = 1, C = "${emoji}"`,
  members: { A: "a", B: 1, C: emoji },
};
const crooked: Enum = { body: `A = "a b", "x-y" = 1`, members: { A: "a b", "x-y": 1 } };

const enums: Readonly<Partial<Record<EnumName, Enum>>> = {
  stringEnum: { body: `A = "a", B = "b c", C = ""`, members: { A: "a", B: "b c", C: "" } },
  numberEnum: { body: "A, B = 5, C, D = -1", members: { A: 0, B: 5, C: 6, D: -1 } },
  constEnum: { word: "const enum", ...crooked },
  mixedEnum: mixed,
  computedEnum: {
    body: 'A = 1 << 1, B = A | 4, C = -(3), D = "x" + "y", E = `p-${"q"}`',
    members: { A: 2, B: 6, C: -3, D: "xy", E: "p-q" },
  },
  declaredEnum: { word: "declare enum", body: `A = "a", B = 7`, members: { A: "a", B: 7 } },
};

export function writeEnum(name: EnumName, to: Declarations): Written {
  const own = to.name("E");
  const known = enums[name];
  if (known !== undefined) {
    to.add(`${known.word ?? "enum"} ${own} { ${known.body} }`);
    return { text: own, shape: choice(...membersOf(own, known)) };
  }
  switch (name) {
    case "enumKeys":
      to.add(`enum ${own} { ${crooked.body} }`);
      return { text: `keyof typeof ${own}`, shape: choice(plain("A"), plain("x-y")) };
    case "mergedEnum":
      to.add(`enum ${own} { A = "a" }`);
      to.add(`enum ${own} { B = 1 }`);
      return { text: own, shape: choice(enumMember(own, "A", "a"), plain(1)) };
    case "enumOfEnum": {
      const other = to.name("E");
      to.add(`enum ${other} { A = 1, B = "b" }`);
      to.add(`enum ${own} { X = ${other}.A, Y = ${other}.A + 10, Z = ${other}.B }`);
      return { text: own, shape: choice(plain(1), plain(11), enumMember(own, "Z", "b")) };
    }
    default:
      return writePart(name, own, to);
  }
}

/** What is taken of an enum. */
function writePart(name: EnumName, own: string, to: Declarations): Written {
  to.add(`enum ${own} { ${mixed.body} }`);
  const [first, second, third] = membersOf(own, mixed);
  switch (name) {
    case "enumMember":
      return { text: `${own}.C`, shape: choice(third!) };
    case "enumUnion":
      return { text: `(${own}.A | ${own}.B | null)`, shape: choice(first!, second!, plain(null)) };
    case "enumTemplate":
      return {
        text: `\`e-\${${own}}\``,
        shape: choice(plain("e-a"), plain("e-1"), plain(`e-${emoji}`)),
      };
    default:
      return { text: `(typeof ${own})["A" | "B"]`, shape: choice(first!, second!) };
  }
}

function membersOf(own: string, { members }: Enum): Term[] {
  return Object.entries(members).map(([name, value]) =>
    typeof value === "string" ? enumMember(own, name, value) : plain(value),
  );
}
