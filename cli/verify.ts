import { type Command, Option } from "commander";
import { gatherKey, keyFlag } from "./keys.ts";
import { generatedAlias, outFlag } from "./out.ts";
import { toCount } from "./to-count.ts";
import { tokenFlag } from "./token.ts";
import { verifyService } from "./verify/verify.ts";
import { toWire, wireFlag } from "./wire.ts";

/** Registers `lagomorph verify`. */
export function verify(program: Command): void {
  program
    .command("verify")
    .description("runs the @examples of a contract against a live service")
    .argument("<service>", "by its name on the wire")
    .option("--out <dir>", outFlag)
    .addOption(generatedAlias())
    .addOption(
      new Option("--format <format>", "for people, or as a list of examples in JSON")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .option(
      "--timeout <ms>",
      "how long each call may take, in milliseconds (default: 30000)",
      toCount,
    )
    .option("--token-file <file>", tokenFlag)
    .option("--wire <wire>", wireFlag, toWire)
    .option("--key <service=place>", keyFlag, gatherKey)
    .option("--broker <url>", "RabbitMQ (default: AMQP_URL, else amqp://localhost)")
    .allowExcessArguments(false)
    .addHelpText("after", help)
    .action(verifyService);
}

const help = `
  lagomorph verify math_service

Each @example of the contract, such as @example add(2, 3) => 5, is a call: its answer, or the error that it declares, must be what
the example says. The calls are made one after the other, and do what they do: verify a service that may be called.
The exit status is 1 when an example failed.`;
