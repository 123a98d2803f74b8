import { parseArgs } from "node:util";
import type { Length, Row } from "./row.ts";
import { rows } from "./rows.ts";

/** What the command line asks for. */
export interface Options {
  readonly task: "run" | "help" | "list";
  readonly rows: readonly Row[];
  readonly length: Length;
}

/** What \`--help` prints. */
export const help = `Faults on RabbitMQ nodes of its own: each row kills, freezes, cuts or blocks, and holds what was promised against what happened.

  npm run --silent test:faults -- [options] [row ...]

  row      only rows of these names: B1 S3
  --short  the sizes that npm test runs, instead of the long ones
  --list   names the rows
  --help   this text

Standard output has a line for each row that says whether its promise was kept, with figures beside their goals; rows that
are tests of Vitest print lines with figures before. Progress is on standard error. Exit status 1 when a promise was broken,
2 on misuse, 130 after Ctrl-C, which ends all that was started.`;

/** Reads the command line. Throws an `Error` that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      short: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const length = values.short ? "short" : "long";
  return {
    task: values.help ? "help" : values.list ? "list" : "run",
    rows: choose(positionals, length),
    length,
  };
}

function choose(names: readonly string[], length: Length): readonly Row[] {
  if (names.length === 0) return rows.filter(({ lengths }) => lengths.includes(length));
  return names.map((name) => {
    const row = rows.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (row === undefined) throw new Error(`There is no row "${name}"; --list names them.`);
    return row;
  });
}
