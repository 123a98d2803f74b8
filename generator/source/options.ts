import type { Bounds } from "./bounds.ts";

/** What to read. */
export interface ReadOptions {
  /** The project's folder, absolute: files are named relative to it. */
  readonly root: string;
  /** The contracts' folder, relative to the root. Default: `contracts`. */
  readonly contracts?: string;
  /** The tsconfig, relative to the root; `false`: none. Default: `tsconfig.json`, when there is one. */
  readonly tsconfig?: string | false;
  /** Files that are not on disk, or not as they are there: paths relative to the root → text. Default: none. */
  readonly files?: Readonly<Record<string, string>>;
  /** Hears how many contracts were read. Default: nobody does. */
  readonly onRead?: (done: number, total: number) => void;
  /** How long one file may take, in milliseconds. Default: 30 seconds. */
  readonly timeLimit?: number;
  /** How much may be spent on one contract. Default: `usualBounds`. */
  readonly bounds?: Partial<Bounds>;
}
