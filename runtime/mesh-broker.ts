import type { Broker } from "./broker.ts";
import { MeshError } from "./errors.ts";
import type { Log } from "./log.ts";
import type { ConnectOptions } from "./mesh-options.ts";

/** Loads the broker that the URL asks for, and no other. */
export async function createBroker(
  urls: readonly string[],
  options: ConnectOptions & { readonly name: string; readonly log: Log },
): Promise<Broker> {
  const [first = ""] = urls;
  if (first.startsWith("memory:")) {
    const { createMemoryBroker } = await import("./brokers/memory/memory-broker.ts");
    return createMemoryBroker(first.slice("memory:".length));
  }
  if (!urls.every((url) => /^amqps?:\/\//.test(url)) || urls.length === 0) {
    throw new MeshError(
      "invalid_argument",
      "the URL of a broker starts with amqp://, amqps:// or memory:",
    );
  }
  const { createAmqpBroker } = await import("./brokers/amqp/amqp-broker.ts");
  const { name, log, heartbeat, connectTimeout, waitForBroker, replies, tls } = options;
  return createAmqpBroker({
    urls,
    name,
    ...(heartbeat === undefined ? {} : { heartbeat }),
    ...(connectTimeout === undefined ? {} : { connectTimeout }),
    ...(waitForBroker === undefined ? {} : { waitForBroker }),
    ...(replies === undefined ? {} : { replies }),
    ...(tls === undefined ? {} : { tls }),
    log,
  });
}
