import { type Command, Option } from "commander";
import { describeMesh } from "./describe/describe.ts";
import { generatedAlias, outFlag } from "./out.ts";
import { toCount } from "./to-count.ts";
import { toWire, wireFlag } from "./wire.ts";

/** Registers `lagomorph describe`. */
export function describe(program: Command): void {
  program
    .command("describe")
    .description("who is live on the mesh, and what they serve, as they say themselves")
    .argument("[service]", "one service, with its docs and types (default: all, in short)")
    .addOption(
      new Option("--format <format>", "for people, or as a list of services in JSON")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .option("--timeout <ms>", "how long instances may take to answer (default: 1000)", toCount)
    .option("--wire <wire>", wireFlag, toWire)
    .option("--out <dir>", `${outFlag}; its contracts say who is asked over which wire`)
    .addOption(generatedAlias())
    .option("--broker <url>", "RabbitMQ (default: AMQP_URL, else amqp://localhost)")
    .allowExcessArguments(false)
    .addHelpText("after", help)
    .action(describeMesh);
}

const help = `
  lagomorph describe                            every service, its instances and members
  lagomorph describe math_service               one of them, with its docs and types
  lagomorph describe orders --wire nuropb       a service of NuroPb's, by nuropb_describe
  lagomorph describe --format json | jq '.[].name'

On NuroPb's wire nobody can ask who is there: without a name those are asked of whom there are contracts. On nameko's nobody can be asked.
Instances of different contracts are listed apart, and those that take calls but do not answer are counted.
What is @hidden or @local is left out. The exit status is 1 when nobody was found.`;
