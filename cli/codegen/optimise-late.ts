import { setFlagsFromString } from "node:v8";

/** Node 20: eight times as much must run before it optimises, and a fifth as much is put into one function. */
const flagsOf11: readonly string[] = [
  "--interrupt-budget=540672",
  "--max-inlined-bytecode-size-cumulative=200",
];

/** Node 22 and 24: a function must run ten times as often before the slower one of their compilers optimises it. */
const flagsOf12: readonly string[] = ["--invocation-count-for-turbofan=30000"];

/** Flags of V8, by its first number. Later ones may have others. */
const flags: ReadonlyMap<string, readonly string[]> = new Map([
  ["11", flagsOf11],
  ["12", flagsOf12],
  ["13", flagsOf12],
]);

/**
 * Has the engine optimise only what runs for long, and put less into one another: a compiler of contracts runs for some seconds, for a
 * third of which the threads of Node 20 optimised code that was hardly used again.
 */
export function optimiseLate(
  version: string = process.versions.v8,
  setFlag: (flag: string) => void = setFlagsFromString,
): void {
  const [major = ""] = version.split(".");
  for (const flag of flags.get(major) ?? []) setFlag(flag);
}
