import { parseArgs } from "node:util";

import { readWhole } from "../shared/command.ts";

/** What the command line asks for. */
export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly rounds: number;
  /** How long each library is measured with a payload in a round, in milliseconds. */
  readonly milliseconds: number;
}

export const help = `What it costs to check a value, beside Ajv (compiled), zod and typia.

  npm run --silent bench:check -- [options]

  --rounds N           rounds; the libraries take turns within each, each time in another order (default 21)
  --milliseconds MS    how long a library is measured with a payload in a round (default 30)
  --json               prints an array of {payload, library, rate, ratio} and nothing else on standard output:
                       values a second, and the rate as a multiple of that of the fastest other library in the
                       same round; medians of all rounds
  --help               this text

Payloads: small (one flat object), nested (an order), list (an array of 1 000 objects). Each as it is; with a mistake near its
end ("small, invalid"); and with dates that are converted ("small, converted"): Lagomorph and zod convert, for Ajv and typia
hand-written code does, after the check. typia is told to refuse NaN and infinities (its option \`finite\`), as the others do;
how fast it is when it need not is shown too, and compared with nothing.`;

/** Reads the command line. Throws an `Error` that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "21" },
      milliseconds: { type: "string", default: "30" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    help: values.help,
    json: values.json,
    rounds: readWhole("--rounds", values.rounds),
    milliseconds: readWhole("--milliseconds", values.milliseconds),
  };
}
