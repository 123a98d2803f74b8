import { isObject, parseJson } from "../../json.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import { plainHeaders } from "./envelope.ts";
import { timerExchange } from "./names.ts";

/** What the leader of a timer holds → `{"last":1795300000000}` */
export function encodeLead(queue: string, last: number | undefined): OutgoingMessage {
  return {
    exchange: timerExchange,
    routingKey: queue,
    body: Buffer.from(JSON.stringify({ last })),
    headers: plainHeaders,
    contentType: "application/json",
    type: "lagomorph.timer",
    persistent: true,
    mandatory: true,
  };
}

/** When a timer has last fired; `undefined` for what cannot be read, which says nothing. */
export function decodeLead(message: IncomingMessage): number | undefined {
  try {
    const body = parseJson(message.body);
    const last = isObject(body) ? body["last"] : undefined;
    return Number.isSafeInteger(last) ? Number(last) : undefined;
  } catch {
    return undefined;
  }
}
