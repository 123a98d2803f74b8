/** What is looked for among items that lead to others, and may lead to themselves. */
export interface Search<Item> {
  /** What was found out before. */
  readonly known: Map<Item, boolean>;
  readonly isIt: (item: Item) => boolean;
  readonly next: (item: Item) => readonly Item[];
}

/**
 * Whether an item is what is looked for, or leads to it. Of those that lead to each other none is told from what was found on the way to another one: while
 * that is looked at it is open what it leads to.
 */
export function leadsTo<Item>(start: Item, { known, isIt, next }: Search<Item>): boolean {
  const cameFrom = new Map<Item, Item | undefined>([[start, undefined]]);
  // What is added meanwhile is gone through, too.
  for (const item of cameFrom.keys()) {
    const answer = known.get(item);
    if (answer === false) continue;
    if (answer === true || isIt(item)) {
      for (let at: Item | undefined = item; at !== undefined; at = cameFrom.get(at))
        known.set(at, true);
      return true;
    }
    for (const each of next(item)) if (!cameFrom.has(each)) cameFrom.set(each, item);
  }
  for (const item of cameFrom.keys()) known.set(item, false);
  return false;
}
