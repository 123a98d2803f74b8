import type { AST } from "@eslint-community/regexpp";

import {
  type Characters,
  type CharacterNode,
  charactersOf,
  common,
  others,
  wordCharacters,
} from "./characters.ts";

/** A step of a matcher. Only `read` takes a character; an arrow is what comes next. */
export type Step =
  | Read
  | { readonly kind: "fork"; readonly to: readonly Step[] }
  /** A round of a loop begins; one that takes no character does not end, as in JavaScript. */
  | { readonly kind: "enter"; readonly loop: number; readonly next: Step }
  | { readonly kind: "leave"; readonly loop: number; readonly next: Step }
  /** `\b` and `\B` */
  | { readonly kind: "word edge"; readonly isEdge: boolean; readonly next: Step }
  | { readonly kind: "end" };

/** A step that takes a character. */
export interface Read {
  readonly kind: "read";
  readonly characters: Characters;
  /** Whether they are those of words. Where this matters, no step takes both. */
  readonly isWord: boolean;
  /** The outermost endless loop around it. */
  readonly loop: number | undefined;
  readonly next: Step;
}

/** The parts of a pattern that are matched on their own: itself, and what lookarounds look for. */
export type Part = AST.Pattern | AST.LookaroundAssertion;

/** What a part of a pattern does. */
export interface Automaton {
  /** Its steps that take a character. */
  readonly reads: readonly Read[];
  /** What is looked for around it. */
  readonly lookarounds: ReadonlySet<AST.LookaroundAssertion>;
  /** A loop compares with what it has matched before, which no automaton can. */
  readonly repeatsReference: boolean;
}

/** So many characters are taken into account, and for one bounded repetition; of longer ones a part. */
const most = 2000;
const caps = [500, 60, 8, 1];

const end: Step = { kind: "end" };

/** What a part of a pattern does, character by character. */
export function automatonOf(part: Part): Automaton {
  const cap = caps.find((each) => sizeOf(part, each) <= most) ?? 1;
  const builder = new Builder(cap, /\\b/i.test(part.raw));
  builder.any(part.alternatives, end);
  return builder;
}

/** How many characters the alternatives read at most, with bounded repetitions written out; at least one. */
function sizeOf({ alternatives }: Pick<Part, "alternatives">, cap: number): number {
  const elements = alternatives.flatMap((each) => each.elements);
  const sizes = elements.map((each) => elementSize(each, cap));
  return Math.max(
    1,
    sizes.reduce((sum, size) => sum + size, 0),
  );
}

function elementSize(node: AST.Element, cap: number): number {
  if (node.type === "Quantifier") {
    const size = elementSize(node.element, cap);
    return copiesOf(node, cap, size).max * size;
  }
  return node.type === "Group" || node.type === "CapturingGroup" ? sizeOf(node, cap) : 1;
}

/** How often an element is written out at least and at most; the last copy of `x+` is the loop. */
function copiesOf(
  { min, max }: AST.Quantifier,
  cap: number,
  size: number,
): { readonly min: number; readonly max: number } {
  const room = Math.max(1, Math.floor(cap / size));
  const isEndless = max === Infinity;
  const least = Math.min(isEndless ? Math.max(min, 1) : min, room);
  return { min: least, max: isEndless ? least : Math.min(max, room) };
}

/** Builds from the end to the start: a step is made when what comes next is there. */
class Builder implements Automaton {
  readonly reads: Read[] = [];
  readonly lookarounds = new Set<AST.LookaroundAssertion>();
  repeatsReference = false;
  readonly #cap: number;
  readonly #tellsWords: boolean;
  #loops = 0;
  #around: number | undefined;

  constructor(cap: number, tellsWords: boolean) {
    this.#cap = cap;
    this.#tellsWords = tellsWords;
  }

  any(alternatives: readonly AST.Alternative[], next: Step): Step {
    const all = (elements: readonly AST.Element[]): Step =>
      elements.reduceRight((after, element) => this.#one(element, after), next);
    return { kind: "fork", to: alternatives.map(({ elements }) => all(elements)) };
  }

  #one(node: AST.Element, next: Step): Step {
    switch (node.type) {
      case "Character":
      case "CharacterClass":
      case "CharacterSet":
        return this.#read(node, next);
      case "Group":
      case "CapturingGroup":
        return this.any(node.alternatives, next);
      case "Quantifier":
        return this.#repeat(node, next);
      case "Backreference":
        this.repeatsReference ||= this.#around !== undefined;
        return next;
      case "Assertion":
        return this.#assert(node, next);
      case "ExpressionCharacterClass":
        // Only the flag `v` has it.
        return next;
      default:
        return node satisfies never;
    }
  }

  #read(node: CharacterNode, next: Step): Step {
    const all = charactersOf(node);
    const sets = this.#tellsWords
      ? [common(all, wordCharacters), common(all, others(wordCharacters))]
      : [all];
    const reads = sets.map((characters, i): Read => {
      const isWord = this.#tellsWords && i === 0;
      return { kind: "read", characters, isWord, loop: this.#around, next };
    });
    const possible = reads.filter(({ characters }) => characters.length > 0);
    this.reads.push(...possible);
    return { kind: "fork", to: possible };
  }

  #assert(node: AST.Assertion, next: Step): Step {
    if (node.kind === "word") return { kind: "word edge", isEdge: !node.negate, next };
    // Between two characters of a text is neither its start nor its end.
    if (!("alternatives" in node)) return { kind: "fork", to: [] };
    this.lookarounds.add(node);
    return next;
  }

  #repeat(node: AST.Quantifier, next: Step): Step {
    const { min, max } = copiesOf(node, this.#cap, elementSize(node.element, this.#cap));
    if (node.max === Infinity) return this.#endless(node, min - 1, next);
    let step = next;
    for (let i = min; i < max; i++) {
      const loop = this.#loops++;
      const body = this.#one(node.element, { kind: "leave", loop, next: step });
      step = { kind: "fork", to: [{ kind: "enter", loop, next: body }, next] };
    }
    return this.#copies(node.element, min, step);
  }

  /** The first round of `x+` may take nothing, each other one takes something. */
  #endless({ element, min }: AST.Quantifier, before: number, next: Step): Step {
    const loop = this.#loops++;
    const outside = this.#around;
    this.#around ??= loop;
    const to: Step[] = [];
    const head: Step = { kind: "fork", to };
    const body = this.#one(element, { kind: "leave", loop, next: head });
    this.#around = outside;
    to.push({ kind: "enter", loop, next: body }, next);
    return min === 0 ? head : this.#copies(element, before, body);
  }

  #copies(element: AST.QuantifiableElement, count: number, next: Step): Step {
    let step = next;
    for (let i = 0; i < count; i++) step = this.#one(element, step);
    return step;
  }
}
