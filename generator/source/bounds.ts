import type { ts } from "./ts-morph.js";

import type { Values } from "../diagnostics/index.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";

/** How much may be spent on one contract, and on all. */
export interface Bounds {
  /** Types, with those inside of them, that it leads to. */
  readonly parts: number;
  /** Those of them that are deep inside of one type: computed, since nobody writes that many by hand. */
  readonly deepParts: number;
  /** Generics inside of generics, each with type arguments of its own. */
  readonly instances: number;
  /** Types that TypeScript makes for it. */
  readonly types: number;
  /** How often all is read again, so that rules are followed which TypeScript forgets. */
  readonly again: number;
}

/**
 * More than anybody writes by hand, all of FHIR (46 000 parts in its fifth release) among it, and as much as is compiled within seconds; so
 * many types of TypeScript take some 400 MB.
 */
export const usualBounds: Bounds = {
  parts: 50_000,
  deepParts: 10_000,
  instances: 1000,
  types: 500_000,
  again: 4,
};

/** What is too much of one thing, likewise. */
const most = {
  properties: 10_000,
  members: 4000,
  literals: 20_000,
  /** Of a literal or a name. */
  characters: 65_536,
  comment: 32_768,
} as const;

/** From how many generics, one inside the other, instances count. */
const nested = 3;

/** From how many steps inside of a member or a named type parts are deep. */
const deep = 8;

/** What was spent of the bounds since a contract was begun. */
export interface Spent {
  parts: number;
  deepParts: number;
  instances: number;
  /** One of them was spent, which was reported: all that follows is too much as well. */
  isAll: boolean;
}

/** Nothing was spent. */
export function createSpent(): Spent {
  return { parts: 0, deepParts: 0, instances: 0, isAll: false };
}

/** Counts a type that is read; says whether that was one too many. */
export function isTooManyParts(reader: Reader, place: Place): boolean {
  const { spent, bounds } = reader;
  const isDeep = place.depth > deep;
  spent.parts += 1;
  if (isDeep) spent.deepParts += 1;
  if (spent.parts > bounds.parts) refuseAll(reader, place, tooManyParts(bounds.parts, ""));
  else if (spent.deepParts > bounds.deepParts)
    refuseAll(reader, place, tooManyParts(bounds.deepParts, `more than ${deep} levels `));
  return spent.isAll;
}

/** Counts an instance of a generic inside of others; says whether that was one too many. */
export function isTooManyInstances(reader: Reader, place: Place): boolean {
  const { spent, bounds } = reader;
  if (place.nesting >= nested) spent.instances += 1;
  if (spent.instances > bounds.instances) {
    refuseAll(reader, place, {
      what: `more than ${bounds.instances} generics inside of generics, each with other type arguments`,
      most: String(bounds.instances),
      instead: "Use fewer type arguments, or write the types that you need.",
    });
  }
  return spent.isAll;
}

type TooLarge = Values<"type-too-large">;

function tooManyParts(count: number, where: string): TooLarge {
  return {
    what: `more than ${count} types, ${where}inside of each other`,
    most: String(count),
    instead: "Let fewer types be computed, or part the contract.",
  };
}

/** Reports that a contract leads to too much: once, and then no more of it is read. */
function refuseAll(reader: Reader, place: Place, values: TooLarge): void {
  if (!reader.spent.isAll) report(reader, "type-too-large", { place, values });
  reader.spent.isAll = true;
}

/** What is counted, with what to do instead. */
const instead = {
  properties: "Write a `Record`, or part it into several objects.",
  members: "Part it into several services.",
  literals: "Write `string`, with a `@pattern` if there is one.",
  characters: "Write `string`, with a `@maxLength`.",
} as const;

/** Reports properties, members, literals or characters that are too many; says whether they are. */
export function isTooLarge(
  reader: Reader,
  what: keyof typeof instead,
  { count, place }: { readonly count: number; readonly place: Place },
): boolean {
  if (count <= most[what]) return false;
  const values = {
    what: `${count} ${what}`,
    most: String(most[what]),
    instead: instead[what],
  };
  report(reader, "type-too-large", { place, values });
  return true;
}

/** What {@link longToken} finds. */
export interface LongToken {
  readonly start: number;
  readonly values: { readonly what: string; readonly most: string; readonly instead: string };
}

/** Whether {@link longToken} may find one in a file. */
export function mayHoldLongToken({ text }: ts.SourceFile): boolean {
  return text.length > most.comment;
}

/** A word of a file, or what stands before it, that is longer than any text that somebody writes. */
export function longToken(node: ts.Node, file: ts.SourceFile): LongToken | undefined {
  if (node.end - node.pos <= most.comment) return undefined;
  const start = node.getStart(file);
  const instead = "Keep data of that size out of contracts.";
  if (start - node.pos > most.comment) {
    const what = `${start - node.pos} characters of comments`;
    return { start: node.pos, values: { what, most: String(most.comment), instead } };
  }
  if (node.end - start <= most.characters || hasParts(node)) return undefined;
  const what = `${node.end - start} characters in a word`;
  return { start, values: { what, most: String(most.characters), instead } };
}

function hasParts(node: ts.Node): boolean {
  return node.forEachChild(() => true) === true;
}
