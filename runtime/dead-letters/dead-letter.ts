import type { IncomingMessage } from "../message.ts";
import { tokenName } from "../wires/native/copy.ts";
import { originOf } from "../wires/native/replay.ts";

/** A message that was set aside, and what is known of why. Everything in it is from outside. */
export interface DeadLetter {
  /** The message's own id. */
  readonly id: string | undefined;
  /** A code of errors, or RabbitMQ's own reason: `delivery_limit`. */
  readonly code: string;
  readonly reason: string;
  /** The queue that it was taken from. */
  readonly queue: string | undefined;
  /** How it came to that queue. */
  readonly exchange: string;
  readonly routingKey: string;
  readonly attempts: number | undefined;
  /** RFC 3339. */
  readonly firstAt: string | undefined;
  readonly at: string | undefined;
  readonly service: string | undefined;
  readonly version: string | undefined;
  /** The fingerprint of the service's contract. */
  readonly contract: string | undefined;
  readonly incident: string | undefined;
  readonly trace: string | undefined;
  /** Who sent it, and when. */
  readonly sender: string | undefined;
  readonly sentAt: string | undefined;
  readonly type: string | undefined;
  readonly contentType: string | undefined;
  /** Those that it came with. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Uint8Array;
}

/** What the runtime and brokers have written into headers. */
const written = /^(x-|dead-|retry-|replay-)/i;

/** Reads a message of a dead-letter queue: set aside by a service, or by RabbitMQ itself. */
export function readDeadLetter(message: IncomingMessage): DeadLetter {
  const { headers, messageId, appId, timestamp, type, contentType, body } = message;
  // RabbitMQ moves commands with their tokens, which are nobody's to read.
  const own = Object.entries(headers).filter(([name]) => !written.test(name) && name !== tokenName);
  // Other headers of a message that RabbitMQ has moved are its sender's.
  const death = "x-death" in headers ? byBroker(message) : byService(message);
  return {
    id: messageId,
    ...death,
    sender: appId,
    sentAt: timestamp === undefined ? undefined : timeOf(timestamp),
    type,
    contentType,
    headers: Object.fromEntries(own),
    body,
  };
}

type Death = Omit<
  DeadLetter,
  "id" | "sender" | "sentAt" | "type" | "contentType" | "headers" | "body"
>;

function byService({ headers, exchange, routingKey }: IncomingMessage): Death {
  const attempts = headers["dead-attempts"];
  const last = {
    exchange: text(headers["dead-exchange"]) ?? exchange,
    routingKey: text(headers["dead-routing-key"]) ?? routingKey,
  };
  return {
    ...originOf(last, headers),
    code: text(headers["dead-code"]) ?? "unknown",
    reason: text(headers["dead-reason"]) ?? "",
    queue: text(headers["dead-queue"]),
    attempts: typeof attempts === "number" ? attempts : undefined,
    firstAt: text(headers["dead-first-at"]),
    at: text(headers["dead-at"]),
    service: text(headers["dead-service"]),
    version: text(headers["dead-version"]),
    contract: text(headers["dead-contract"]),
    incident: text(headers["dead-incident"]),
    trace: text(headers["dead-trace"]),
  };
}

/** RabbitMQ's own account: the last death comes first. */
function byBroker({ headers, exchange, routingKey }: IncomingMessage): Death {
  const deaths = headers["x-death"];
  const last = fieldsOf(Array.isArray(deaths) ? deaths[0] : undefined);
  const keys = last["routing-keys"];
  const reason = text(last["reason"]);
  return {
    code: reason ?? "unknown",
    reason: (reason && reasons[reason]) ?? "nothing says why it is here",
    queue: text(last["queue"]),
    exchange: text(last["exchange"]) ?? exchange,
    routingKey: text(Array.isArray(keys) ? keys[0] : undefined) ?? routingKey,
    attempts: undefined,
    firstAt: undefined,
    at: timeOf(fieldsOf(last["time"])["value"]),
    service: undefined,
    version: undefined,
    contract: undefined,
    incident: undefined,
    trace: undefined,
  };
}

const reasons: Readonly<Record<string, string>> = {
  delivery_limit: "its consumers were lost again and again while they had it",
  rejected: "its consumer rejected it",
  expired: "it was too old",
  maxlen: "its queue was full",
};

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  // Only read, by names that may not be there.
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Seconds since 1970 as RFC 3339; `undefined` for what is no time. */
function timeOf(seconds: unknown): string | undefined {
  const date = new Date(typeof seconds === "number" ? seconds * 1000 : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
