import { choice, plain } from "./declarations.ts";
import { remade, renamed, type Shape, type ShapeProperty, taken } from "./shape.ts";
import type { Step } from "./write-derived.ts";

const none = choice(plain(null));

/** A step by a generic mapped type, whose body is given; `values` says what becomes of its values. */
function mapped(
  body: string,
  change: (property: ShapeProperty) => ShapeProperty = (each) => each,
  needsRequired = false,
): Step {
  return ({ text, properties }, { to }) => {
    const own = to.name("M");
    to.add(`type ${own}<X> = ${body};`);
    return {
      text: `${own}<${needsRequired ? `Required<${text}>` : text}>`,
      properties: properties
        .map((each) => (needsRequired ? { ...each, optional: false } : each))
        .map(change),
    };
  };
}

const of =
  (make: (shape: Shape) => Shape) =>
  (property: ShapeProperty): ShapeProperty =>
    remade(property, make(property.shape));

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** By mapped and conditional types of the contract's own. */
export const mapSteps: readonly Step[] = [
  mapped("{ [K in keyof X]: X[K] }"),
  mapped("{ [K in keyof X]: X[K] } & {}"),
  mapped("{ readonly [K in keyof X]-?: X[K] }", (each) => ({ ...each, optional: false })),
  mapped("{ [K in keyof X]?: X[K] }", (each) => ({ ...each, optional: true })),
  mapped("{ -readonly [K in keyof X]: X[K] | null }", (property) => ({
    ...property,
    shape: { kind: "union", members: [property.shape, none] },
  })),
  mapped(
    "{ [K in keyof X]: X[K][] }",
    of((shape) => ({ kind: "array", of: shape })),
    true,
  ),
  mapped(
    "{ [K in keyof X]: { v: X[K] } }",
    of((shape) => ({ kind: "object", properties: [{ name: "v", shape }] })),
    true,
  ),
  mapped(
    "{ [K in keyof X]: [X[K], X[K]?] }",
    of((shape) => ({ kind: "tuple", items: [shape], optional: [shape] })),
    true,
  ),
  mapped(
    "{ [K in keyof X]: Map<string, X[K]> }",
    of((value) => ({ kind: "map", key: choice(plain("k")), value })),
    true,
  ),
  mapped("{ [K in keyof X as `get${Capitalize<string & K>}`]: X[K] }", (each) =>
    renamed(each, `get${upper(each.name)}`),
  ),
  mapped("{ [K in keyof X as `${string & K}_id`]?: X[K] }", (each) => ({
    ...renamed(each, `${each.name}_id`),
    optional: true,
  })),
  mapped("{ [K in keyof X as Exclude<K, symbol>]: X[K] }"),
  mapped("X extends object ? X : never"),
  mapped("X extends infer I ? { [K in keyof I]: I[K] } : never"),
  mapped("X extends unknown ? Readonly<X> : never"),
  mapped("{ [K in keyof X]: X[K] extends infer V ? V : never }"),
  mapped("{ [K in keyof X]: X[K] extends object ? X[K] : X[K] }"),
  mapped("{ [K in keyof X]: K extends `x${string}` ? never : X[K] }"),
  (from, { to, key, rest }) => {
    if (rest.length === 0) return from;
    const own = to.name("M");
    to.add(`type ${own}<X, D> = { [K in keyof X as K extends D ? never : K]: X[K] };`);
    return { text: `${own}<${from.text}, ${key}>`, properties: rest };
  },
  (from, { to, key, chosen }) => {
    const own = to.name("S");
    to.add(`type ${own} = Required<${from.text}>;`);
    return { text: `{ [K in ${key}]: ${own}[K] }`, properties: [{ ...chosen, optional: false }] };
  },
  (from, { to, key, chosen }) => {
    const [own, other] = [to.name("S"), to.name("z")];
    to.add(`type ${own} = Required<${from.text}>;`);
    return {
      text: `Record<${key} | "${other}", ${own}[${key}]>`,
      properties: [chosen.name, other].map((name) => ({ name, shape: taken(chosen) })),
    };
  },
  (from, { to }) => {
    const own = to.name("S");
    to.add(`type ${own} = ${from.text};`);
    return { ...from, text: `{ [K in keyof ${own}]: ${own}[K] }` };
  },
];
