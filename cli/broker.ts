import { type Command, InvalidArgumentError } from "commander";
import { isFree } from "./rabbitmq/free-ports.ts";
import { provideRabbitmq } from "./rabbitmq/provide-rabbitmq.ts";

/** Registers `lagomorph broker`: a RabbitMQ for development, until Ctrl-C. */
export function broker(program: Command): void {
  program
    .command("broker")
    .description(
      "starts a local RabbitMQ for development and prints its URL; Ctrl-C stops it. Where none is installed, it is: by apt-get on Debian, as root or by password-less sudo, else in a container",
    )
    .option("--port <number>", "the port for AMQP (default: a free one)", toPort)
    .action(runBroker);
}

async function runBroker({ port }: { port?: number }): Promise<void> {
  if (port !== undefined && !(await isFree(port))) {
    console.error(`port ${port} is taken; --port names another one`);
    process.exitCode = 1;
    return;
  }
  const stopped = untilSignal();
  const starting = provideRabbitmq({
    say: (line) => console.error(line),
    ...(port === undefined ? {} : { port }),
  });
  // Ctrl-C while it starts ends this process; the node's guard then ends the node.
  const first = await Promise.race([starting, stopped]);
  if (first === undefined) process.exit(130);
  console.log(first.url);
  const hasEnded = await Promise.race([stopped, first.ended().then(() => true)]);
  await first.stop();
  if (hasEnded === undefined) return;
  console.error(
    `lagomorph: RabbitMQ has ended: ${first.description}. What was in it is gone; start it again`,
  );
  process.exit(1);
}

function untilSignal(): Promise<undefined> {
  return new Promise((resolve) => {
    const keepAlive = setInterval(() => {}, 60_000);
    const end = () => {
      clearInterval(keepAlive);
      resolve(undefined);
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  });
}

function toPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError("a port is a number from 1 to 65535.");
}
