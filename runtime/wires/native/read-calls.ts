import { isObject } from "../../json.ts";
import { maxTimeout, widestWindow } from "../../limits.ts";
import type { StreamRequest } from "../../stream-parts.ts";
import { type IncomingCall, Malformed } from "../../wire.ts";
import { readHeaders, readToken, readTrace, shorten } from "./envelope.ts";
import { readSealed } from "./sealed.ts";

/** The deadline of a call that gives none, in milliseconds; most have this one, which they need not give. */
export const defaultTimeout = 30_000;

/** The most calls of a message that are taken: a list of arguments may have two bytes, and each call is answered. */
const mostCalls = 8192;

/** The calls of a message, as far as they can be read. Refuses a list that is empty or too long, and what is no call or has no id. */
export function readCalls(list: readonly unknown[]): readonly IncomingCall[] {
  if (list.length > mostCalls)
    throw new Malformed(
      "payload_too_large",
      `${list.length} calls; at most ${mostCalls} are taken`,
    );
  const calls: IncomingCall[] = [];
  let before: IncomingCall | undefined;
  for (const json of list) {
    before = Array.isArray(json) ? readNext(json, before) : readCall(json);
    calls.push(before);
  }
  if (before === undefined) throw new Malformed("invalid_argument", "no calls");
  return calls;
}

/** Arguments alone: the next id, the method and the deadline of the call before, and nothing else. */
function readNext(args: readonly unknown[], before: IncomingCall | undefined): IncomingCall {
  const id = typeof before?.id === "number" ? before.id + 1 : undefined;
  if (before === undefined || !isId(id))
    throw new Malformed("invalid_argument", "a list of arguments follows no call with a number");
  // Without the method or the deadline of that one there is none here.
  const { method, timeout, refusal } = before;
  if (refusal !== undefined) return { ...unreadable, id, refusal };
  return {
    id,
    method,
    args,
    timeout,
    headers: undefined,
    trace: undefined,
    token: undefined,
    again: 0,
    stream: undefined,
    sealed: undefined,
    refusal,
  };
}

/** What is wrong with one call is its own affair, as long as it can be answered. */
function readCall(json: unknown): IncomingCall {
  if (!isObject(json)) throw new Malformed("invalid_argument", "a call is not an object");
  const { id } = json;
  if (!isId(id)) {
    throw new Malformed(
      "invalid_argument",
      `a call has the id ${shorten(id)}; a whole number or a short string is expected`,
    );
  }
  try {
    return readFields(id, json);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { ...unreadable, id, refusal: error };
  }
}

function readFields(id: number | string, json: Readonly<Record<string, unknown>>): IncomingCall {
  const { method, args, timeout, again } = json;
  if (typeof method !== "string") {
    throw new Malformed("invalid_argument", "the call has no method");
  }
  return {
    id,
    method,
    args,
    timeout: readTimeout(timeout),
    headers: readHeaders(json["headers"]),
    trace: readTrace(json),
    token: readToken(json["token"]),
    again: typeof again === "number" && again > 0 ? Math.min(again, 16) : 0,
    stream: json["window"] === undefined ? undefined : readStreamRequest(json),
    sealed: json["sealed"] === undefined ? undefined : readSealed(json["sealed"]),
    refusal: undefined,
  };
}

function readStreamRequest({ window, lasts }: Readonly<Record<string, unknown>>): StreamRequest {
  if (!Number.isSafeInteger(window) || Number(window) < 1 || Number(window) > widestWindow) {
    throw new Malformed("invalid_argument", `a window is a whole number from 1 to ${widestWindow}`);
  }
  if (lasts !== undefined && !(typeof lasts === "number" && lasts > 0))
    throw new Malformed("invalid_argument", "a stream lasts no positive number");
  return {
    window: Number(window),
    lasts: lasts === undefined ? undefined : Math.min(lasts, maxTimeout),
  };
}

const unreadable = {
  method: "",
  args: undefined,
  timeout: defaultTimeout,
  headers: undefined,
  trace: undefined,
  token: undefined,
  again: 0,
  stream: undefined,
  sealed: undefined,
};

/** Whether something is the id of a call. */
export function isId(id: unknown): id is number | string {
  return typeof id === "string" ? id.length <= 128 : Number.isSafeInteger(id);
}

function readTimeout(timeout: unknown): number {
  if (timeout === undefined) return defaultTimeout;
  if (typeof timeout !== "number" || !(timeout > 0))
    throw new Malformed("invalid_argument", "a call has a timeout that is no positive number");
  return Math.min(timeout, maxTimeout);
}
