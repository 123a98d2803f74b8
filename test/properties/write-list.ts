import {
  choice,
  type Declarations,
  listOf,
  numbers,
  plain,
  strings,
  type Written,
} from "./declarations.ts";
import type { Shape } from "./shape.ts";
import type { Tree } from "./tree.ts";

/** An array, in one of the ways to write it. */
export function writeArray({ text, shape }: Written, style: number): Written {
  const texts = [
    listOf(text),
    `Array<${text}>`,
    `readonly ${listOf(text)}`,
    `ReadonlyArray<${text}>`,
  ];
  return { text: texts[style] ?? listOf(text), shape: { kind: "array", of: shape } };
}

/** A tuple. */
export function writeTuple(tree: Tree & { readonly kind: "tuple" }, to: Declarations): Written {
  const items = tree.items.map((item) => to.write(item));
  const optional = tree.optional.map((item) => to.write(item));
  const rest = tree.rest === null ? undefined : to.write(tree.rest);
  const isLabelled = tree.style === 1;
  const label = (index: number, mark: string): string => (isLabelled ? `l${index}${mark}: ` : "");
  const parts = [
    ...items.map(({ text }, index) => `${label(index, "")}(${text})`),
    ...optional.map(({ text }, index) =>
      isLabelled ? `${label(items.length + index, "?")}(${text})` : `(${text})?`,
    ),
    ...(rest === undefined ? [] : [`...${label(9, "")}${listOf(rest.text)}`]),
  ];
  return {
    text: `${tree.style === 2 ? "readonly " : ""}[${parts.join(", ")}]`,
    shape: {
      kind: "tuple",
      items: items.map(({ shape }) => shape),
      optional: optional.map(({ shape }) => shape),
      ...(rest === undefined ? {} : { rest: rest.shape }),
    },
  };
}

/** A `Map`. */
export function writeMap({ text, shape }: Written, style: number): Written {
  const keys: readonly [string, Shape][] = [
    ["string", strings],
    ["number", numbers],
    ["Date", choice({ kind: "date", value: new Date(0) })],
    ["bigint", choice(plain(1n), plain(2n))],
  ];
  const [key, keyShape] = keys[style] ?? ["string", strings];
  return { text: `Map<${key}, ${text}>`, shape: { kind: "map", key: keyShape, value: shape } };
}
