/**
 * How values look on the wire of another framework for which JSON has no form of its own. What a dialect writes is a text that
 * stands for the value until its wire makes a message of it.
 */
export interface Dialect {
  writeBigint(value: bigint): string;
  /** `text` is of RFC 3339. */
  writeDate(text: string): string;
  /** `text` is base64. */
  writeBytes(text: string): string;
}

let current: Dialect | undefined;

/** The dialect that codecs read and write now; `undefined` for Lagomorph's own. */
export function currentDialect(): Dialect | undefined {
  return current;
}

/** Has codecs read and write a dialect while some work goes on, which must not wait for anything: codecs never do. */
export function inDialect<Result>(dialect: Dialect, work: () => Result): Result {
  const outer = current;
  current = dialect;
  try {
    return work();
  } finally {
    current = outer;
  }
}
