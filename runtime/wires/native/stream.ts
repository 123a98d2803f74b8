import { isObject } from "../../json.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import type { IncomingStreamNews, OutgoingStreamNews, StreamNews } from "../../stream-parts.ts";
import { plainHeaders, readBody, readList, streamNewsType } from "./envelope.ts";
import { isId } from "./read-calls.ts";
import { controlExchange, instanceKey } from "./names.ts";

/** `{"streams":[{"id":7,"taken":128},{"id":8,"cancel":true}]}` */
export function encodeStreamNews(told: OutgoingStreamNews): OutgoingMessage {
  const streams = told.streams.map(({ id, news }) =>
    news === "cancel" ? { id, cancel: true } : { id, taken: news },
  );
  return {
    exchange: controlExchange,
    routingKey: instanceKey(told.service, told.instance),
    body: Buffer.from(JSON.stringify({ streams })),
    headers: plainHeaders,
    contentType: "application/json",
    type: streamNewsType,
    correlationId: told.session,
    // It comes back when the instance is gone, and its queue with it.
    mandatory: true,
    ...(told.replyTo === undefined ? {} : { replyTo: told.replyTo }),
  };
}

/** The other way. What names no stream is left out. */
export function decodeStreamNews(message: IncomingMessage): IncomingStreamNews | undefined {
  if (message.type !== streamNewsType) return undefined;
  const streams = readList(readBody(message), "streams").flatMap((json) => {
    const id = isObject(json) ? json["id"] : undefined;
    return isObject(json) && isId(id) ? [{ id, news: readNews(json) }] : [];
  });
  const { correlationId: session = "", replyTo } = message;
  return { session, replyTo, streams };
}

function readNews({ taken, cancel }: Readonly<Record<string, unknown>>): StreamNews | undefined {
  if (cancel === true) return "cancel";
  return Number.isSafeInteger(taken) && Number(taken) >= 0 ? Number(taken) : undefined;
}
