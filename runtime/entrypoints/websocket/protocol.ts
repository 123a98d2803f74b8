import { isToken } from "../../claims.ts";
import { isObject, parseJson } from "../../json.ts";
import { maxTimeout, widestWindow } from "../../limits.ts";
import { readTraceHeaders, type TraceContext } from "../../trace-context.ts";
import { Malformed, type WireError } from "../../wire.ts";

/** The sub-protocol: what sockets say to each other, as `docs/websocket.md` has it. */
export const subProtocol = "lagomorph.v1";

/** How a caller names what it has begun. */
export type Id = number | string;

/** What is asked for with arguments. */
export interface Asked {
  readonly id: Id;
  /** `math_service.add` */
  readonly method: string;
  /** By position or by name. */
  readonly args: unknown;
  /** In milliseconds. */
  readonly timeout: number | undefined;
  /** The W3C trace context. */
  readonly trace: TraceContext | undefined;
}

/** What a socket is told. */
export type ClientMessage =
  | ({ readonly type: "call" } & Asked)
  | ({ readonly type: "stream"; readonly window: number } & Asked)
  | { readonly type: "taken"; readonly id: Id; readonly count: number }
  | { readonly type: "cancel"; readonly id: Id }
  | { readonly type: "subscribe" | "unsubscribe"; readonly id: Id; readonly event: string }
  | { readonly type: "token"; readonly token: string }
  | { readonly type: "ping" };

/** A message that cannot be carried out: answered when it has an id; else its socket is closed. */
export interface Unreadable {
  readonly type: "unreadable";
  readonly id: Id | undefined;
  /** How the socket is closed: it is no JSON, or no message. */
  readonly code: 1007 | 1008;
  readonly message: string;
}

const longestId = 64;
const longestName = 200;

/** Bytes of a frame → a message. Total: any bytes will do. */
export function readMessage(body: Uint8Array): ClientMessage | Unreadable {
  let json: unknown;
  try {
    json = parseJson(body);
  } catch (error) {
    const message = error instanceof Malformed ? error.message : "it cannot be read";
    return { type: "unreadable", id: undefined, code: 1007, message };
  }
  if (!isObject(json)) return wrong(undefined, "a message is an object");
  const { type, id } = json;
  switch (type) {
    case "ping":
      return { type };
    case "token":
      return isToken(json["token"])
        ? { type, token: json["token"] }
        : wrong(undefined, "token is none");
    case "call":
    case "stream":
    case "taken":
    case "cancel":
    case "subscribe":
    case "unsubscribe":
      return isId(id)
        ? readWithId(type, id, json)
        : wrong(undefined, "id is no text and no whole number");
    default:
      return wrong(isId(id) ? id : undefined, "there is no such type of messages");
  }
}

function readWithId(
  type: Exclude<ClientMessage["type"], "ping" | "token">,
  id: Id,
  json: Readonly<Record<string, unknown>>,
): ClientMessage | Unreadable {
  const { event, count } = json;
  switch (type) {
    case "call":
    case "stream":
      return readAsked(type, id, json);
    case "cancel":
      return { type, id };
    case "taken":
      // Not with its id: that would be the end of the stream to whoever reads it.
      return isCount(count, Number.MAX_SAFE_INTEGER)
        ? { type, id, count }
        : wrong(undefined, "count is no whole number");
    case "subscribe":
    case "unsubscribe":
      return isText(event, longestName) ? { type, id, event } : wrong(id, "event is no name");
    default:
      return type satisfies never;
  }
}

function readAsked(
  type: "call" | "stream",
  id: Id,
  json: Readonly<Record<string, unknown>>,
): ClientMessage | Unreadable {
  const { method, args, timeout, trace, window = 1 } = json;
  if (!isText(method, longestName)) return wrong(id, "method is no name");
  if (args !== undefined && !Array.isArray(args) && !isObject(args))
    return wrong(id, "args is no list and no object");
  if (timeout !== undefined && !isTimeout(timeout))
    return wrong(id, `timeout is no number from 0 to ${maxTimeout}`);
  if (!isCount(window, widestWindow) || window === 0)
    return wrong(id, `window is no whole number from 1 to ${widestWindow}`);
  const context = typeof trace === "string" ? readTraceHeaders(trace, undefined) : undefined;
  const asked: Asked = { id, method, args, timeout, trace: context };
  return type === "call" ? { type, ...asked } : { type, window, ...asked };
}

function wrong(id: Id | undefined, message: string): Unreadable {
  return { type: "unreadable", id, code: 1008, message };
}

function isId(id: unknown): id is Id {
  return typeof id === "string" ? id.length <= longestId : Number.isSafeInteger(id);
}

function isText(text: unknown, longest: number): text is string {
  return typeof text === "string" && text.length > 0 && text.length <= longest;
}

function isCount(count: unknown, most: number): count is number {
  return typeof count === "number" && Number.isInteger(count) && count >= 0 && count <= most;
}

function isTimeout(timeout: unknown): timeout is number {
  return typeof timeout === "number" && timeout >= 0 && timeout <= maxTimeout;
}

/** The answer to what has an id: a result as JSON text, nothing, or an error. */
export function answerText(
  id: Id,
  answer: { readonly result?: string | undefined; readonly error?: WireError | undefined },
): string {
  const begin = JSON.stringify(id);
  if (answer.error !== undefined)
    return `{"type":"error","id":${begin},"error":${JSON.stringify(answer.error)}}`;
  const result = answer.result === undefined ? "" : `,"result":${answer.result}`;
  return `{"type":"result","id":${begin}${result}}`;
}

/** An item of a stream. `isFull`: no more comes before the caller has taken what has come. */
export function itemText(id: Id, item: string, isFull: boolean): string {
  const full = isFull ? `,"full":true` : "";
  return `{"type":"item","id":${JSON.stringify(id)},"item":${item}${full}}`;
}

/** An event that its subscriber hears of. */
export function eventText(event: string, data: string): string {
  return `{"type":"event","event":${JSON.stringify(event)},"data":${data}}`;
}
