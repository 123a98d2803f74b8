import { isErrorCode } from "../errors.ts";
import type { WireError } from "../wire.ts";

/** What a server says, as far as it can be read. */
export type ServerMessage =
  | {
      readonly type: "welcome";
      readonly socket: string;
      readonly maxCalls: number;
      readonly maxPayload: number;
    }
  | { readonly type: "result"; readonly id: number; readonly result: unknown }
  | { readonly type: "error"; readonly id: number; readonly error: WireError }
  | { readonly type: "begin"; readonly id: number }
  | {
      readonly type: "item";
      readonly id: number;
      readonly item: unknown;
      readonly full: boolean;
    }
  | { readonly type: "event"; readonly event: string; readonly data: unknown }
  | {
      readonly type: "push";
      readonly event: string;
      readonly data: unknown;
      /** Absent when it was for this socket alone. */
      readonly channel: string | undefined;
    }
  | { readonly type: "closing" }
  | { readonly type: "pong" };

type Json = Readonly<Record<string, unknown>>;

/** The text of a frame → what a server says; `undefined` for what makes no sense, as from a server that is newer. */
export function readServerMessage(text: unknown): ServerMessage | undefined {
  const json = parse(text);
  if (json === undefined) return undefined;
  const { type, id, event } = json;
  switch (type) {
    case "pong":
    case "closing":
      return { type };
    case "welcome":
      return readWelcome(json);
    case "push":
      return typeof event === "string" ? readPush(event, json) : undefined;
    case "event":
      return typeof event === "string" ? { type, event, data: json["data"] } : undefined;
    case "result":
    case "error":
    case "begin":
    case "item":
      return typeof id === "number" ? readOf(type, id, json) : undefined;
    default:
      return undefined;
  }
}

function readWelcome({ socket, maxCalls, maxPayload }: Json): ServerMessage | undefined {
  return typeof socket === "string" &&
    typeof maxCalls === "number" &&
    typeof maxPayload === "number"
    ? { type: "welcome", socket, maxCalls, maxPayload }
    : undefined;
}

function readPush(event: string, { data, channel }: Json): ServerMessage {
  return { type: "push", event, data, channel: typeof channel === "string" ? channel : undefined };
}

function readOf(
  type: "result" | "error" | "begin" | "item",
  id: number,
  { result, error, item, full }: Json,
): ServerMessage | undefined {
  switch (type) {
    case "begin":
      return { type, id };
    case "item":
      return { type, id, item, full: full === true };
    case "result":
      return { type, id, result };
    case "error":
      return { type, id, error: readError(error) };
    default:
      return type satisfies never;
  }
}

function readError(error: unknown): WireError {
  const { code, message } = isObject(error) ? error : {};
  if (!isErrorCode(code))
    return { code: "internal", message: "the server has answered with an error of no known code" };
  // What else is in it comes from a server that was asked: its parts are shown, and read with care.
  const sent = error as WireError;
  return { ...sent, code, message: String(message) };
}

function parse(text: unknown): Json | undefined {
  try {
    const json: unknown = typeof text === "string" ? JSON.parse(text) : undefined;
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isObject(json: unknown): json is Json {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
