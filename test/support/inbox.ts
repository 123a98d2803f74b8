/** What arrives, in order, for tests that wait for the next one. */
export interface Inbox<Item> {
  /** Everything so far. */
  readonly items: readonly Item[];
  /** Takes one more. */
  put(item: Item): void;
  /** The next one that nobody has taken yet, as soon as it is there. */
  next(): Promise<Item>;
  /** The next few. */
  take(count: number): Promise<Item[]>;
}

/** An empty {@link Inbox}. */
export function createInbox<Item>(): Inbox<Item> {
  const items: Item[] = [];
  const waiting: ((item: Item) => void)[] = [];
  const ready: Item[] = [];
  const next = (): Promise<Item> => {
    if (ready.length === 0) return new Promise((resolve) => waiting.push(resolve));
    const [item] = ready.splice(0, 1) as [Item]; // there is one: the length says so
    return Promise.resolve(item);
  };
  return {
    items,
    put(item) {
      items.push(item);
      const resolve = waiting.shift();
      if (resolve) resolve(item);
      else ready.push(item);
    },
    next,
    async take(count) {
      const taken: Item[] = [];
      while (taken.length < count) taken.push(await next());
      return taken;
    },
  };
}
