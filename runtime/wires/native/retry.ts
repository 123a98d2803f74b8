import type { HeaderValue, IncomingMessage, OutgoingMessage } from "../../message.ts";
import type { History, OutgoingRetry, WaitingRoom } from "../../history.ts";
import { copyProperties, plainHeadersOf, tokenHeader, tokenName } from "./copy.ts";
import { waitingName } from "./topology.ts";

/** The original bytes, properties and plain headers, with what has become of it in headers `retry-*`. */
export function encodeRetry(message: IncomingMessage, retry: OutgoingRetry): OutgoingMessage {
  return {
    ...copyProperties(message),
    exchange: waitingName(retry.waitingRoom, retry.delay),
    // By which it comes back.
    routingKey: retry.queue,
    headers: {
      ...plainHeadersOf(message),
      ...tokenHeader(message.headers[tokenName]),
      ...historyHeaders(retry.history),
    },
  };
}

function historyHeaders(history: History): Record<string, HeaderValue> {
  const { failures, calledAgain, firstAt, origin } = history;
  return {
    "retry-failures": failures,
    "retry-called-again": calledAgain,
    ...(firstAt === undefined ? {} : { "retry-first-at": new Date(firstAt).toISOString() }),
    "retry-exchange": origin.exchange,
    "retry-routing-key": origin.routingKey,
  };
}

/** Reads these headers where only the service itself can have written them: on what came back from its own queues. */
export function readHistory(message: IncomingMessage, waitingRoom: WaitingRoom): History {
  const { exchange, routingKey, headers } = message;
  if (exchange !== waitingRoom.back)
    return { failures: 0, calledAgain: 0, firstAt: undefined, origin: { exchange, routingKey } };
  return {
    failures: readCount(headers["retry-failures"]),
    calledAgain: readCount(headers["retry-called-again"]),
    firstAt: readTime(headers["retry-first-at"]),
    origin: {
      exchange: readName(headers["retry-exchange"], exchange),
      routingKey: readName(headers["retry-routing-key"], routingKey),
    },
  };
}

/** More than any policy allows. */
const mostAttempts = 1_000_000;

function readCount(value: unknown): number {
  return typeof value === "number" && value > 0 ? Math.min(Math.trunc(value), mostAttempts) : 0;
}

function readTime(value: unknown): number | undefined {
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function readName(value: unknown, absent: string): string {
  return typeof value === "string" ? value : absent;
}
