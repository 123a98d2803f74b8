/** When a timer fires. */
export interface Schedule {
  /** The clock by which it goes: `now`, which people may set, or `steady`. */
  readonly by: "now" | "steady";
  /** The first time to fire that is later than `time`; `undefined` when there is none any more. */
  next(time: number): number | undefined;
}

/** At `since` + `interval`, `since` + 2 × `interval` and so on: no tick moves the next one. */
export function every(interval: number, since: number): Schedule {
  return {
    by: "steady",
    next: (time) => {
      const due = since + (Math.floor((time - since) / interval) + 1) * interval;
      // A sum that was rounded down.
      return due > time ? due : due + interval;
    },
  };
}
