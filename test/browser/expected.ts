import type { Seen } from "./page.ts";

/** What a page sees that visits a board. */
export const expectedOfPage: Seen = {
  sum: 3,
  bytes: [0, 1, 254, 255],
  size: "1180591620717411303424",
  numbers: [499, 499],
  heard: ["from a page 1970-01-01T00:00:00.000Z"],
  declared: "at most 100",
  unavailable: "unavailable",
};
