import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { repository } from "../../support/read-contracts.ts";
import { typeScriptFlags } from "../../support/typescript-flags.ts";

/** What became of a contract. */
export interface Compiled {
  readonly name: string;
  /** `compiled`, or the names of its diagnostics. */
  readonly found: "compiled" | readonly string[];
  /** How many characters the longest message has. */
  readonly longest: number;
}

/** As much memory as the compiler may take, in MiB; its start takes a fifth of it. */
const memory = 1024;

/** Compiles contracts that ask for too much in a process of limited memory, which is ended after a time in milliseconds. */
export function compileOversized(names: readonly string[], timeout: number): readonly Compiled[] {
  const program = fileURLToPath(new URL("fixtures/compile-oversized.ts", import.meta.url));
  const node = [`--max-old-space-size=${memory}`, ...typeScriptFlags];
  const { stdout } = spawnSync(process.execPath, [...node, program, repository, ...names], {
    cwd: repository,
    encoding: "utf8",
    timeout,
    killSignal: "SIGKILL",
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const lines = stdout.split("\n").filter((line) => line !== "");
  // Lines of the program above.
  return lines.map((line) => JSON.parse(line) as Compiled);
}
