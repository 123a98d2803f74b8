/** Numbers that look random and follow from a seed. */
export interface Random {
  /** From 0 to `end`, without `end`. */
  below(end: number): number;
  /** One of them. */
  of<Item>(items: readonly Item[]): Item;
  /** So many of them at the most, in their order. */
  some<Item>(items: readonly Item[], most: number): Item[];
}

/** The same seed gives the same numbers (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    // Callers have at least one item.
    of: (items) => items[below(items.length)]!,
    some(items, most) {
      if (items.length <= most) return [...items];
      const chosen = new Set<number>();
      while (chosen.size < most) chosen.add(below(items.length));
      return items.filter((_, index) => chosen.has(index));
    },
  };
}
