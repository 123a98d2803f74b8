import type { Read, Step } from "./automaton.ts";

/** Which characters may follow which, and by how many ways: one, or two and more. */
export type Arrows = ReadonlyMap<Read, ReadonlyMap<Read, 1 | 2>>;

/** Between two characters: loops whose round has begun there, and what `\b` and `\B` want of the place. */
interface Passage {
  readonly step: Step;
  readonly begun: string;
  readonly isEdge: boolean | undefined;
}

/** The ways from characters of a loop to others of it. */
export function arrowsOf(reads: readonly Read[]): Arrows {
  return new Map(reads.map((read) => [read, arrowsFrom(read)]));
}

function arrowsFrom(read: Read): ReadonlyMap<Read, 1 | 2> {
  const found = new Map<Read, 1 | 2>();
  const seen = new Map<Step, Map<string, number>>();
  const waiting: Passage[] = [{ step: read.next, begun: ",", isEdge: undefined }];
  for (let passage = waiting.pop(); passage !== undefined; passage = waiting.pop()) {
    // What is met a third time has already given two ways to all that follows.
    if (countVisit(seen, passage) > 2) continue;
    const { step, isEdge } = passage;
    if (step.kind !== "read") waiting.push(...passagesAfter(passage));
    else if (step.loop === read.loop && fits(read, step, isEdge))
      found.set(step, found.has(step) ? 2 : 1);
  }
  return found;
}

function countVisit(seen: Map<Step, Map<string, number>>, passage: Passage): number {
  const { step, begun, isEdge } = passage;
  const counts = seen.get(step) ?? new Map<string, number>();
  seen.set(step, counts);
  const key = `${begun} ${isEdge}`;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}

function fits(from: Read, to: Read, isEdge: boolean | undefined): boolean {
  return isEdge === undefined || (from.isWord !== to.isWord) === isEdge;
}

function passagesAfter({ step, begun, isEdge }: Passage): readonly Passage[] {
  switch (step.kind) {
    case "fork":
      return step.to.map((next) => ({ step: next, begun, isEdge }));
    case "enter":
      return [{ step: step.next, begun: `${begun}${step.loop},`, isEdge }];
    case "leave":
      return begun.includes(`,${step.loop},`) ? [] : [{ step: step.next, begun, isEdge }];
    case "word edge": {
      const contradicts = isEdge !== undefined && isEdge !== step.isEdge;
      return contradicts ? [] : [{ step: step.next, begun, isEdge: step.isEdge }];
    }
    case "read":
    case "end":
      return [];
    default:
      return step satisfies never;
  }
}
