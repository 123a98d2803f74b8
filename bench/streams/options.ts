import { parseArgs } from "node:util";
import { readWhole } from "../shared/command.ts";

/** What the command line asks for. */
export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly rounds: number;
  /** How many items are read in a round, on each side, by all streams together. */
  readonly items: number;
  /** How many streams are read at once, one level after the other. */
  readonly streams: readonly number[];
}

export const help = `What an item of a stream costs, beside a hand-written amqplib loop that sends a message for each: server, reader and broker are three
processes. Items are ready at once, checked, and held up by a reader who does not take them.

  npm run --silent bench:streams -- [options]

  --streams 1,10       streams that are read at once, one level after the other
  --items N            items of all streams in a round (default 100000)
  --rounds N           rounds; the sides take turns within each (default 5)
  --json               prints an array of {peer, streams, items, ratio} and nothing else on standard output: items a second,
                       also as a multiple of the loop's; medians of all rounds
  --help               this text

The broker is the one that AMQP_URL names, else a private RabbitMQ that is started and stopped.`;

/** Reads the command line. Throws an `Error` that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      streams: { type: "string", default: "1,10" },
      items: { type: "string", default: "100000" },
      rounds: { type: "string", default: "5" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    help: values.help,
    json: values.json,
    streams: values.streams.split(",").map((text) => readWhole("--streams", text)),
    items: readWhole("--items", values.items),
    rounds: readWhole("--rounds", values.rounds),
  };
}
