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

/** Answers → `{"answers":[{"id":1,"result":3},[7],{"id":4,"error":{"code":"internal","message":"…"}}]}` */
export function encodeReply(reply: OutgoingReply): OutgoingMessage {
  let text = "";
  let before: OutgoingAnswer | undefined;
  for (const answer of reply.answers) {
    if (before === undefined) text = answerText(answer);
    else text += isNext(answer, before) ? `,[${answer.result ?? ""}]` : `,\n ${answerText(answer)}`;
    before = answer;
  }
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

/** Whether an answer is told by its result, and by the answer before it in the message. */
function isNext(answer: OutgoingAnswer, before: OutgoingAnswer): boolean {
  const { id, error, sealed, most } = answer;
  if (error !== undefined || sealed !== undefined || most !== undefined) return false;
  return typeof id === "number" && typeof before.id === "number" && id === before.id + 1;
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
  const error = body["error"];
  return {
    session: message.correlationId ?? "",
    answers: readAnswers(readList(body, "answers")),
    streams: body["streams"] === undefined ? undefined : readParts(body["streams"]),
    error: error === undefined ? undefined : readError(error),
    message: message.messageId === undefined ? undefined : Number(message.messageId),
    leaving: body["leaving"] === true,
  };
}

/** A list after an answer is the result of the next call, or nothing where there is none. */
function readAnswers(list: readonly unknown[]): readonly IncomingAnswer[] {
  const answers: IncomingAnswer[] = [];
  let id = NaN;
  for (const json of list) {
    const answer = Array.isArray(json) ? readNext(json, id + 1) : readAnswer(json);
    id = answer?.id ?? NaN;
    if (answer !== undefined) answers.push(answer);
  }
  return answers;
}

function readNext(list: readonly unknown[], id: number): IncomingAnswer | undefined {
  if (Number.isNaN(id) || list.length > 1) return undefined;
  return { id, result: list[0], error: undefined, sealed: undefined, most: undefined };
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
