import {
  choice,
  type Declarations,
  objectOf,
  plain,
  strings,
  type Written,
} from "./declarations.ts";
import type { Shape } from "./shape.ts";

/** A type that contains itself. */
export function writeRecursive({ text, shape }: Written, style: number, to: Declarations): Written {
  const own = to.name("R");
  const later: Shape = { kind: "later", get: () => whole };
  const list: Shape = { kind: "array", of: later };
  let whole: Shape;
  switch (style % 8) {
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
    case 4: {
      const other = to.name("R");
      to.add(`interface ${own}<X> { b?: ${other}<X>; v: X }`);
      to.add(`interface ${other}<X> { a: ${own}<X>[] }`);
      const second = objectOf([{ name: "a", shape: list }]);
      whole = objectOf([
        { name: "b", shape: second, optional: true },
        { name: "v", shape },
      ]);
      return { text: `${own}<${text}>`, shape: whole };
    }
    case 5:
      to.add(`interface ${own} { m: Record<string, ${own}>; t: [${own}?]; v: ${text} }`);
      whole = objectOf([
        { name: "m", shape: { kind: "record", of: later, names: ["k", "constructor"] } },
        { name: "t", shape: { kind: "tuple", items: [], optional: [] } },
        { name: "v", shape },
      ]);
      break;
    case 6:
      to.add(`type ${own} = { op: "num"; v: ${text} } | { op: "add"; l: ${own}; r: ${own} };`);
      whole = {
        kind: "union",
        members: [
          objectOf([
            { name: "op", shape: choice(plain("num")) },
            { name: "v", shape },
          ]),
          objectOf([
            { name: "op", shape: choice(plain("add")) },
            { name: "l", shape: later },
            { name: "r", shape: later },
          ]),
        ],
      };
      break;
    case 7:
      to.add(`interface ${own} { next?: Map<string, ${own}>; clone?: this; v: ${text} }`);
      whole = objectOf([
        { name: "next", shape: { kind: "map", key: strings, value: later }, optional: true },
        { name: "clone", shape: later, optional: true },
        { name: "v", shape },
      ]);
      break;
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
