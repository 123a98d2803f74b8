import type { Topology } from "../broker.ts";

/** The names that peers of NuroPb's wire agree on. */
export interface NuropbNames {
  readonly rpcExchange: string;
  readonly eventsExchange: string;
  readonly deadLetterExchange: string;
  readonly deadLetterQueue: string;
}

/** NuroPb's own defaults. */
export const nuropbNames: NuropbNames = {
  rpcExchange: "nuropb-rpc-exchange",
  eventsExchange: "nuropb-events-exchange",
  deadLetterExchange: "nuropb-dl-exchange",
  deadLetterQueue: "nuropb-dl-queue",
};

/** What a mesh of NuroPb's needs before its services start, which declare no exchange. The queue is durable: RabbitMQ 4.3 refuses others. */
export function nuropbMesh(names: NuropbNames): Topology {
  const { rpcExchange, eventsExchange, deadLetterExchange: exchange, deadLetterQueue } = names;
  return {
    exchanges: [
      { name: rpcExchange, type: "direct" },
      { name: eventsExchange, type: "topic" },
      { name: exchange, type: "fanout" },
    ],
    queues: [{ name: deadLetterQueue, type: "classic" }],
    // As NuroPb binds it: a fanout exchange looks at no key.
    bindings: [{ exchange, queue: deadLetterQueue, routingKey: deadLetterQueue }],
  };
}
