/**
 * The parts of all items in one list, as `flatMap` gives them: for what is asked for each property of each type, since V8 takes ten
 * times as long for `flatMap` and `flat`, which ask what kind of list they are to make.
 */
export function gather<Item, Part>(
  items: Iterable<Item>,
  partsOf: (item: Item) => Iterable<Part>,
): Part[] {
  const all: Part[] = [];
  for (const item of items) for (const part of partsOf(item)) all.push(part);
  return all;
}
