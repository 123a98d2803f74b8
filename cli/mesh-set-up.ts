import { type Command, Option } from "commander";
import { meshDown, meshUp } from "./mesh-set-up/up-and-down.ts";

/** Registers `lagomorph mesh up|down`. */
export function mesh(program: Command): void {
  const group = program
    .command("mesh")
    .description("makes the virtual host of a mesh, and what its wire needs; takes it away again")
    .helpCommand(false)
    .addHelpText("after", help);
  common(group.command("up"))
    .description("makes what is missing, and changes nothing that is there")
    .action(meshUp);
  common(group.command("down"))
    .description("deletes what up makes, as far as it is not used; asks before")
    .option("--vhost", "deletes the virtual host, with all that is in it")
    .option("--yes", "does not ask")
    .action(meshDown);
}

const help = `
  lagomorph mesh up --wire nuropb --broker amqp://localhost/shop    virtual host, three exchanges, a queue for dead letters
  lagomorph mesh down --wire nuropb --broker amqp://localhost/shop  these exchanges and this queue
  lagomorph mesh down --vhost --broker amqp://localhost/shop        the virtual host, with all messages

A virtual host is made, and all is deleted, by RabbitMQ's management API: on the broker's host, its port 10 000 above AMQP's, for the
same user, unless --api says otherwise. A virtual host that is there needs no API.`;

function common(command: Command): Command {
  return command
    .option(
      "--broker <url>",
      "RabbitMQ; the virtual host in its path is the mesh (default: AMQP_URL)",
    )
    .option("--api <url>", "the management API: https://user:password@host:15671")
    .option("--ca <file>", "who may certify broker and API (PEM)")
    .addOption(
      new Option("--wire <wire>", "whose mesh it is")
        .choices(["native", "nuropb"])
        .default("native"),
    )
    .option("--rpc-exchange <name>", "of NuroPb's (default: nuropb-rpc-exchange)")
    .option("--events-exchange <name>", "of NuroPb's (default: nuropb-events-exchange)")
    .option("--dl-exchange <name>", "of NuroPb's (default: nuropb-dl-exchange)")
    .option("--dl-queue <name>", "of NuroPb's (default: nuropb-dl-queue)")
    .allowExcessArguments(false);
}
