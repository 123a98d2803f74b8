import { type Command, InvalidArgumentError } from "commander";
import { gatherKey, keyFlag } from "./keys.ts";
import { callMethod } from "./mesh/call.ts";
import { emitEvent } from "./mesh/emit.ts";
import { listenTo } from "./mesh/listen.ts";
import { type Target, toTarget } from "./mesh/target.ts";
import { generatedAlias, outFlag } from "./out.ts";
import { tokenFlag } from "./token.ts";
import { toCount } from "./to-count.ts";
import { toWire, wireFlag } from "./wire.ts";

/** Registers `lagomorph call`. */
export function call(program: Command): void {
  program
    .command("call")
    .description("calls a method, and prints its answer as JSON; or sends a command")
    .argument("<service.method>", "by their names on the wire", toTarget)
    .argument(
      "[arguments...]",
      "JSON values in their order, or name=value; what is no JSON is a text",
    )
    .option(
      "--json <arguments>",
      "all arguments at once, as a list or by name; - reads standard input",
    )
    .option("--timeout <ms>", "how long to wait, in milliseconds (default: 30000)", toCount)
    .option("--token-file <file>", tokenFlag)
    .option("--key <service=place>", keyFlag, gatherKey)
    .option("--header <name=value>", "a header for the handler; may be given again", gatherHeader)
    .option("--wire <wire>", wireFlag, toWire)
    .option("--out <dir>", `${outFlag}; its contracts say what is sent over which wire`)
    .addOption(generatedAlias())
    .option("--broker <url>", broker)
    .addHelpText("after", callHelp)
    .action(callMethod);
}

/** Registers `lagomorph emit`. */
export function emit(program: Command): void {
  program
    .command("emit")
    .description("emits one event, checked against its contract")
    .argument("<service.event>", "by their names on the wire", toTarget)
    .argument("<payload>", "as JSON; - reads standard input")
    .option("--unchecked", "needs no contract, and checks nothing: who handles it may refuse it")
    .option("--wire <wire>", wireFlag, toWire)
    .option("--out <dir>", outFlag)
    .addOption(generatedAlias())
    .option("--broker <url>", broker)
    .allowExcessArguments(false)
    .addHelpText("after", emitHelp)
    .action(emitEvent);
}

/** Registers `lagomorph listen`. */
export function listen(program: Command): void {
  program
    .command("listen")
    .description("prints events as they come, each as a line of JSON, until Ctrl-C")
    .argument("<service.event...>", "by their names on the wire", gatherTarget)
    .option("--count <number>", "ends after so many", toCount)
    .option("--wire <wire>", wireFlag, toWire)
    .option("--out <dir>", `${outFlag}; its contracts say what is masked`)
    .addOption(generatedAlias())
    .option("--broker <url>", broker)
    .addHelpText("after", listenHelp)
    .action(listenTo);
}

const broker = "RabbitMQ (default: AMQP_URL, else amqp://localhost)";

const callHelp = `
  lagomorph call math_service.add 100 200                  by position
  lagomorph call reporting_service.generateReport a=4 b=6  by name
  lagomorph call people.find '"42"'                        a text that looks like a number
  lagomorph call orders.place --json - < order.json        from a file

An answer that is an error goes to standard error, with what is wrong with each argument; the exit status is 1 then.`;

const emitHelp = `
  lagomorph emit reporting_service.reportGenerated '{"reportSummary": "done"}'

Ends when the broker has taken responsibility for the event.`;

const listenHelp = `
  lagomorph listen reporting_service.calculationRequested
  lagomorph listen orders.placed orders.cancelled | jq .payload

It takes events from nobody: all who handle them have them too.`;

function gatherTarget(text: string, before: readonly Target[] | undefined): readonly Target[] {
  return [...(before ?? []), toTarget(text)];
}

function gatherHeader(
  text: string,
  before: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("name=value is expected.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}
