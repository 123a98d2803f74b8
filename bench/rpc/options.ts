import { parseArgs } from "node:util";

import { readPositive, readWhole } from "../shared/command.ts";

/** What the command line asks for. */
export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly open: boolean;
  /** Concurrent calls, one level after the other. */
  readonly concurrencies: readonly number[];
  readonly rounds: number;
  /** How long each peer is measured in a round, at one level or rate. */
  readonly seconds: number;
}

export const help = `What a call costs, beside a hand-written amqplib loop: client, server and broker are three processes.

  npm run --silent bench:rpc -- [options]

  --conc 1,10,100,500  concurrent calls, one level after the other (closed loop)
  --rounds N           rounds; the peers take turns within each (default 5; 3 with --open)
  --seconds S          how long a peer is measured in a round (default 2; 3 with --open, at each rate)
  --open               an open loop instead: calls arrive at random, handlers take 0 to 5 ms, two servers;
                       finds the highest rate that each peer holds with p99 below 50 ms
  --json               prints an array of {peer, concurrency, rate, p50, p99, ratio} and nothing else on standard output:
                       calls a second, milliseconds, and the rate as a multiple of the loop's; medians of all rounds.
                       With --open the concurrency is null
  --help               this text

The broker is the one that AMQP_URL names, else a private RabbitMQ that is started and stopped.`;

/** Reads the command line. Throws an \`Error\` that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      conc: { type: "string", default: "1,10,100,500" },
      rounds: { type: "string" },
      seconds: { type: "string" },
      open: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const { help: wanted, json, open } = values;
  return {
    help: wanted,
    json,
    open,
    concurrencies: values.conc.split(",").map((text) => readWhole("--conc", text)),
    rounds: readWhole("--rounds", values.rounds ?? (open ? "3" : "5")),
    seconds: readPositive("--seconds", values.seconds ?? (open ? "3" : "2")),
  };
}
