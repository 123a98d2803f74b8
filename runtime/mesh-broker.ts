import type { Broker } from "./broker.ts";
import { readAddresses } from "./brokers/amqp/address.ts";
import { checkTls } from "./brokers/amqp/tls.ts";
import { MeshError } from "./errors.ts";
import type { Log } from "./log.ts";
import type { ConnectOptions } from "./mesh-options.ts";

/** Throws `MeshError` `invalid_argument`, which shows none of them, for URLs that name no broker. */
export function checkBrokerUrls(urls: readonly string[]): void {
  if (!isMemory(urls)) readUrls(urls);
}

/** The same, and for options that make no sense with them. */
export function checkBroker(
  urls: readonly string[],
  { tls }: Pick<ConnectOptions, "tls"> = {},
): void {
  if (!isMemory(urls)) checkTls(readUrls(urls), tls);
}

function isMemory([first = ""]: readonly string[]): boolean {
  return first.startsWith("memory:");
}

function readUrls(urls: readonly string[]): ReturnType<typeof readAddresses> {
  if (urls.length > 0 && urls.every((url) => /^amqps?:\/\//.test(url)))
    return readAddresses(urls, 0);
  throw new MeshError(
    "invalid_argument",
    "the URL of a broker starts with amqp://, amqps:// or memory:",
  );
}

/** Loads the broker that the URL asks for, and no other. */
export async function createBroker(
  urls: readonly string[],
  options: ConnectOptions & { readonly name: string; readonly log: Log },
): Promise<Broker> {
  checkBroker(urls, options);
  const [first = ""] = urls;
  if (isMemory(urls)) {
    const { createMemoryBroker } = await import("./brokers/memory/memory-broker.ts");
    return createMemoryBroker(first.slice("memory:".length));
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
