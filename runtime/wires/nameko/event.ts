import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import type { IncomingPeerEvent, OutgoingPeerEvent, PeerPublication } from "../../peer-wire.ts";
import { bodyOf, checkContent, jsonProperties } from "./content.ts";
import { decodeContext, encodeContext } from "./context.ts";
import { parsePython, toPython } from "./json.ts";

/** An event → its payload, and nothing around it, to the exchange of its service. */
export function encodeEvent(event: OutgoingPeerEvent): OutgoingMessage {
  const { source, event: routingKey, payload = "null" } = event;
  return encodePayload({ ...event, exchange: `${source}.events`, routingKey, payload });
}

/** The other way. nameko gives an event no id. */
export function decodeEvent(message: IncomingMessage): IncomingPeerEvent {
  checkContent(message);
  return decodePayload(message);
}

/** What nameko's `Publisher` sends. */
export function encodePayload(publication: PeerPublication): OutgoingMessage {
  const { exchange, routingKey, payload } = publication;
  return {
    ...jsonProperties,
    exchange,
    routingKey,
    body: Buffer.from(toPython(payload)),
    headers: encodeContext(publication),
  };
}

/** What nameko's `consume` takes, whatever its content type says. */
export function decodePayload(message: IncomingMessage): IncomingPeerEvent {
  const payload = parsePython(bodyOf(message));
  return { payload, ...decodeContext(message), id: message.messageId };
}
