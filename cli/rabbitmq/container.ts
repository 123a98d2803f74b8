import { freePorts } from "./free-ports.ts";
import { startGuard } from "./guard.ts";
import type { ProvidedBroker, Say } from "./provided-broker.ts";
import { run } from "./run.ts";
import { waitForAmqp } from "./wait-for-amqp.ts";

const image = "docker.io/library/rabbitmq:3.13-alpine";
const engines = ["docker", "podman"];
const pullTimeout = 600_000;
const bootTimeout = 120_000;

/** Starts RabbitMQ in a container that listens on 127.0.0.1 only; `undefined` when no engine answers. */
export async function startContainer(say: Say, port?: number): Promise<ProvidedBroker | undefined> {
  const engine = await findEngine();
  if (engine === undefined) return undefined;
  say(`starting ${image} with ${engine}`);
  const amqp = port ?? (await freePorts(1))[0] ?? 0;
  const started = await run(engine, ["run", "-d", "--rm", "-p", `127.0.0.1:${amqp}:5672`, image], {
    timeout: pullTimeout,
  });
  const id = started.stdout.trim();
  if (started.status !== 0 || id === "")
    throw new Error(`${engine} could not start ${image}: ${started.stderr.trim()}`);
  const guard = startGuard('"$1" rm -f "$2"', [engine, id]);
  const stop = async () => {
    await run(engine, ["rm", "-f", id], { timeout: 30_000 });
    guard.dismiss();
  };
  try {
    await waitForAmqp(amqp, bootTimeout, new AbortController().signal);
  } catch (error) {
    await stop();
    throw error;
  }
  const description = `a container of ${image} (${engine}) on port ${amqp}`;
  const ended = async (): Promise<void> => {
    await run(engine, ["wait", id], { timeout: 0 });
  };
  return { url: `amqp://guest:guest@127.0.0.1:${amqp}`, description, ended, stop };
}

async function findEngine(): Promise<string | undefined> {
  for (const engine of engines) {
    // `info` asks the engine itself; the program alone may be there without one.
    if ((await run(engine, ["info"])).status === 0) return engine;
  }
  return undefined;
}
