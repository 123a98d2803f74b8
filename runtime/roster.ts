/** Where something stands in a {@link Roster}. */
export interface Place<Item> {
  item: Item | undefined;
  before: Place<Item> | undefined;
  after: Place<Item> | undefined;
}

/**
 * What goes on just now, in the order in which it began. A list rather than a `Set`, for the reason that calls that wait are kept
 * in a ring: a `Set` moves to a new table after so many entries, and V8 links the old table, once it is old enough to be kept, to the
 * new one, so that what has long ended survives each collection of young garbage.
 */
export class Roster<Item> {
  #first: Place<Item> | undefined;
  #last: Place<Item> | undefined;

  add(item: Item): Place<Item> {
    const place: Place<Item> = { item, before: this.#last, after: undefined };
    if (this.#last === undefined) this.#first = place;
    else this.#last.after = place;
    this.#last = place;
    return place;
  }

  /** Once for each place. */
  remove(place: Place<Item>): void {
    const { before, after } = place;
    if (before === undefined) this.#first = after;
    else before.after = after;
    if (after === undefined) this.#last = before;
    else after.before = before;
    // An old place keeps nothing alive.
    place.item = place.before = place.after = undefined;
  }

  /** All of it, as it is now. */
  all(): Item[] {
    const items: Item[] = [];
    for (let place = this.#first; place?.item !== undefined; place = place.after)
      items.push(place.item);
    return items;
  }
}
