import {
  choice,
  type Declarations,
  listOf,
  numbers,
  objectOf,
  plain,
  strings,
  type Written,
} from "./declarations.ts";
import type { Shape, ShapeProperty } from "./shape.ts";
import type { Tree } from "./tree.ts";
import { writeFields } from "./write-object.ts";

/** A mapped type. */
export function writeMapped(
  { fields, style }: Tree & { readonly kind: "mapped" },
  to: Declarations,
): Written {
  const { text, properties } = writeFields(fields, to);
  const own = to.name("M");
  const each = (change: (property: ShapeProperty) => ShapeProperty): Shape =>
    objectOf(properties.map(change));
  switch (style) {
    case 0:
      to.add(`type ${own}<X> = { [K in keyof X]: X[K][] };`);
      return {
        text: `${own}<Required<${text}>>`,
        shape: each(({ name, shape }) => ({ name, shape: { kind: "array", of: shape } })),
      };
    case 1:
      to.add(`type ${own}<X> = { -readonly [K in keyof X as \`get_\${string & K}\`]-?: X[K] };`);
      return {
        text: `${own}<${text}>`,
        shape: each(({ name, shape }) => ({ name: `get_${name}`, shape })),
      };
    case 2:
      to.add(`type ${own}<X> = { [K in keyof X as \`p_\${string & K}\`]?: X[K] | null };`);
      return {
        text: `${own}<${text}>`,
        shape: each(({ name, shape }) => ({
          name: `p_${name}`,
          optional: true,
          shape: { kind: "union", members: [shape, choice(plain(null))] },
        })),
      };
    default: {
      const keys = properties.map(({ name }) => JSON.stringify(name)).join(" | ");
      to.add(`type ${own} = { [K in ${keys}]: K extends "a" ? string : number };`);
      return {
        text: own,
        shape: each(({ name }) => ({ name, shape: name === "a" ? strings : numbers })),
      };
    }
  }
}

/** A generic type with its argument. */
export function writeGeneric({ text, shape }: Written, style: number, to: Declarations): Written {
  const own = to.name("G");
  switch (style) {
    case 0:
      to.add(`interface ${own}<X> { items: X[]; next?: string }`);
      return {
        text: `${own}<${text}>`,
        shape: objectOf([
          { name: "items", shape: { kind: "array", of: shape } },
          { name: "next", shape: strings, optional: true },
        ]),
      };
    case 1:
      to.add(`type ${own}<X, Y = number> = { x: X; y: Y } | null;`);
      return {
        text: `${own}<${text}>`,
        shape: {
          kind: "union",
          members: [
            objectOf([
              { name: "x", shape },
              { name: "y", shape: numbers },
            ]),
            choice(plain(null)),
          ],
        },
      };
    case 2:
      to.add(`type ${own}<X> = [X, ...X[]];`);
      return {
        text: `${own}<${text}>`,
        shape: { kind: "tuple", items: [shape], optional: [], rest: shape },
      };
    default:
      to.add(`interface ${own}<K extends string, X> { key: K; value: X }`);
      return {
        text: `${own}<"p" | "q", ${text}>`,
        shape: objectOf([
          { name: "key", shape: choice(plain("p"), plain("q")) },
          { name: "value", shape },
        ]),
      };
  }
}

/** A conditional type. */
export function writeConditional(
  { text, shape }: Written,
  style: number,
  to: Declarations,
): Written {
  const own = to.name("If");
  switch (style) {
    case 0:
      to.add(`type ${own}<X> = X extends string ? { s: string } : { n: number };`);
      return { text: `${own}<"x">`, shape: objectOf([{ name: "s", shape: strings }]) };
    case 1:
      to.add(`type ${own}<X> = X extends (infer I)[] ? { item: I } : never;`);
      return { text: `${own}<${listOf(text)}>`, shape: objectOf([{ name: "item", shape }]) };
    case 2:
      to.add(`type ${own}<X> = X extends unknown ? { v: X } : never;`);
      return {
        text: `${own}<"a" | 1>`,
        shape: {
          kind: "union",
          members: [
            objectOf([{ name: "v", shape: choice(plain("a")) }]),
            objectOf([{ name: "v", shape: choice(plain(1)) }]),
          ],
        },
      };
    default:
      return { text: `Awaited<Promise<${text}>>`, shape };
  }
}

/** `keyof`, `typeof`, indexed access. */
export function writeComputed(
  { fields, style }: Tree & { readonly kind: "computed" },
  to: Declarations,
): Written {
  const { text, properties } = writeFields(fields, to);
  const own = to.name("D");
  // The arbitrary gives at least one field.
  const first = properties[0]!;
  const names = properties.map(({ name }) => plain(name));
  switch (style) {
    case 0:
      to.add(`interface ${own} ${text}`);
      return { text: `keyof ${own}`, shape: choice(...names) };
    case 1:
      to.add(`interface ${own} ${text}`);
      return { text: `NonNullable<${own}[${JSON.stringify(first.name)}]>`, shape: first.shape };
    case 2:
      to.add(`declare const ${own}: ${text};`);
      return { text: `typeof ${own}`, shape: objectOf(properties) };
    default:
      return { text: `Uppercase<"a" | "bc">`, shape: choice(plain("A"), plain("BC")) };
  }
}

/** A type that contains itself. */
export function writeRecursive({ text, shape }: Written, style: number, to: Declarations): Written {
  const own = to.name("R");
  const later: Shape = { kind: "later", get: () => whole };
  const list: Shape = { kind: "array", of: later };
  let whole: Shape;
  switch (style) {
    case 0:
      to.add(`interface ${own} { v: ${text}; kids: ${own}[] }`);
      whole = objectOf([
        { name: "v", shape },
        { name: "kids", shape: list },
      ]);
      break;
    case 1: {
      const other = to.name("R");
      to.add(`interface ${own} { b?: ${other} }`);
      to.add(`interface ${other} { a?: ${own}; v: ${text} }`);
      const second = objectOf([
        { name: "a", shape: later, optional: true },
        { name: "v", shape },
      ]);
      whole = objectOf([{ name: "b", shape: second, optional: true }]);
      break;
    }
    case 2:
      to.add(`type ${own}<X> = { head: X; tail: ${own}<X> | null };`);
      whole = objectOf([
        { name: "head", shape },
        { name: "tail", shape: { kind: "union", members: [later, choice(plain(null))] } },
      ]);
      return { text: `${own}<${text}>`, shape: whole };
    default:
      to.add(`type ${own} = string | null | ${own}[] | { [key: string]: ${own} };`);
      whole = {
        kind: "union",
        members: [
          strings,
          choice(plain(null)),
          list,
          { kind: "record", of: later, names: ["k", "l"] },
        ],
      };
  }
  return { text: own, shape: whole };
}
