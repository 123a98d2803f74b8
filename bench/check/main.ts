/** `npm run bench:check`: see `--help`. */
import { execFileSync } from "node:child_process";

import { compile } from "./compile.ts";
import { help, type Options, readOptions } from "./options.ts";
import { type Result, table } from "./result.ts";

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  if (options.help) console.log(help);
  else report(options);
  return 0;
}

function report({ rounds, milliseconds, json }: Options): void {
  console.error("building…");
  const { measure, codecs, schema, looseTypia } = compile();
  const text = execFileSync(
    process.execPath,
    [measure, codecs, schema, looseTypia, String(rounds), String(milliseconds)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  // What measure.ts prints.
  const results = JSON.parse(text) as Result[];
  console.log(json ? JSON.stringify(results, null, 2) : table(results));
}
