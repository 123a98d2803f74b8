/** What the catalogue says of one code. `{name}` in a text stands for a value that the report gives. */
export interface Entry {
  /** `LAG` and four digits; never used again for something else. */
  readonly code: string;
  /** An error stops the compiler; a warning does so under `--strict` only. */
  readonly severity: "error" | "warning";
  /** What is wrong. */
  readonly message: string;
  /** What to write instead. */
  readonly suggestion: string;
}
