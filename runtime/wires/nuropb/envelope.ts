import { isObject } from "../../json.ts";
import type { HeaderValue, IncomingMessage, OutgoingMessage } from "../../message.ts";
import { type TraceContext, traceHeaders } from "../../trace-context.ts";
import { Malformed } from "../../wire.ts";
import { parsePython } from "./json.ts";

/** The protocol of NuroPb 0.1.8; a receiver takes no other. */
const protocol = "0.1.1";
const version = "0.1.8";

/** Where what Lagomorph says besides rides along: NuroPb passes over what it does not know. */
export const detailsKey = "lagomorph";

/** What a message is. */
export type MessageType = "request" | "command" | "event" | "response";

const types: ReadonlySet<unknown> = new Set<MessageType>([
  "request",
  "command",
  "event",
  "response",
]);

/** What every message of NuroPb's has: a Python peer that misses one of these headers never serves again. */
export interface Envelope {
  readonly type: MessageType;
  readonly traceId: string | undefined;
  readonly trace?: TraceContext | undefined;
  /** The body is sealed. Default: it is not. */
  readonly encrypted?: boolean;
}

/** Headers and content type of a message. */
export function encodeEnvelope({ type, traceId, trace, encrypted = false }: Envelope): Pick<
  OutgoingMessage,
  "contentType" | "persistent"
> & {
  readonly headers: Record<string, HeaderValue>;
} {
  return {
    contentType: "application/json",
    persistent: true,
    headers: {
      // Nobody there reads them.
      ...traceHeaders(trace),
      nuropb_protocol: protocol,
      nuropb_version: version,
      nuropb_type: type,
      trace_id: traceId ?? null,
      encrypted: encrypted ? "yes" : "",
    },
  };
}

/** The other way. Throws `Malformed` for what is no message of NuroPb's. */
export function decodeEnvelope({ headers }: IncomingMessage): Envelope & {
  readonly encrypted: boolean;
} {
  const { nuropb_protocol: given, nuropb_type: type, trace_id: traceId, encrypted } = headers;
  if (given === undefined)
    throw new Malformed("invalid_argument", "not a message of NuroPb's: no nuropb_protocol");
  if (given !== protocol)
    throw new Malformed("unimplemented", `another protocol than ${protocol} of NuroPb`);
  if (!isType(type)) throw new Malformed("invalid_argument", "nuropb_type is none of NuroPb's");
  const isText = typeof traceId === "string" && traceId.length <= longestTraceId;
  return { type, traceId: isText ? traceId : undefined, encrypted: encrypted === "yes" };
}

const longestTraceId = 256;

function isType(type: unknown): type is MessageType {
  return types.has(type);
}

/** A body as an object. Throws `Malformed`. */
export function parseBody(body: Uint8Array): Readonly<Record<string, unknown>> {
  const json = parsePython(body);
  if (!isObject(json)) throw new Malformed("invalid_argument", "the body is not a JSON object");
  return json;
}
