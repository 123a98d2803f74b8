import type { ErrorCode } from "../../errors.ts";
import { isObject } from "../../json.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import type { IncomingPeerReply, PeerAnswer, PeerError, PeerReturn } from "../../peer-wire.ts";
import { Malformed, type WireError } from "../../wire.ts";
import { readError } from "../wire-error.ts";
import { decodeEnvelope, detailsKey, encodeEnvelope, parseBody } from "./envelope.ts";
import { textOf, toPython } from "./json.ts";
import { openAnswer, sealAnswer } from "./sealing.ts";

/** An answer → a message to its caller: one, where NuroPb sends two for an error. */
export function encodeReply(to: PeerReturn, answer: PeerAnswer): OutgoingMessage {
  const { result = "null", error } = answer;
  const { replyTo, id, repeated } = to;
  const traceId = repeated?.traceId;
  const tail = textOf({
    error: error === undefined ? null : errorOf(error, answer.about),
    correlation_id: id ?? null,
    trace_id: traceId ?? null,
    context: repeated?.context ?? {},
    warning: null,
    reply_to: replyTo,
  });
  const text = `{"tag":"response","result":${error === undefined ? result : "null"},${tail.slice(1)}`;
  const body = Buffer.from(toPython(text));
  const key = repeated?.key;
  return {
    ...encodeEnvelope({ type: "response", traceId, encrypted: key !== undefined }),
    exchange: "",
    routingKey: replyTo,
    body: key === undefined ? body : sealAnswer(body, key, Date.now()),
    ...(id === undefined ? {} : { correlationId: id }),
  };
}

/** An error by the name that NuroPb has for it, and as it is. */
function errorOf(error: WireError, about: PeerAnswer["about"]): Readonly<Record<string, unknown>> {
  return { ...namedOf(error, about), [detailsKey]: error };
}

function namedOf(
  { code, message, name = "" }: WireError,
  about: PeerAnswer["about"],
): { readonly error: string; readonly description: string } {
  if (about?.kind === "message") return { error: "NuropbMessageError", description: message };
  if (about?.kind === "method")
    return { error: "NuropbHandlingError", description: `Unknown method ${about.name}` };
  if (about?.kind === "again") return { error: "NuropbCallAgainReject", description: message };
  // Of a Python path, the class.
  if (code === "declared")
    return { error: name.slice(name.lastIndexOf(".") + 1), description: message };
  return { error: errorNames[code] ?? "NuropbException", description: message };
}

/** Those of NuroPb's classes that say what a code says. */
const errorNames: { readonly [code in ErrorCode]?: string } = {
  invalid_argument: "NuropbValidationError",
  unauthenticated: "NuropbAuthenticationError",
  permission_denied: "NuropbAuthorizationError",
  unimplemented: "NuropbHandlingError",
  unavailable: "NuropbNotDeliveredError",
  deadline_exceeded: "NuropbTimeoutError",
  payload_too_large: "NuropbMessageError",
};

/** The other way. Throws `Malformed` for what no caller can be found for, and for what is no answer. */
export function decodeReply(
  message: IncomingMessage,
  keyOf: (id: string) => Uint8Array | undefined = () => undefined,
): IncomingPeerReply {
  const { correlationId: id } = message;
  if (id === undefined) throw new Malformed("internal", "an answer to nothing");
  try {
    const { type, encrypted } = decodeEnvelope(message);
    const key = keyOf(id);
    if (type !== "response") return { id, error: unreadable };
    // What was asked under a seal is not answered in the clear, nor the other way.
    if (encrypted !== (key !== undefined))
      return encrypted ? { id, error: unreadable } : refusedIn(message, id);
    const body = key === undefined ? message.body : openAnswer(message.body, key).body;
    const { result = null, error } = parseBody(body);
    if (error === undefined || error === null) return { id, result };
    return { id, error: readException(error) };
  } catch {
    return { id, error: unreadable };
  }
}

/** In the clear a service says only that it could not open a request; Lagomorph's do, NuroPb's never serve again. */
function refusedIn({ body }: IncomingMessage, id: string): IncomingPeerReply {
  const { error: json } = parseBody(body);
  const details = isObject(json) ? readDetails(json[detailsKey]) : undefined;
  if (details === undefined || details.code === "declared") return { id, error: unreadable };
  const error: PeerError = { error: details };
  return details.code === "invalid_argument" ? { id, error, isUnopened: true } : { id, error };
}

const unreadable: PeerError = {
  error: { code: "internal", message: "the answer cannot be read" },
};

function readException(json: unknown): PeerError {
  if (!isObject(json) || typeof json["error"] !== "string") return unreadable;
  const details = readDetails(json[detailsKey]);
  if (details !== undefined) return { error: details };
  const { error: given, description } = json;
  const { type, text } = raised(given, typeof description === "string" ? description : "");
  const code = codeOf(type, text);
  if (code !== undefined) return { error: { code, message: text === "" ? type : text } };
  return {
    error: { code: "internal", message: text === "" ? type : `${type}: ${text}` },
    exception: { type, path: type, args: text === "" ? [] : [text], text },
  };
}

/** What a method that is not `async` has raised is named in the text alone. */
function raised(
  error: string,
  description: string,
): { readonly type: string; readonly text: string } {
  const wrapped =
    error === "NuropbException"
      ? /^Runtime exception calling [^:]+:([A-Za-z_]\w*): ([^]*)$/.exec(description)
      : null;
  return { type: wrapped?.[1] ?? error, text: wrapped?.[2] ?? description };
}

function readDetails(json: unknown): WireError | undefined {
  try {
    return json === undefined ? undefined : readError(json);
  } catch {
    return undefined;
  }
}

function codeOf(type: string, text: string): ErrorCode | undefined {
  if (type === "NuropbHandlingError" && text.startsWith("Unknown method")) return "unimplemented";
  return codes.get(type);
}

/** What NuroPb's classes mean; the others are errors of the program at the other end. */
const codes: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ["NuropbValidationError", "invalid_argument"],
  ["NuropbMessageError", "invalid_argument"],
  ["NuropbAuthenticationError", "unauthenticated"],
  ["NuropbAuthorizationError", "permission_denied"],
  ["NuropbTimeoutError", "deadline_exceeded"],
  // The method has begun twice.
  ["NuropbCallAgainReject", "interrupted"],
]);
