/** Something that watches by one configuration. */
export interface Watcher {
  /** Begins to compile; until then it has only read its configuration. */
  begin(): void;
  /** Resolves when it does nothing any more. */
  end(): Promise<void>;
}

/** How it is started, and what is said. */
export interface KeepWatchingOptions {
  /** Reads the configuration as it is by now; `undefined` where it is wrong, which was said. */
  readonly start: () => Promise<Watcher | undefined>;
  readonly say: (line: string) => void;
}

/** Watches by the last good configuration. */
export interface KeptWatching {
  /** The configuration has changed, in words: it is read again, and what watches by another one ends once it is good. */
  renew(changes: readonly string[]): Promise<void>;
  /** Ends what watches, also what is about to. */
  close(): Promise<void>;
}

/** Goes on from a first one that has begun. One of them compiles at a time, and of changes that come meanwhile the last one counts. */
export function keepWatching(first: Watcher, { start, say }: KeepWatchingOptions): KeptWatching {
  let current = first;
  let isStale = false;
  let isClosed = false;
  let running: Promise<void> | undefined;
  const renewOnce = async (): Promise<void> => {
    isStale = false;
    const next = await start();
    if (isClosed || isStale) return next?.end();
    if (next === undefined)
      return say("the last good configuration stays in force until it is mended");
    await current.end();
    current = next;
    // Else it ends with those that are ended at last.
    if (!isClosed) current.begin();
  };
  const renewAll = async (): Promise<void> => {
    while (isStale && !isClosed) await renewOnce();
    running = undefined;
  };
  return {
    renew(changes) {
      if (!isClosed) say(`${changes.join(", ")}: the configuration is read again`);
      isStale = true;
      return (running ??= renewAll());
    },
    async close() {
      isClosed = true;
      await running;
      await current.end();
    },
  };
}
