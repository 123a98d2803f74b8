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
import { remade, renamed, type Shape, type ShapeProperty, taken } from "./shape.ts";
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
  switch (style % 4) {
    case 0:
      to.add(`type ${own}<X> = { [K in keyof X]: X[K][] };`);
      return {
        text: `${own}<Required<${text}>>`,
        shape: each((property) => ({
          ...remade(property, { kind: "array", of: property.shape }),
          optional: false,
        })),
      };
    case 1:
      to.add(`type ${own}<X> = { -readonly [K in keyof X as \`get_\${string & K}\`]-?: X[K] };`);
      return {
        text: `${own}<${text}>`,
        shape: each((property) => ({
          ...renamed(property, `get_${property.name}`),
          optional: false,
        })),
      };
    case 2:
      to.add(`type ${own}<X> = { [K in keyof X as \`p_\${string & K}\`]?: X[K] | null };`);
      return {
        text: `${own}<${text}>`,
        shape: each((property) => ({
          ...renamed(property, `p_${property.name}`),
          optional: true,
          shape: { kind: "union", members: [property.shape, choice(plain(null))] },
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

/** A conditional type. */
export function writeConditional(
  { text, shape }: Written,
  style: number,
  to: Declarations,
): Written {
  const own = to.name("If");
  switch (style % 8) {
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
    case 3:
      return { text: `Awaited<Promise<${text}>>`, shape };
    case 4: {
      to.add(`type ${own}<X> = X extends object ? { [K in keyof X]?: ${own}<X[K]> } : X;`);
      const inner = objectOf([{ name: "n", shape: numbers, optional: true }]);
      return {
        text: `${own}<{ p: { n: number }; q: string }>`,
        shape: objectOf([
          { name: "p", shape: inner, optional: true },
          { name: "q", shape: strings, optional: true },
        ]),
      };
    }
    case 5:
      to.add(`declare function ${own}(a: ${text}, ...b: number[]): Promise<{ r: ${text} }>;`);
      return {
        text: `(Parameters<typeof ${own}> | Awaited<ReturnType<typeof ${own}>>)`,
        shape: {
          kind: "union",
          members: [
            { kind: "tuple", items: [shape], optional: [] },
            objectOf([{ name: "r", shape }]),
          ],
        },
      };
    case 6: {
      to.add(`type ${own}<A, B> = { [K in Exclude<keyof A, keyof B>]?: never };`);
      const [a, b] = [`{ a: ${text} }`, `{ b: number }`];
      return {
        text: `((${own}<${a}, ${b}> & ${b}) | (${own}<${b}, ${a}> & ${a}))`,
        shape: {
          kind: "union",
          members: [
            { ...objectOf([{ name: "b", shape: numbers }]), isClosed: true },
            { ...objectOf([{ name: "a", shape }]), isClosed: true },
          ],
        },
      };
    }
    default:
      to.add(`type ${own}<X> = X extends \`\${infer A}_\${infer B}\` ? A | B : never;`);
      return {
        text: `${own}<"x_y" | "z">`,
        shape: choice(plain("x"), plain("y")),
      };
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
  switch (style % 4) {
    case 0:
      to.add(`interface ${own} ${text}`);
      return { text: `keyof ${own}`, shape: choice(...names) };
    case 1:
      to.add(`interface ${own} ${text}`);
      return {
        text: `Exclude<${own}[${JSON.stringify(first.name)}], undefined>`,
        shape: taken(first),
      };
    case 2:
      to.add(`declare const ${own}: ${text};`);
      return { text: `typeof ${own}`, shape: objectOf(properties) };
    default:
      return { text: `Uppercase<"a" | "bc">`, shape: choice(plain("A"), plain("BC")) };
  }
}
