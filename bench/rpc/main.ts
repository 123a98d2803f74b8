/** `npm run bench:rpc`: see `--help`. */
import { provideRabbitmq } from "../../cli/rabbitmq/provide-rabbitmq.ts";
import { compareClosed, compareOpen, type Pair } from "./compare.ts";
import { compile } from "./compile.ts";
import { help, readOptions, type Options } from "./options.ts";
import { killAll, startPeer, stopAll } from "./processes.ts";
import { table } from "./result.ts";

process.on("exit", killAll);
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  if (options.help) console.log(help);
  else await measure(options);
  return 0;
}

async function measure(options: Options): Promise<void> {
  const url = process.env["AMQP_URL"];
  const broker = await provideRabbitmq({ say, ...(url === undefined ? {} : { url }) });
  const stop = async (): Promise<void> => {
    await stopAll();
    await broker.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  }
  try {
    const pair = await startPair(options, broker.url);
    const compare = options.open ? compareOpen : compareClosed;
    const results = await compare(pair, options, say);
    console.log(options.json ? JSON.stringify(results, null, 2) : table(results));
  } finally {
    await stop();
  }
}

/** Standard output is for the figures. */
function say(line: string): void {
  console.error(line);
}

async function startPair({ open }: Options, url: string): Promise<Pair> {
  const how = { url, folder: compile("rpc"), instances: open ? 2 : 1, longest: open ? 5 : 0 };
  return [await startPeer("loop", how), await startPeer("lagomorph", how)];
}
