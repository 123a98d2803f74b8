/** Which tests a row is. */
export interface Choice {
  /** Files that Vitest runs, from the root of the repository. */
  readonly files: readonly string[];
  /** Parts of the titles of their tests, as they are written there. Default: all of them. */
  readonly titles?: readonly string[];
}

/** What `vitest run -t` takes: any of the titles. */
export function patternOf(titles: readonly string[]): string {
  return titles.map((title) => title.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
}
