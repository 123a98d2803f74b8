/** The size of a test: what fits a normal run, or, with `FAULTS=all`, what the row of docs/faults.md promises in the long form. */
export function sized<Size>(normal: Size, long: Size): Size {
  return process.env["FAULTS"] === "all" ? long : normal;
}
