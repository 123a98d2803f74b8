import {
  choice,
  type Declarations,
  numbers,
  objectOf,
  plain,
  strings,
  type Written,
} from "./declarations.ts";
import type { Shape } from "./shape.ts";
import { rules } from "./rules.ts";
import { writeRule } from "./write-leaf.ts";

/** A generic type with its argument. */
export function writeGeneric({ text, shape }: Written, style: number, to: Declarations): Written {
  const own = to.name("G");
  switch (style % 13) {
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
    case 3: {
      const box = to.name("Box");
      to.add(`interface ${box}<X> { v: X; w?: X }`);
      to.add(`interface ${own}<X, Y = ${box}<X>> { items: ${box}<X>[]; first: Y }`);
      const inner = objectOf([
        { name: "v", shape },
        { name: "w", shape, optional: true },
      ]);
      return {
        text: `${own}<${text}>`,
        shape: objectOf([
          { name: "items", shape: { kind: "array", of: inner } },
          { name: "first", shape: inner },
        ]),
      };
    }
    case 4: {
      to.add(`interface ${own}<X> { value: X; kids: ${own}<X>[] }`);
      const whole: Shape = objectOf([
        { name: "value", shape },
        { name: "kids", shape: { kind: "array", of: { kind: "later", get: () => whole } } },
      ]);
      return { text: `${own}<${text}>`, shape: whole };
    }
    case 5: {
      const maybe = to.name("Maybe");
      to.add(`type ${maybe}<X> = X | null;`);
      to.add(`type ${own}<A, B = ${maybe}<A>> = [A, B];`);
      const second: Shape = { kind: "union", members: [shape, choice(plain(null))] };
      return {
        text: `${own}<${text}>`,
        shape: { kind: "tuple", items: [shape, second], optional: [] },
      };
    }
    case 6: {
      to.add(`class ${own}<X> { x!: X; list?: readonly X[] }`);
      return {
        text: `${own}<${text}>`,
        shape: objectOf([
          { name: "x", shape },
          { name: "list", shape: { kind: "array", of: shape }, optional: true },
        ]),
      };
    }
    case 7:
      to.add(`interface ${own}<K extends string, X> { key: K; value: X }`);
      return {
        text: `${own}<"p" | "q", ${text}>`,
        shape: objectOf([
          { name: "key", shape: choice(plain("p"), plain("q")) },
          { name: "value", shape },
        ]),
      };
    default:
      return writeRuledGeneric({ text, shape }, style % 13, to);
  }
}

/** Generics that contain themselves, beside properties with rules. */
function writeRuledGeneric({ text, shape }: Written, way: number, to: Declarations): Written {
  const own = to.name("G");
  const later: Shape = { kind: "later", get: () => whole };
  let whole: Shape;
  const [word, count] = [writeRule(0), writeRule(5)];
  const ruled = `/** ${rules[0]!.tags} */ name: ${word.text}`;
  const name = { name: "name", shape: word.shape };
  switch (way) {
    case 8:
      to.add(`interface ${own}<X> { ${ruled}; value: X; kids: ${own}<X>[] }`);
      whole = objectOf([name, { name: "value", shape }, { name: "kids", shape: listOf(later) }]);
      break;
    case 9: {
      const other = to.name("G");
      to.add(`interface ${own}<X> { left?: ${other}<X>; value: X; ${ruled} }`);
      to.add(
        `interface ${other}<X> { right: ${own}<X>[]; /** ${rules[5]!.tags} */ n: ${count.text}; value?: X }`,
      );
      const second = objectOf([
        { name: "right", shape: listOf(later) },
        { name: "n", shape: count.shape },
        { name: "value", shape, optional: true },
      ]);
      const left = { name: "left", shape: second, optional: true };
      whole = objectOf([left, { name: "value", shape }, name]);
      break;
    }
    case 10: {
      to.add(`type ${own}<A, B> = { a: A; b: B; ${ruled}; other?: ${own}<B, A> };`);
      const swapped: Shape = objectOf([
        ...[{ name: "a", shape: strings }, { name: "b", shape }, name],
        { name: "other", shape: later, optional: true },
      ]);
      whole = objectOf([
        ...[{ name: "a", shape }, { name: "b", shape: strings }, name],
        { name: "other", shape: swapped, optional: true },
      ]);
      return { text: `${own}<${text}, string>`, shape: whole };
    }
    case 11: {
      to.add(
        `interface ${own}<X> { by: Map<string, ${own}<X>>; value: X; all?: Record<string, ${own}<X>> }`,
      );
      const all: Shape = { kind: "record", of: later, names: ["k", "constructor"] };
      whole = objectOf([
        { name: "by", shape: { kind: "map", key: strings, value: later } },
        { name: "value", shape },
        { name: "all", shape: all, optional: true },
      ]);
      break;
    }
    default: {
      const base = to.name("G");
      to.add(`interface ${base}<X> { value: X; ${ruled} }`);
      to.add(`interface ${own}<X> extends ${base}<X> { next: ${own}<X> | null }`);
      const next: Shape = { kind: "union", members: [later, choice(plain(null))] };
      whole = objectOf([{ name: "value", shape }, name, { name: "next", shape: next }]);
    }
  }
  return { text: `${own}<${text}>`, shape: whole };
}

function listOf(of: Shape): Shape {
  return { kind: "array", of };
}
