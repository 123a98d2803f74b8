/** `npm run bench:streams`: see `--help`. */
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { nextMessage, startChild } from "../shared/children.ts";
import { runCommand, say } from "../shared/command.ts";
import { compile } from "../shared/compile.ts";
import { median, round3, tabulate } from "../shared/figures.ts";
import { withBroker } from "../shared/with-broker.ts";
import { help, type Options, readOptions } from "./options.ts";
import { type PeerName, peerNames } from "./peer.ts";
import type { Order } from "./process.ts";

/** Items a second of each side in one round. */
type Round = Readonly<Record<PeerName, number>>;

/** One line of the report: medians over all rounds. */
interface Result {
  readonly peer: PeerName;
  readonly streams: number;
  readonly items: number;
  /** As a multiple of the loop's in the same round. */
  readonly ratio: number;
}

await runCommand({ help, readOptions, run: measure });

function measure(options: Options): Promise<void> {
  return withBroker(async (url) => {
    const file = join(compile("streams"), "process.js");
    const readers = new Map<PeerName, ChildProcess>();
    for (const name of peerNames) {
      await startChild(file, name, url, "server");
      readers.set(name, await startChild(file, name, url, "reader"));
    }
    const results: Result[] = [];
    for (const streams of options.streams)
      results.push(...(await compare(readers, streams, options)));
    console.log(options.json ? JSON.stringify(results, null, 2) : table(results));
  });
}

async function compare(
  readers: ReadonlyMap<PeerName, ChildProcess>,
  streams: number,
  { items, rounds }: Options,
): Promise<Result[]> {
  const order: Order = { streams, items: Math.ceil(items / streams) };
  const measured: Round[] = [];
  // The first round warms both up.
  for (let round = 0; round <= rounds; round++) {
    const rates = await inTurn(readers, round, order);
    if (round > 0) measured.push(rates);
    say(`${streams} at once, round ${round}: ${JSON.stringify(rates)} items/s`);
  }
  return peerNames.map((peer) => ({
    peer,
    streams,
    items: Math.round(median(measured.map((rates) => rates[peer]))),
    ratio: round3(median(measured.map((rates) => rates[peer] / rates.loop))),
  }));
}

/** Measures one side after the other; who is first changes from round to round. */
async function inTurn(
  readers: ReadonlyMap<PeerName, ChildProcess>,
  round: number,
  order: Order,
): Promise<Round> {
  const rates: Partial<Record<PeerName, number>> = {};
  const sides = [...readers];
  for (const [name, reader] of round % 2 === 0 ? sides : sides.toReversed()) {
    reader.send(order);
    const took = (await nextMessage(reader)) as number; // Only our own files are started.
    rates[name] = Math.round(((order.streams * order.items) / took) * 1000);
  }
  return rates as Round; // Every side has run.
}

function table(results: readonly Result[]): string {
  const rows = results.map(({ peer, streams, items, ratio }) => [
    String(streams),
    peer,
    String(items),
    ratio.toFixed(2),
  ]);
  return tabulate(["streams", "peer", "items/s", "ratio"], rows);
}
