/** `npm run bench:check`: see `--help`. */
import { execFileSync } from "node:child_process";

import { runCommand, say } from "../shared/command.ts";
import { compile } from "./compile.ts";
import { help, type Options, readOptions } from "./options.ts";
import { type Result, table } from "./result.ts";

await runCommand({ help, readOptions, run: report });

function report({ rounds, milliseconds, json }: Options): void {
  say("building…");
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
