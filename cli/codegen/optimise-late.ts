import { setFlagsFromString } from "node:v8";

/** Flags of Node 20's V8: eight times as much must run before it optimises, and a fifth as much is put into one function. */
const flags: readonly string[] = [
  "--interrupt-budget=540672",
  "--max-inlined-bytecode-size-cumulative=200",
];

/**
 * Has the engine optimise only what runs for long, and put less into one another: a compiler of contracts runs for some seconds, for a
 * third of which the threads of Node 20 optimised code that was hardly used again.
 */
export function optimiseLate(
  version: string = process.versions.v8,
  setFlag: (flag: string) => void = setFlagsFromString,
): void {
  // Later ones have another compiler for what runs for some seconds, and other flags.
  if (version.startsWith("11.")) for (const flag of flags) setFlag(flag);
}
