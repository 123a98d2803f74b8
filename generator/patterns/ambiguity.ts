import { type Arrows, arrowsOf } from "./arrows.ts";
import type { Automaton, Read } from "./automaton.ts";
import { common } from "./characters.ts";

/** So many pairs of steps are compared before a pattern counts as one that nothing is known of. */
const most = 500_000;

/**
 * Whether a text can lead from a place of a loop back to it by two ways. Each repetition of the text doubles the
 * ways then, and a matcher that finds no match has tried them all.
 */
export function isAmbiguous({ reads }: Automaton): boolean {
  const loops = new Map<number, Read[]>();
  for (const read of reads) {
    if (read.loop === undefined) continue;
    const members = loops.get(read.loop) ?? [];
    loops.set(read.loop, members);
    members.push(read);
  }
  return [...loops.values()].some((members) => isLoopAmbiguous(members));
}

function isLoopAmbiguous(members: readonly Read[]): boolean {
  if (members.length ** 2 > most) return false;
  const arrows = arrowsOf(members);
  const back = reversed(arrows);
  const left = new Set(members);
  for (const start of members) {
    if (!left.has(start)) continue;
    const there = reached(start, arrows);
    const circle = new Set([...reached(start, back)].filter((read) => there.has(read)));
    if (isCircleAmbiguous(new Set([start, ...circle]), arrows)) return true;
    left.delete(start);
    for (const read of circle) left.delete(read);
  }
  return false;
}

/** Which steps follow which, whatever else is known of that. */
type Targets = ReadonlyMap<Read, { keys(): Iterable<Read> }>;

function reversed(arrows: Arrows): Targets {
  const result = new Map<Read, Set<Read>>([...arrows.keys()].map((read) => [read, new Set()]));
  for (const [from, targets] of arrows) for (const to of targets.keys()) result.get(to)?.add(from);
  return result;
}

function reached(start: Read, arrows: Targets): ReadonlySet<Read> {
  const found = new Set<Read>();
  const waiting = [start];
  for (let read = waiting.pop(); read !== undefined; read = waiting.pop()) {
    for (const next of arrows.get(read)?.keys() ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(next);
    }
  }
  return found;
}

/** Each step of a circle leads to each other: ways part when a pair of two steps lies between two pairs of one. */
function isCircleAmbiguous(circle: ReadonlySet<Read>, arrows: Arrows): boolean {
  const ids = new Map([...circle].map((read, i) => [read, i]));
  const next = [...circle].map((read) =>
    [...(arrows.get(read) ?? [])].flatMap(([to, ways]) => {
      const id = ids.get(to);
      return id === undefined ? [] : [{ id, ways, characters: to.characters }];
    }),
  );
  if (next.some((targets) => targets.some(({ ways }) => ways === 2))) return true;
  const meet = overlaps([...circle]);
  const count = circle.size;
  const isOne = (pair: number): boolean => Math.floor(pair / count) === pair % count;
  const waiting = Array.from({ length: count }, (_, i) => i * count + i);
  const seen = new Set(waiting);
  let steps = 0;
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    for (const a of next[Math.floor(pair / count)] ?? []) {
      for (const b of next[pair % count] ?? []) {
        if (++steps > most) return false;
        if (!meet(a.id, b.id)) continue;
        const target = Math.min(a.id, b.id) * count + Math.max(a.id, b.id);
        if (isOne(target) && !isOne(pair)) return true;
        if (!seen.has(target)) waiting.push(target);
        seen.add(target);
      }
    }
  }
  return false;
}

/** Tells whether two steps have a character in common. */
function overlaps(reads: readonly Read[]): (a: number, b: number) => boolean {
  const known = new Map<number, boolean>();
  return (a, b) => {
    const key = Math.min(a, b) * reads.length + Math.max(a, b);
    const found =
      known.get(key) ?? common(reads[a]?.characters ?? [], reads[b]?.characters ?? []).length > 0;
    known.set(key, found);
    return found;
  };
}
