import { MeshError } from "../../errors.ts";
import { isObject } from "../../json.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import type {
  IncomingPeerRequest,
  OutgoingPeerRequest,
  PeerRequestKind,
  PeerReturn,
} from "../../peer-wire.ts";
import { Malformed } from "../../wire.ts";
import { decodeContext, encodeContext, traceIdFor } from "./context.ts";
import { decodeEnvelope, encodeEnvelope, parseBody } from "./envelope.ts";
import { textOf, toPython } from "./json.ts";
import type { NuropbKeys } from "./keys.ts";

/** A call or a command → a message by the name of its service. */
export function encodeRequest(request: OutgoingPeerRequest, exchange: string): OutgoingMessage {
  const { kind, service, method, id, replyTo, timeout, trace } = request;
  const traceId = traceIdFor(request);
  const head = textOf({ tag: kind, service, method });
  const tail = textOf({
    correlation_id: id,
    context: encodeContext(request),
    trace_id: traceId ?? null,
  });
  const text = `${head.slice(0, -1)},"params":${byName(request)},${tail.slice(1)}`;
  return {
    ...encodeEnvelope({ type: kind, traceId, trace }),
    exchange,
    routingKey: service,
    body: Buffer.from(toPython(text)),
    correlationId: id,
    replyTo,
    ...(timeout === undefined ? {} : { ttl: timeout }),
    mandatory: true,
  };
}

function byName({ service, method, args }: OutgoingPeerRequest): string {
  if (args.startsWith("{")) return args;
  if (args === "[]") return "{}";
  throw new MeshError(
    "invalid_argument",
    `${service}.${method} takes its arguments by name, as all methods on NuroPb's wire do`,
  );
}

/** What a message of a service's queue is. Throws `Malformed`. */
export function kindOf(message: IncomingMessage): PeerRequestKind {
  const { type } = decodeEnvelope(message);
  if (type !== "response") return type;
  throw new Malformed("invalid_argument", "an answer, in the queue of a service");
}

/** The other way. Whether there is such a method is not looked at. */
export function decodeRequest(
  message: IncomingMessage,
  service: string,
  keys: NuropbKeys,
): IncomingPeerRequest {
  const { traceId, encrypted } = decodeEnvelope(message);
  const { body, key } = encrypted ? keys.open(message, service) : { body: message.body };
  const { method, params = {}, context } = parseBody(body);
  if (typeof method !== "string")
    throw new Malformed("invalid_argument", "the body names no method");
  if (!isObject(params)) throw new Malformed("invalid_argument", "params is not an object");
  return {
    ...decodeContext(context, message, traceId),
    method,
    args: [],
    named: params,
    timeout: message.ttl,
    isSealed: encrypted,
    repeated: { traceId, context: isObject(context) ? context : {}, key },
  };
}

/**
 * Who waits for the answer. The queue of a service is no address: an answer there is one of the messages after which a Python service
 * never serves again.
 */
export function readReturn({ replyTo, correlationId }: IncomingMessage): PeerReturn | undefined {
  if (replyTo === undefined || replyTo === "" || /-(?:sq|dl)$/.test(replyTo)) return undefined;
  return { replyTo, id: correlationId };
}
