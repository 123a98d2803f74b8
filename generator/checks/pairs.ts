/** Each item that shares its key with an earlier one, after the first that has the key; in the order of the items. */
export function findPairs<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): (readonly [first: Item, later: Item])[] {
  const firsts = new Map<string, Item>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const first = firsts.get(key);
    if (first !== undefined) return [[first, item] as const];
    firsts.set(key, item);
    return [];
  });
}
