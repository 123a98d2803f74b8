import type { Command } from "commander";
import { initProject } from "./init/init.ts";

/** Registers `lagomorph init`. */
export function init(program: Command): void {
  program
    .command("init")
    .description("a new project that runs: a contract, a service, a test")
    .argument("[dir]", "its folder, which is empty or not there yet", ".")
    .option(
      "--package <what>",
      "from where npm takes lagomorph: a version, or an archive of npm pack (default: this version)",
    )
    .allowExcessArguments(false)
    .addHelpText("after", help)
    .action(initProject);
}

const help = `
  npx lagomorph init demo --package ./lagomorph-0.1.0.tgz && cd demo && npm install && npm test && npm start

Lagomorph is not on npm yet: --package names an archive that npm pack has made of it. Without it npm install looks for this version on npm.

Writes files and nothing else. The test needs no RabbitMQ; npm start goes by config.yaml, which takes the broker of AMQP_URL, else the one
on localhost, and npx lagomorph broker --port 5672 starts one.`;
