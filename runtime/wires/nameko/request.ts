import { isObject } from "../../json.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import type { IncomingPeerRequest, OutgoingPeerRequest, PeerReturn } from "../../peer-wire.ts";
import { Malformed } from "../../wire.ts";
import { bodyOf, checkContent, jsonProperties } from "./content.ts";
import { decodeContext, encodeContext } from "./context.ts";
import { parsePython, toPython } from "./json.ts";

/** A call → `{"args": [10, 5], "kwargs": {}}`, to `math_service.add`. */
export function encodeRequest(request: OutgoingPeerRequest, exchange: string): OutgoingMessage {
  const { service, method, args, id, replyTo, timeout } = request;
  const isNamed = args.startsWith("{");
  const text = toPython(args);
  return {
    ...jsonProperties,
    exchange,
    routingKey: `${service}.${method}`,
    body: Buffer.from(`{"args": ${isNamed ? "[]" : text}, "kwargs": ${isNamed ? text : "{}"}}`),
    headers: encodeContext(request),
    correlationId: id,
    replyTo,
    ...(timeout === undefined ? {} : { ttl: timeout }),
    mandatory: true,
  };
}

/** The other way. Refuses what is no call; whether there is such a method is not looked at. */
export function decodeRequest(message: IncomingMessage, service: string): IncomingPeerRequest {
  checkContent(message);
  const body = parsePython(bodyOf(message));
  if (!isObject(body)) throw new Malformed("invalid_argument", "the body is not a JSON object");
  const { args, kwargs } = body;
  if (!("args" in body && "kwargs" in body))
    throw new Malformed("invalid_argument", "Message missing `args` or `kwargs`");
  if (!Array.isArray(args)) throw new Malformed("invalid_argument", "args is not a list");
  if (!isObject(kwargs)) throw new Malformed("invalid_argument", "kwargs is not an object");
  return {
    ...decodeContext(message),
    method: methodOf(message, service),
    args,
    named: kwargs,
    timeout: message.ttl,
  };
}

/** `math_service.add` → `add`; of a key that is not the service's, its last word. */
function methodOf({ routingKey }: IncomingMessage, service: string): string {
  const own = `${service}.`;
  return routingKey.startsWith(own)
    ? routingKey.slice(own.length)
    : routingKey.slice(routingKey.lastIndexOf(".") + 1);
}

/**
 * Who waits for the answer. An address with a dot is none: answers go through the exchange of requests, where it would be the key of
 * a service's method, and an answer, which asks for none itself, is a message that ends a nameko service.
 */
export function readReturn({ replyTo, correlationId }: IncomingMessage): PeerReturn | undefined {
  if (replyTo === undefined || replyTo === "" || replyTo.includes(".")) return undefined;
  return { replyTo, id: correlationId };
}
