import type { AST } from "@eslint-community/regexpp";

/** Code points from the first to the second, both included. */
type Interval = readonly [first: number, last: number];

/** A set of characters: intervals in order that do not touch. */
export type Characters = readonly Interval[];

/** What matches one character of a text. */
export type CharacterNode = AST.Character | AST.CharacterClass | AST.CharacterSet;

const last = 0x10_ffff;
const digits: Characters = [[48, 57]];
const lineEnds: Characters = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];

/** The characters of `\w`, by which `\b` tells where a word ends. */
export const wordCharacters: Characters = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];

/** The characters that a part of a pattern matches. */
export function charactersOf(node: CharacterNode): Characters {
  switch (node.type) {
    case "Character":
      return [[node.value, node.value]];
    case "CharacterSet":
      return setOf(node);
    case "CharacterClass": {
      const all = join(node.elements.map(elementOf));
      return node.negate ? others(all) : all;
    }
    default:
      return node satisfies never;
  }
}

function elementOf(node: AST.CharacterClassElement): Characters {
  switch (node.type) {
    case "Character":
    case "CharacterSet":
    case "CharacterClass":
      return charactersOf(node);
    case "CharacterClassRange":
      return [[node.min.value, node.max.value]];
    case "ClassStringDisjunction":
    case "ExpressionCharacterClass":
      // Only the flag `v` has them.
      return [];
    default:
      return node satisfies never;
  }
}

function setOf(node: AST.CharacterSet): Characters {
  if (node.kind === "any") return others(lineEnds);
  const set = positiveSetOf(node);
  return node.negate ? others(set) : set;
}

function positiveSetOf(node: Exclude<AST.CharacterSet, AST.AnyCharacterSet>): Characters {
  switch (node.kind) {
    case "digit":
      return digits;
    case "word":
      return wordCharacters;
    case "space":
      return matching("\\s");
    case "property":
      return matching(`\\p{${node.key}${node.value === null ? "" : `=${node.value}`}}`);
    default:
      return node satisfies never;
  }
}

/** The characters that are not in a set. */
export function others(set: Characters): Characters {
  const result: Interval[] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) result.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= last) result.push([next, last]);
  return result;
}

/** The characters of both of two sets. */
export function common(left: Characters, right: Characters): Characters {
  const result: Interval[] = [];
  for (let i = 0, j = 0; ;) {
    const [a, b] = [left[i], right[j]];
    if (a === undefined || b === undefined) return result;
    const [from, to] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
    if (from <= to) result.push([from, to]);
    if (a[1] < b[1]) i++;
    else j++;
  }
}

function join(sets: readonly Characters[]): Characters {
  const result: [number, number][] = [];
  for (const [from, to] of sets.flat().toSorted((a, b) => a[0] - b[0])) {
    const previous = result.at(-1);
    if (previous !== undefined && from <= previous[1] + 1) previous[1] = Math.max(previous[1], to);
    else result.push([from, to]);
  }
  return result;
}

const known = new Map<string, Characters>();

/** What Node's own tables say of `\s` and `\p{…}`; asked once, for it takes some hundredths of a second. */
function matching(escape: string): Characters {
  const found = known.get(escape) ?? ask(new RegExp(`^${escape}$`, "u"));
  known.set(escape, found);
  return found;
}

function ask(single: RegExp): Characters {
  const found: [number, number][] = [];
  let run: [number, number] | undefined;
  for (let point = 0; point <= last; point++) {
    if (!single.test(String.fromCodePoint(point))) run = undefined;
    else if (run !== undefined) run[1] = point;
    else found.push((run = [point, point]));
  }
  return found;
}
