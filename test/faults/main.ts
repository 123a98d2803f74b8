/** `npm run test:faults`: see `--help`. */
import { help, type Options, readOptions } from "./options.ts";
import { rows } from "./rows.ts";
import { runRow } from "./run-row.ts";

// A connection that a fault has left behind keeps nobody waiting.
process.exit(await main(process.argv.slice(2)));

async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  if (options.task === "help") console.log(help);
  else if (options.task === "list") list();
  else return run(options);
  return 0;
}

function list(): void {
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, title, lengths } of rows)
    console.log(
      `${name.padEnd(width)} ${title}${lengths.includes("short") ? "" : " (long form only)"}`,
    );
}

async function run({ rows: chosen, length }: Options): Promise<number> {
  const stopped = new AbortController();
  process.once("SIGINT", () => stopped.abort(new Error("stopped by Ctrl-C")));
  let failed = 0;
  for (const row of chosen) {
    const say = (line: string): void => console.error(`${row.name}: ${line}`);
    say(row.title);
    const show = (line: string): void => console.log(line);
    const { passed, line } = await runRow(row, length, { say, show, signal: stopped.signal });
    console.log(line);
    if (stopped.signal.aborted) return 130;
    if (!passed) failed++;
  }
  console.log(`${chosen.length - failed} rows kept their promise, ${failed} did not`);
  return failed > 0 ? 1 : 0;
}
