import type { Command } from "commander";
import { gatherKey, keyFlag } from "./keys.ts";
import { generatedAlias, outFlag } from "./out.ts";
import { openShell } from "./shell/shell.ts";
import { toCount } from "./to-count.ts";
import { tokenFlag } from "./token.ts";
import { toWire, wireFlag } from "./wire.ts";

/** Registers `lagomorph shell`. */
export function shell(program: Command): void {
  program
    .command("shell")
    .description("calls, emits and listens as you type, with completion")
    .option("--out <dir>", `${outFlag}; without it, what is live`)
    .addOption(generatedAlias())
    .option("--timeout <ms>", "how long a call waits, in milliseconds (default: 30000)", toCount)
    .option("--token-file <file>", tokenFlag)
    .option("--wire <wire>", wireFlag, toWire)
    .option("--key <service=place>", keyFlag, gatherKey)
    .option("--broker <url>", "RabbitMQ (default: AMQP_URL, else amqp://localhost)")
    .allowExcessArguments(false)
    .addHelpText("after", help)
    .action(openShell);
}

const help = `
  await math_service.add(1, 2)                             by position; options of a call come last: { timeout: 500 }
  await math_service.add({ x: 1, y: 2 })                   by name; add(named({ filter: … })) where it could be either
  for await (const tick of market.watch("ACME")) console.log(tick)
  market.watch("ACME")                                     prints what comes
  reporting_service.reportGenerated.listen()               prints events as they come
  reporting_service.reportGenerated.emit({ reportSummary: "done" })
  emit("service.event", payload), listen("service.event"), describe("service")
  await call("orders.get_order", { id: 1 })                by name, also what is not listed here
  services["orders.v2"]                                    services whose names are no words

What you type is JavaScript. Tab completes services, members and parameters; a service or a member alone shows what it is. Ctrl-C cancels
what runs, a second one leaves, as Ctrl-D does. Statements are kept in ~/.lagomorph_history (LAGOMORPH_SHELL_HISTORY names
another file; empty: none), without arguments that are @sensitive, and without what looks like a token.
When input is no terminal, it is read as statements; the first that fails ends it, with the exit status 1.`;
