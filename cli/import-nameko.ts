import type { Command } from "commander";

import { defaultFolder, type ImportFlags, runImport } from "./import-nameko/run.ts";

/** Registers `lagomorph import-nameko`: Python service classes → drafts of contracts. */
export function importNameko(program: Command): void {
  program
    .command("import-nameko")
    .description("drafts contracts from the Python classes of nameko services")
    .argument("<files...>", "the files of the classes, and of what they import from each other")
    .option("--out <dir>", "the folder of the contracts", defaultFolder)
    .option("--force", "overwrites contracts that are there")
    .option(
      "--bigint <names...>",
      "parameters, fields and aliases of which an int may be larger than 2^53",
    )
    .addHelpText("after", help)
    .action(run);
}

function run(files: readonly string[], flags: ImportFlags): void | Promise<void> {
  return runImport(files, flags).then((code) => {
    process.exitCode = code;
  });
}

const help = `
  npx lagomorph import-nameko orders/service.py orders/models.py
  npx lagomorph import-nameko orders/*.py --bigint user_id Snowflake

Reads Python, and runs none of it. A contract is written for each service; what cannot be told from the files is \`unknown\`, with a
comment that says what to write there, and is listed at the end. Contracts that are there already stay, unless --force is given.`;
