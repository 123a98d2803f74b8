import type { Command } from "commander";
import { runBridge } from "./bridge/run-bridge.ts";

/** Registers `lagomorph bridge`. */
export function bridge(program: Command): void {
  program
    .command("bridge")
    .description("carries calls, events and commands between brokers, until SIGTERM or Ctrl-C")
    .option("--config <file>", "a file of YAML: any number of brokers, both ways")
    .option("--from <name=url>", "the broker that things come from")
    .option("--to <name=url>", "the broker that they go to")
    .option("--service <name...>", "calls of services that are served at --to", gather)
    .option("--event <service.event...>", "events of --from; * is one word, # any number", gather)
    .option("--command <service.command...>", "commands that are handled at --to", gather)
    .option("--name <name>", "what the bridge's queues are called after (default: bridge)")
    .option("--health <address>", "answers /health/live and /health/ready there")
    .allowExcessArguments(false)
    .addHelpText("after", help)
    .action(runBridge);
}

const help = `
  lagomorph bridge --from cloud=amqps://rabbit.example.com --to hq=amqp://localhost --service stock --event 'orders.*'
  lagomorph bridge --config bridge.yaml

  # bridge.yaml
  name: hq
  brokers:
    cloud: \${CLOUD_URL}
    hq: amqp://localhost
  carry:
    - from: cloud
      to: hq
      services: [stock]               # called at cloud, served at hq
      commands: [jobs.rebuildIndex]   # sent at cloud, handled at hq
      events: ["orders.*"]            # emitted at cloud, heard at hq too
    - from: hq
      to: cloud
      events: [stock.runningLow]
  health: 127.0.0.1:9000              # maxHops, drainTimeout, log, logFormat: docs/bridge.md

While a broker is away, events and commands for it wait in queues of the other one, and calls are refused at once. Every bridge must
call a broker by the same name. SIGTERM or Ctrl-C stops in good order, a second one at once.
It ends with 0 after a clean stop, with 1 when something failed or did not finish, with 2 when it was not understood.`;

function gather(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
