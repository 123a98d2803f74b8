import { type Command, Option } from "commander";
import { gatherKey, servingKeyFlag } from "./keys.ts";
import { gatherDefinition } from "./run/definitions.ts";
import { runServices } from "./run/run-services.ts";

/** Registers `lagomorph run`. */
export function run(program: Command): void {
  program
    .command("run")
    .description("serves every service class that modules export, until SIGTERM or Ctrl-C")
    .argument("<module...>", "TypeScript or JavaScript; module:Class serves one of its classes")
    .option("--config <file>", "a file of YAML; what it may say: `lagomorph config --help`")
    .option("--broker <url>", "RabbitMQ, whatever the file says")
    .option(
      "--define <key=value>",
      "a key of the configuration, whatever the file says; may be given again",
      gatherDefinition,
    )
    .option("--key <service=place>", servingKeyFlag, gatherKey)
    .addOption(new Option("--supervised").hideHelp())
    .option("--watch", "starts again whenever a file of this folder changes: for development")
    .addHelpText("after", help)
    .action(runServices);
}

const help = `
  lagomorph run src/main.ts --config config.yaml
  lagomorph run src/math.ts src/reporting.ts --broker amqp://localhost
  lagomorph run src/main.ts:MathImpl --define http=0.0.0.0:8001 --define workers=20

SIGTERM or Ctrl-C stops in good order: no new work, what runs may finish, answers leave. A second one ends the process at once.
It ends with 0 after a clean stop, with 1 when something failed or did not finish, with 2 when it was not understood.
TypeScript is run by Node itself from 22.18 on, before that by tsx, which the project then needs (npm install --save-dev tsx).`;
