import type { Topology } from "../../broker.ts";
import type { Sign, WireTopology } from "../../wire-topology.ts";
import { controlExchange, eventExchange, topicExchange } from "./names.ts";

const control = { name: controlExchange, type: "direct" } as const;

/** The exchange of a service's events, and the one by which is asked who listens to events of all. */
export function source(service: string): Topology {
  const exchanges = [{ name: eventExchange(service), type: "topic" } as const, control];
  return { exchanges, queues: [], bindings: [] };
}

/** What passes events of a service on to where those of all are. */
export function feed(service: string): Topology {
  const from = eventExchange(service);
  return {
    exchanges: [from, topicExchange].map((name) => ({ name, type: "topic" })),
    queues: [],
    bindings: [],
    exchangeBindings: [{ source: from, destination: topicExchange, routingKey: "#" }],
  };
}

/** That somebody listens to events of all services. */
export const listeners: WireTopology["listeners"] = {
  come: sign(topicExchange),
  known: sign(`${topicExchange}.known`),
};

/** Its queue keeps nothing. A quorum queue, so that it is there while one node is not. */
function sign(routingKey: string): Sign {
  const exchange = controlExchange;
  const queue = { name: topicExchange, type: "quorum", messageTtl: 0 } as const;
  const bindings = [{ exchange, queue: queue.name, routingKey }];
  return { topology: { exchanges: [control], queues: [queue], bindings }, exchange, routingKey };
}
