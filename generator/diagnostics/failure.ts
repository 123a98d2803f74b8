const longest = 200;

/** A failure of the compiler for its users: one line, without a stack. */
export function failureInWords(error: unknown): string {
  if (error instanceof RangeError && error.message.includes("call stack")) {
    return "it is nested too deeply";
  }
  const message = error instanceof Error ? error.message : String(error);
  const [line = ""] = message.trim().split(/[\r\n]/, 1);
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
