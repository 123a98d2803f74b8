/** `npm run test:properties`: see `--help`. */
import { help, readOptions } from "./options.ts";
import { runContracts } from "./run.ts";

const options = readOptions(process.argv.slice(2));
if (options.help) console.log(help);
else {
  const stopped = new AbortController();
  process.once("SIGINT", () => stopped.abort());
  const { summary, failures } = await runContracts({
    ...options,
    say: console.error,
    signal: stopped.signal,
  });
  for (const failure of failures) console.log(`${failure}\n`);
  console.log(summary);
  process.exitCode = stopped.signal.aborted ? 130 : failures.length > 0 ? 1 : 0;
}
