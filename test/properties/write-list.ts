import {
  choice,
  type Declarations,
  enumMember,
  listOf,
  numbers,
  plain,
  strings,
  type Written,
} from "./declarations.ts";
import { both, rules } from "./rules.ts";
import type { Shape } from "./shape.ts";
import type { Term } from "./term.ts";
import type { Tree } from "./tree.ts";
import { writeRuled } from "./write-leaf.ts";

/** A list with rules, and its tags. */
interface RuledList extends Written {
  readonly tags: string;
}

/** Whether a style of lists has tags that demand something. */
export function isRuledList(style: number): boolean {
  return style % 8 >= 4 && style % 8 <= 6;
}

/** A list of which its tags demand something, if it is written in such a way. */
export function writeRuledList(
  { text, shape }: Written,
  style: number,
  to: Declarations,
): RuledList | undefined {
  switch (style % 8) {
    case 4: {
      const plain = `[${text}, ...(${text})[]]`;
      const list: Shape = { kind: "array", of: shape, least: 1 };
      return { tags: "@minItems 1", text: both(listOf(text), plain), shape: list };
    }
    case 5: {
      const plain = `[(${text})?, (${text})?]`;
      const list: Shape = { kind: "array", of: shape, most: 2 };
      return { tags: "@maxItems 2", text: both(listOf(text), plain), shape: list };
    }
    case 6:
      to.isBeyondTypes = true;
      return {
        tags: "@uniqueItems",
        text: listOf(text),
        shape: { kind: "array", of: shape, isUnique: true },
      };
    default:
      return undefined;
  }
}

/** An array, in one of the ways to write it. */
export function writeArray({ text, shape }: Written, style: number, to: Declarations): Written {
  const way = style % 8;
  const ruled = writeRuledList({ text, shape }, style, to);
  if (ruled !== undefined) {
    const own = to.name("L");
    to.add(`/** ${ruled.tags} */ type ${own} = ${ruled.text};`);
    return { text: own, shape: ruled.shape };
  }
  const texts = [
    listOf(text),
    `Array<${text}>`,
    `readonly ${listOf(text)}`,
    `ReadonlyArray<${text}>`,
  ];
  return { text: texts[way] ?? listOf(text), shape: { kind: "array", of: shape } };
}

/** A tuple. */
export function writeTuple(tree: Tree & { readonly kind: "tuple" }, to: Declarations): Written {
  const items = tree.items.map((item) => to.write(item));
  const optional = tree.optional.map((item) => to.write(item));
  const rest = tree.rest === null ? undefined : to.write(tree.rest);
  const tail =
    rest === undefined || optional.length > 0 ? [] : tree.tail.map((item) => to.write(item));
  if (tail.length > 0) to.isBeyondSchema = true;
  const way = tree.style % 7;
  const isLabelled = way === 1 || way === 6;
  const label = (index: number, mark: string): string => (isLabelled ? `l${index}${mark}: ` : "");
  const first = items.map(({ text }, index) => `${label(index, "")}(${text})`);
  const others = [
    ...optional.map(({ text }, index) =>
      isLabelled ? `${label(items.length + index, "?")}(${text})` : `(${text})?`,
    ),
    ...(rest === undefined ? [] : [`...${label(9, "")}${listOf(rest.text)}`]),
    ...tail.map(({ text }, index) => `${label(10 + index, "")}(${text})`),
  ];
  return {
    text: joinParts(first, others, { way, to }),
    shape: {
      kind: "tuple",
      items: items.map(({ shape }) => shape),
      optional: optional.map(({ shape }) => shape),
      ...(rest === undefined ? {} : { rest: rest.shape }),
      tail: tail.map(({ shape }) => shape),
    },
  };
}

/** A tuple: as it is, or put together of two. */
function joinParts(
  first: readonly string[],
  others: readonly string[],
  { way, to }: { readonly way: number; readonly to: Declarations },
): string {
  const own = to.name("J");
  if (way === 4 || way === 5) to.isWrittenOut = true;
  switch (way) {
    case 4:
      to.add(`type ${own} = [${first.join(", ")}];`);
      return `[${[`...${own}`, ...others].join(", ")}]`;
    case 5:
      to.add(`type ${own}<A extends unknown[], B extends unknown[]> = [...A, ...B];`);
      return `${own}<[${first.join(", ")}], [${others.join(", ")}]>`;
    default: {
      const isReadonly = way === 2 || way === 6;
      return `${isReadonly ? "readonly " : ""}[${[...first, ...others].join(", ")}]`;
    }
  }
}

/** Keys of which their tags or brands demand something, and keys that are objects in memory. */
function keyWithMore(style: number, to: Declarations): readonly [string, Shape] {
  const bytes = ([...value]: number[]): Term => ({ kind: "bytes", value, of: "Uint8Array" });
  if (style % 24 === 11) return ["Uint8Array", choice(bytes([]), bytes([1, 2]))];
  if (style % 24 === 23) {
    const urls = ["https://example.com/a", "mailto:a@example.com"];
    return ["URL", choice(...urls.map((value): Term => ({ kind: "url", value })))];
  }
  const at = style % 2 === 0 ? "alias" : "brand";
  const { text, shape } = writeRuled({ kind: "ruled", rule: style % rules.length, at }, to);
  return [text, shape];
}

/** A `Map`. */
export function writeMap({ text, shape }: Written, style: number, to: Declarations): Written {
  const own = to.name("E");
  to.add(`enum ${own} { A = "a", B = "" }`);
  const keys: readonly [string, Shape][] = [
    ["string", strings],
    ["number", numbers],
    ["Date", choice({ kind: "date", value: new Date(0) })],
    ["bigint", choice(plain(1n), plain(2n))],
    [`"a" | 1`, choice(plain("a"), plain(1))],
    ["`k_${string}`", choice(plain("k_"), plain("k_k_"))],
    ["boolean", choice(plain(true), plain(false))],
    [own, choice(enumMember(own, "A", "a"), enumMember(own, "B", ""))],
  ];
  const [key, keyShape] = keys[style % (keys.length + 4)] ?? keyWithMore(style, to);
  const word = style % 3 === 0 ? "ReadonlyMap" : "Map";
  return { text: `${word}<${key}, ${text}>`, shape: { kind: "map", key: keyShape, value: shape } };
}
