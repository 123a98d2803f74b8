import { parseArgs } from "node:util";

import { readPositive, readWhole } from "../shared/command.ts";

/** What the command line asks for. */
export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly rounds: number;
  /** How long events are emitted in a round, on each side. */
  readonly seconds: number;
  /** How many events wait for their confirms at once, one level after the other. */
  readonly windows: readonly number[];
}

export const help = `What an event costs, beside a hand-written amqplib loop: emitter, handler and broker are three processes. Each event is persistent,
confirmed, goes through a quorum queue, is checked and acknowledged.

  npm run --silent bench:events -- [options]

  --windows 1,1000     events that wait for their confirms at once, one level after the other; 1 is a confirm a message
  --rounds N           rounds; the sides take turns within each (default 5)
  --seconds S          how long events are emitted in a round (default 2)
  --json               prints an array of {peer, window, emitted, handled, ratio} and nothing else on standard output:
                       events a second that were confirmed, events a second until all were handled, and the latter as
                       a multiple of the loop's; medians of all rounds
  --help               this text

The broker is the one that AMQP_URL names, else a private RabbitMQ that is started and stopped.`;

/** Reads the command line. Throws an `Error` that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      windows: { type: "string", default: "1,1000" },
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "2" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    help: values.help,
    json: values.json,
    windows: values.windows.split(",").map((text) => readWhole("--windows", text)),
    rounds: readWhole("--rounds", values.rounds),
    seconds: readPositive("--seconds", values.seconds),
  };
}
