/** Where something was written. Lines and columns count from 1, columns in UTF-16 units; `file` is relative to the project, with `/`. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters the token has, for the caret. */
  readonly length: number;
}
