import { isObject } from "../../json.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import {
  type IncomingAnswer,
  type IncomingReply,
  type OutgoingAnswer,
  type OutgoingReply,
} from "../../wire.ts";
import { answerType, readBody, readList } from "./envelope.ts";
import { readParts, streamsText } from "./stream-parts.ts";
import { readError, readErrorOrInternal } from "../wire-error.ts";

/** Answers → `{"answers":[{"id":1,"result":3},{"id":2,"error":{"code":"internal","message":"…"}}]}` */
export function encodeReply(reply: OutgoingReply): OutgoingMessage {
  let text = "";
  for (const answer of reply.answers)
    text += text === "" ? answerText(answer) : ",\n " + answerText(answer);
  const error = reply.error === undefined ? "" : `,"error":${JSON.stringify(reply.error)}`;
  const leaving = reply.leaving === undefined ? "" : `,"leaving":true`;
  const streams = reply.streams === undefined ? "" : streamsText(reply.streams);
  const message: OutgoingMessage = {
    exchange: "",
    routingKey: reply.replyTo,
    body: Buffer.from(`{"answers":[${text}]${streams}${error}${leaving}}`),
    type: answerType,
    correlationId: reply.session,
  };
  return reply.message === undefined ? message : { ...message, messageId: reply.message };
}

function answerText(answer: OutgoingAnswer): string {
  const id = typeof answer.id === "number" ? answer.id : JSON.stringify(answer.id);
  const most = answer.most === undefined ? "" : `,"most":${answer.most}`;
  if (answer.sealed !== undefined)
    return `{"id":${id},"sealed":${JSON.stringify(answer.sealed)}${most}}`;
  if (answer.error !== undefined)
    return `{"id":${id},"error":${JSON.stringify(answer.error)}${most}}`;
  return answer.result === undefined
    ? `{"id":${id}${most}}`
    : `{"id":${id},"result":${answer.result}${most}}`;
}

/** The other way. An answer whose own envelope is wrong is left out: its call runs into its deadline. */
export function decodeReply(message: IncomingMessage): IncomingReply {
  const body = readBody(message);
  const answers: IncomingAnswer[] = [];
  for (const json of readList(body, "answers")) {
    const answer = readAnswer(json);
    if (answer !== undefined) answers.push(answer);
  }
  const error = body["error"];
  return {
    session: message.correlationId ?? "",
    answers,
    streams: body["streams"] === undefined ? undefined : readParts(body["streams"]),
    error: error === undefined ? undefined : readError(error),
    message: message.messageId === undefined ? undefined : Number(message.messageId),
    leaving: body["leaving"] === true,
  };
}

/** An answer without a number belongs to nobody; one that cannot be read otherwise settles its call all the same. */
function readAnswer(json: unknown): IncomingAnswer | undefined {
  if (!isObject(json)) return undefined;
  const { id, result, error, sealed, most } = json;
  if (typeof id !== "number") return undefined;
  return {
    id,
    result,
    error: error === undefined ? undefined : readErrorOrInternal(error),
    sealed: typeof sealed === "string" ? sealed : undefined,
    most: typeof most === "number" && most >= 1 ? most : undefined,
  };
}
