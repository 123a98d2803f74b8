import type { Topology } from "../../broker.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import { copyProperties, plainHeadersOf, tokenHeader } from "./copy.ts";

/** The exchange by which messages that were set aside go back to one queue; the key is the queue's name. */
const replayExchange = "lagomorph.replay";

/** How a message came to its queue. */
export interface Origin {
  readonly exchange: string;
  readonly routingKey: string;
}

/** What must be there so that messages go back to one queue, and to no other. */
export function routeBack(queue: string): Topology {
  return {
    exchanges: [{ name: replayExchange, type: "direct" }],
    queues: [],
    bindings: [{ exchange: replayExchange, queue, routingKey: queue }],
  };
}

/** Where a message goes back to, and with whose token, since it was kept without one. */
export interface Return {
  readonly queue: string;
  readonly token: string | undefined;
}

/** The original message with its id, as if it had not been tried, on its way to one queue. */
export function encodeReplay(
  message: IncomingMessage,
  origin: Origin,
  { queue, token }: Return,
): OutgoingMessage {
  return {
    ...copyProperties(message),
    exchange: replayExchange,
    routingKey: queue,
    headers: {
      ...plainHeadersOf(message),
      ...tokenHeader(token),
      "replay-exchange": origin.exchange,
      "replay-routing-key": origin.routingKey,
    },
  };
}

/** How a message came to its queue first, where it came there again by {@link encodeReplay}. */
export function originOf(last: Origin, headers: IncomingMessage["headers"]): Origin {
  const { "replay-exchange": exchange, "replay-routing-key": routingKey } = headers;
  const isReplayed = last.exchange === replayExchange;
  if (!isReplayed || typeof exchange !== "string" || typeof routingKey !== "string") return last;
  return { exchange, routingKey };
}
