import { type Command, Option } from "commander";

import { type CodegenFlags, readOptions } from "./codegen/options.ts";
import { runCodegen } from "./codegen/run.ts";
import { superviseWatching } from "./codegen/supervise.ts";
import { watchInProcess } from "./codegen/watch-process.ts";

/** Registers `lagomorph codegen`: contracts → generated code. */
export function codegen(program: Command): void {
  program
    .command("codegen")
    .description("compiles contracts to clients, skeletons, codecs and schemas")
    .option("--contracts <dir>", "the folder of the contracts (default: contracts)")
    .option("--out <dir>", "the folder of generated code (default: generated)")
    .option("--watch", "compiles again on each change, until Ctrl-C")
    .addOption(new Option("--supervised").hideHelp())
    .option("--check", "writes nothing, and fails when generated code is stale")
    .option("--fix", "carries out the edits of diagnostics in the contracts, then compiles")
    .option("--strict", "takes warnings for errors")
    .option(
      "--python <dir>",
      "writes types for callers in Python too, below the folder of generated code",
    )
    .addOption(
      new Option("--import-extension <extension>", "of imports in generated code").choices([
        ".ts",
        ".js",
        "none",
      ]),
    )
    .addOption(
      new Option("--format <format>", "how diagnostics are written")
        .choices(["pretty", "json", "github"])
        .default("pretty"),
    )
    .allowExcessArguments(false)
    .action(run);
}

async function run(flags: CodegenFlags, command: Command): Promise<void> {
  if (flags.watch === true && flags.check === true) {
    command.error("error: --watch and --check do not go together");
  }
  if (flags.fix === true && (flags.watch === true || flags.check === true)) {
    command.error(
      "error: --fix changes contracts once, so it goes with neither --watch nor --check",
    );
  }
  if (flags.supervised === true) await watchInProcess(flags);
  else if (flags.watch === true) await superviseWatching();
  else process.exitCode = await runCodegen(await readOptions(flags));
}
