import type { Topology } from "../../broker.ts";
import type { HeaderValue, IncomingMessage, OutgoingMessage } from "../../message.ts";
import type { ConsumedTopology } from "../../wire-topology.ts";
import { copyProperties } from "./copy.ts";
import { originOf } from "./replay.ts";

export { originOf };
import { commandExchange, topicExchange } from "./names.ts";
import { withDead } from "./topology.ts";

/** The header with the brokers that a message was carried from, the first one first: `cloud,hq`. */
const pathHeader = "bridge-path";
/** More of it is not looked at. */
const longestPath = 4096;

/** What keeps the name of a broker. */
export const nameExchange = "lagomorph.bridge";

/** A broker has one name for all bridges, for good: who declares it with another one is refused. */
export function nameOfBroker(name: string): Topology {
  return {
    exchanges: [{ name: nameExchange, type: "fanout", alternate: alternateOf(name) }],
    queues: [],
    bindings: [],
  };
}

/** The same for as long as bridges of this name are connected, each with an id of its own. */
export function nameForNow(name: string, id: string): Topology {
  const exchange = "lagomorph.bridging";
  const queue = `${exchange}.${id}`;
  return {
    exchanges: [{ name: exchange, type: "fanout", alternate: alternateOf(name), autoDelete: true }],
    queues: [{ name: queue, type: "exclusive" }],
    bindings: [{ exchange, queue, routingKey: "" }],
  };
}

function alternateOf(name: string): string {
  return `${nameExchange}.${name}`;
}

/** Whose messages wait, and for which broker. */
export interface Carrying {
  /** The name of the bridge, which its processes share. */
  readonly bridge: string;
  readonly to: string;
}

/** Where events of patterns wait for a bridge: on the broker where they are emitted. */
export function carriedEvents(carrying: Carrying, patterns: readonly string[]): ConsumedTopology {
  const exchange = { name: topicExchange, type: "topic" } as const;
  return waiting(exchange, `${prefixOf(carrying)}.events`, patterns);
}

/** Where a command waits for a bridge: on the broker where it is sent. */
export function carriedCommand(
  carrying: Carrying,
  service: string,
  command: string,
): ConsumedTopology {
  const exchange = { name: commandExchange, type: "direct" } as const;
  const key = `${service}.${command}`;
  return waiting(exchange, `${prefixOf(carrying)}.commands.${key}`, [key]);
}

function prefixOf({ bridge, to }: Carrying): string {
  return `bridge.${bridge}.${to}`;
}

function waiting(
  exchange: Topology["exchanges"][number],
  name: string,
  routingKeys: readonly string[],
): ConsumedTopology {
  const consumed = {
    name: `lagomorph.${name}`,
    type: "quorum",
    // Each lost connection gives back what was under way: that must not be counted.
    deliveryLimit: 2 ** 31 - 1,
    // In order, also while another process of the bridge stands by.
    singleActive: true,
  } as const;
  const topology = {
    consumed,
    exchanges: [exchange],
    queues: [consumed],
    bindings: routingKeys.map((routingKey) => ({
      exchange: exchange.name,
      queue: consumed.name,
      routingKey,
    })),
  };
  return withDead(topology, `lagomorph.dead.${name}`);
}

/** From which brokers a message was carried; empty: it was sent here. */
export function pathOf({ headers }: IncomingMessage): readonly string[] {
  const path = headers[pathHeader];
  if (typeof path !== "string" || path === "") return [];
  return path.slice(0, longestPath).split(",");
}

/** What RabbitMQ writes itself or routes by, and how a message came back that had been set aside. */
const ofBrokers = /^(x-|b?cc$|replay-)/i;

/** An event or a command on its way to another broker: the original bytes, properties and headers, and its path. */
export function encodeCarried(message: IncomingMessage, path: readonly string[]): OutgoingMessage {
  const headers: Record<string, HeaderValue> = {};
  for (const [name, value] of Object.entries(message.headers))
    if (name !== "__proto__" && value !== undefined && !ofBrokers.test(name))
      // Whatever a broker has decoded is a value of AMQP's.
      headers[name] = value as HeaderValue;
  const { exchange, routingKey } = originOf(message, message.headers);
  return {
    ...copyProperties(message),
    exchange,
    routingKey,
    headers: { ...headers, [pathHeader]: path.join(",") },
    // Nobody has to hear of an event.
    mandatory: exchange === commandExchange,
  };
}
