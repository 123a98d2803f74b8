import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface Options {
  readonly help: boolean;
  readonly count: number;
  readonly seed: number;
  readonly workers: number;
}

export const help = `Random contracts, as TypeScript, whose generated checks are held against Ajv and TypeScript's own checker.

  npm run --silent test:properties -- [options]

  --contracts N  how many contracts (default 1000, which take two to four minutes on two cores)
  --seed N       the seed; the same seed gives the same contracts and values (default: the time)
  --workers N    how many processes (default: one a core, four at the most)
  --help         this text

Progress is on standard error; the last line on standard output has the figures. Exit status 1 when a check was wrong: the
contracts that show it are printed, the first ones as small as they get. Ctrl-C prints what was found so far.`;

/** Reads the command line. Throws an `Error` that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      contracts: { type: "string", default: "1000" },
      seed: { type: "string" },
      workers: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const cores = Math.min(4, availableParallelism());
  return {
    help: values.help,
    count: readWhole("--contracts", values.contracts, 1),
    seed: readWhole("--seed", values.seed ?? String(Date.now() % 2 ** 31), 0),
    workers: readWhole("--workers", values.workers ?? String(cores), 1),
  };
}

function readWhole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value >= 2 ** 31) {
    throw new Error(`${name} takes a whole number from ${least}, not "${text}"`);
  }
  return value;
}
