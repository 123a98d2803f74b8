import type {
  IncomingIntroduction,
  IncomingQuestion,
  Introduction,
  OutgoingIntroduction,
  OutgoingQuestion,
} from "../../description.ts";
import { isObject } from "../../json.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import { Malformed } from "../../wire.ts";
import { readDetails } from "../contract-details.ts";
import {
  introductionType,
  plainHeaders,
  questionType,
  readBody,
  readVia,
  shorten,
} from "./envelope.ts";
import { controlExchange, everyInstance, instanceKey } from "./names.ts";

/** `{"ask":"instance"}`, `{"ask":"contract"}` */
export function encodeQuestion(question: OutgoingQuestion): OutgoingMessage {
  const { kind, service, instance, session, replyTo } = question;
  return {
    exchange: controlExchange,
    routingKey: keyOf(service, instance),
    body: Buffer.from(JSON.stringify({ ask: kind })),
    headers: plainHeaders,
    contentType: "application/json",
    type: questionType,
    correlationId: session,
    replyTo,
    // It comes back when nobody is there.
    mandatory: true,
  };
}

function keyOf(service: string | undefined, instance: string | undefined): string {
  if (service === undefined) return everyInstance;
  return instance === undefined ? service : instanceKey(service, instance);
}

/** The other way; `undefined` for a message that is of another kind. */
export function decodeQuestion(message: IncomingMessage): IncomingQuestion | undefined {
  if (message.type !== questionType) return undefined;
  const { ask } = readBody(message);
  const { correlationId: session = "", replyTo = "" } = message;
  if (session === "" || replyTo === "") throw new Malformed("invalid_argument", "nobody to answer");
  if (ask === "instance" || ask === "contract") return { kind: ask, session, replyTo };
  throw new Malformed("unimplemented", `${shorten(ask)} is no question that is answered here`);
}

/** `{"service":"math_service","instance":"x1Yz…","contract":"8d945cab…","host":"web-1","pid":7,"since":1795300000000}` */
export function encodeIntroduction(answer: OutgoingIntroduction): OutgoingMessage {
  const { service, id, fingerprint, version, host, pid, since, via } = answer.introduction;
  const fields = { service, instance: id, contract: fingerprint, version, host, pid, since, via };
  const details = answer.details === undefined ? "" : `,"details":${answer.details}`;
  return {
    exchange: "",
    routingKey: answer.replyTo,
    body: Buffer.from(`${JSON.stringify(fields).slice(0, -1)}${details}}`),
    headers: plainHeaders,
    contentType: "application/json",
    type: introductionType,
    correlationId: answer.session,
  };
}

/** The other way. Refuses what does not say who it is. */
export function decodeIntroduction(message: IncomingMessage): IncomingIntroduction {
  const body = readBody(message);
  const { version, details } = body;
  const via = readVia(body);
  const introduction: Introduction = {
    service: readName(body, "service"),
    id: readName(body, "instance"),
    fingerprint: readName(body, "contract"),
    ...(typeof version === "string" ? { version: version.slice(0, longest) } : {}),
    host: readName(body, "host"),
    pid: readNumber(body, "pid"),
    since: readNumber(body, "since"),
    ...(via === undefined ? {} : { via }),
  };
  return { introduction, details: isObject(details) ? readDetails(details) : undefined };
}

/** The longest name that is taken, in UTF-16 units: that of a host. */
const longest = 255;

function readName(body: Readonly<Record<string, unknown>>, key: string): string {
  const value = body[key];
  if (typeof value === "string" && value !== "" && value.length <= longest) return value;
  throw new Malformed("invalid_argument", `${key} is no short text`);
}

function readNumber(body: Readonly<Record<string, unknown>>, key: string): number {
  const value = body[key];
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Malformed("invalid_argument", `${key} is no whole number`);
}
