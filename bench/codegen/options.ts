import { parseArgs } from "node:util";

import { readWhole } from "../shared/command.ts";

/** What the command line asks for. */
export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  /** Numbers of services, one after the other. */
  readonly services: readonly number[];
  readonly rounds: number;
}

export const help = `What compiling contracts costs, beside TypeScript's own checker on the same contracts.

  npm run --silent bench:codegen -- [options]

  --services 30,100,300,1000  numbers of services, of ten methods each, one after the other
  --rounds N                  rounds; compiler and checker take turns within each (default 3)
  --json                      prints an array of {services, methods, cold, incremental, checker, memory, …} and nothing
                              else on standard output: medians of all rounds, in seconds and MiB
  --help                      this text

  cold         the command \`lagomorph codegen\` with nothing there, from start to end of its process
  checker      TypeScript alone: opens the same contracts, reads every type, checks; a process too
  memory       the most that the cold run took
  incremental  from a change in one file to its new output, under --watch
  unchanged    what the command takes longer than an empty Node program when nothing has changed
  client       type-checking a program that calls every method: seconds and MiB, with TypeScript 6.0 and 7.0`;

/** Reads the command line. Throws an \`Error\` that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      services: { type: "string", default: "30,100,300,1000" },
      rounds: { type: "string", default: "3" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    help: values.help,
    json: values.json,
    services: values.services.split(",").map((text) => readWhole("--services", text)),
    rounds: readWhole("--rounds", values.rounds),
  };
}
