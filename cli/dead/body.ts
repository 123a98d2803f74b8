import type { Model } from "../../generator/index.ts";
import type { DeadLetter } from "../../runtime/dead-letters/index.ts";
import { createMask } from "../mask.ts";

/** The body of a message, as it is shown: JSON with what is sensitive masked, text, or bytes. */
export interface Body {
  readonly body?: unknown;
  readonly text?: string;
  readonly base64?: string;
}

const strict = new TextDecoder("utf-8", { fatal: true });

/** Reads a body; what the contracts call sensitive is masked. */
export function readBody(letter: DeadLetter, contracts: Model | undefined): Body {
  let text: string;
  try {
    text = strict.decode(letter.body);
  } catch {
    return { base64: Buffer.from(letter.body).toString("base64") };
  }
  try {
    const body: unknown = JSON.parse(text);
    return { body: contracts === undefined ? body : masked(letter, body, contracts) };
  } catch {
    return { text };
  }
}

/** An event, a command or calls: by the queue, the exchange and the key through which they came. */
function masked(letter: DeadLetter, body: unknown, contracts: Model): unknown {
  if (!isObject(body)) return body;
  const mask = createMask(contracts);
  const { exchange, routingKey, queue = "" } = letter;
  if ("event" in body) {
    const source = exchange.replace(/^lagomorph\.events\./, "");
    return { ...body, payload: mask.payload(source, routingKey, body["payload"]) };
  }
  if ("command" in body) {
    const [, service = "", command = ""] = /^(.+)\.([^.]+)$/.exec(routingKey) ?? [];
    return { ...body, args: mask.args(service, command, body["args"]) };
  }
  if (!Array.isArray(body["calls"])) return body;
  const service = queue.replace(/^lagomorph\.rpc\./, "");
  let method = "";
  const calls = body["calls"].map((call: unknown) => {
    // Arguments alone are of the method of the call before.
    if (Array.isArray(call)) return mask.args(service, method, call);
    method = isObject(call) ? String(call["method"]) : "";
    return isObject(call) && "args" in call
      ? { ...call, args: mask.args(service, method, call["args"]) }
      : call;
  });
  return { ...body, calls };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
