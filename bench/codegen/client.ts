import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { round3 } from "../shared/figures.ts";
import { measure, type Usage } from "./processes.ts";
import type { Result } from "./result.ts";

/** Type-checks the project's client of all services, with each version of TypeScript. */
export async function measureClient(root: string): Promise<Result["client"]> {
  return { "6.0": await check("typescript", root), "7.0": await check("typescript-7", root) };
}

/** TypeScript says itself how much memory it used; its version 7 is a program that Node only starts. */
async function check(compiler: string, root: string): Promise<Usage> {
  const folder = dirname(fileURLToPath(import.meta.resolve(`${compiler}/package.json`)));
  const { seconds, said } = await measure(
    [join(folder, "bin/tsc"), "-p", ".", "--diagnostics"],
    root,
  );
  const kibibytes = /^Memory used:\s*(\d+)K$/m.exec(said)?.[1];
  if (kibibytes === undefined)
    throw new Error(`${compiler} does not say how much memory it used:\n${said}`);
  return { seconds: round3(seconds), memory: round3(Number(kibibytes) / 1024) };
}
