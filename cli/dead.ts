import { type Command, Option } from "commander";
import { listDead } from "./dead/list.ts";
import { purgeDead } from "./dead/purge.ts";
import { replayDead } from "./dead/replay.ts";
import { showDead } from "./dead/show.ts";
import { generatedAlias, outFlag } from "./out.ts";
import { toCount } from "./to-count.ts";

/** Registers `lagomorph dead list|show|replay|purge`: the messages that were set aside. */
export function dead(program: Command): void {
  const group = program
    .command("dead")
    .description("looks at messages that were set aside, sends them back, deletes them")
    .helpCommand(false)
    .addHelpText("after", help);
  common(group.command("list"))
    .description("says how many messages each dead-letter queue has, since when, and why")
    .option("--queue <name...>", "queues beside those of the contracts", gather)
    .option("--limit <number>", "so many of a queue's oldest messages are looked at", toCount, 1000)
    .addOption(format())
    .action(listDead);
  common(group.command("show"))
    .argument("<queue>", "the dead-letter queue, or the queue whose messages it keeps")
    .description("prints messages with what is known of them; they stay where they are")
    .option("--id <id...>", "only those with these ids", gather)
    .option("--limit <number>", "so many at the most, the oldest first", toCount, 10)
    .addOption(format())
    .action(showDead);
  common(group.command("replay"))
    .argument("<queue>", "the dead-letter queue, or the queue whose messages it keeps")
    .description("sends messages back to the queue that they came from, and to no other")
    .option("--id <id...>", "only those with these ids", gather)
    .option("--limit <number>", "so many at the most, the oldest first", toCount)
    .option("--to <queue>", "another queue")
    .option(
      "--token-file <file>",
      "a file with the token that commands run with, which ask for claims: tokens are not kept",
    )
    .action(replayDead);
  common(group.command("purge"))
    .argument("<queue>", "the dead-letter queue, or the queue whose messages it keeps")
    .description("deletes all messages of a dead-letter queue")
    .option("--yes", "does not ask")
    .action(purgeDead);
}

const help = `
Queues may be named in full (lagomorph.dead.on.orders.buyMore), without the prefix (on.orders.buyMore), or by the queue
whose messages they keep (lagomorph.on.orders.buyMore).

  lagomorph dead list                                  what was set aside, by queue
  lagomorph dead show on.orders.buyMore                the ten oldest, with reason, headers and body
  lagomorph dead replay on.orders.buyMore --limit 1    tries one again
  lagomorph dead replay on.orders.buyMore              tries all again
  lagomorph dead purge on.orders.buyMore               deletes them`;

function common(command: Command): Command {
  return command
    .option("--broker <url>", "RabbitMQ (default: AMQP_URL, else amqp://localhost)")
    .option("--out <dir>", outFlag)
    .addOption(generatedAlias())
    .allowExcessArguments(false);
}

function format(): Option {
  return new Option("--format <format>", "how it is written")
    .choices(["pretty", "json"])
    .default("pretty");
}

function gather(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
