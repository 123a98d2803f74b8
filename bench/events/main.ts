/** `npm run bench:events`: see `--help`. */
import { runCommand, say } from "../shared/command.ts";
import { compile } from "../shared/compile.ts";
import { withBroker } from "../shared/with-broker.ts";
import { help, type Options, readOptions } from "./options.ts";
import { peerNames } from "./peer.ts";
import { type Result, type Round, summarize, table } from "./result.ts";
import { type Rates, type Side, startSide } from "./sides.ts";

await runCommand({ help, readOptions, run: measure });

function measure(options: Options): Promise<void> {
  return withBroker(async (url) => {
    const folder = compile("events");
    const sides: Side[] = [];
    for (const name of peerNames) sides.push(await startSide(name, url, folder));
    const results = await compare(sides, options);
    console.log(options.json ? JSON.stringify(results, null, 2) : table(results));
  });
}

/** Each window in turn, the sides taking turns in each of its rounds. */
async function compare(sides: readonly Side[], options: Options): Promise<Result[]> {
  const { windows, rounds, seconds } = options;
  for (const window of [1, 1_000]) await inTurn(sides, 0, (side) => side.run(window, 2));
  const results: Result[] = [];
  for (const window of windows) {
    await inTurn(sides, 0, (side) => side.run(window, Math.min(seconds, 1)));
    const measured: Round[] = [];
    for (let round = 1; round <= rounds; round++) {
      const rates = await inTurn(sides, round, (side) => side.run(window, seconds));
      say(`${window} at once, round ${round}: ${describe(rates)}`);
      measured.push(rates);
    }
    results.push(...sides.map(({ name }) => summarize(name, window, measured)));
  }
  return results;
}

/** Measures one side after the other; who is first changes from round to round. */
async function inTurn(
  sides: readonly Side[],
  round: number,
  run: (side: Side) => Promise<Rates>,
): Promise<Round> {
  const rates: Partial<Record<Side["name"], Rates>> = {};
  const turn = round % sides.length;
  for (const side of [...sides.slice(turn), ...sides.slice(0, turn)])
    rates[side.name] = await run(side);
  return rates as Round; // Every side has run.
}

function describe(rates: Round): string {
  return Object.entries(rates)
    .map(([name, { handled }]) => `${name} ${Math.round(handled)}/s`)
    .join(", ");
}
