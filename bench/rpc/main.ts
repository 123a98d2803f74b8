/** `npm run bench:rpc`: see `--help`. */
import { runCommand, say } from "../shared/command.ts";
import { compile } from "../shared/compile.ts";
import { withBroker } from "../shared/with-broker.ts";
import { compareClosed, compareOpen, type Pair } from "./compare.ts";
import { help, readOptions, type Options } from "./options.ts";
import { startPeer } from "./processes.ts";
import { table } from "./result.ts";

await runCommand({ help, readOptions, run: measure });

function measure(options: Options): Promise<void> {
  return withBroker(async (url) => {
    const pair = await startPair(options, url);
    const compare = options.open ? compareOpen : compareClosed;
    const results = await compare(pair, options, say);
    console.log(options.json ? JSON.stringify(results, null, 2) : table(results));
  });
}

async function startPair({ open }: Options, url: string): Promise<Pair> {
  const how = { url, folder: compile("rpc"), instances: open ? 2 : 1, longest: open ? 5 : 0 };
  return [await startPeer("loop", how), await startPeer("lagomorph", how)];
}
