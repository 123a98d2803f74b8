import type { ErrorCode } from "../../errors.ts";
import { isObject } from "../../json.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import type {
  IncomingPeerReply,
  PeerAnswer,
  PeerError,
  PeerException,
  PeerReturn,
} from "../../peer-wire.ts";
import { Malformed, type WireError } from "../../wire.ts";
import { readError } from "../wire-error.ts";
import { bodyOf, jsonProperties } from "./content.ts";
import { parsePython, toPython } from "./json.ts";

/** Where an error of Lagomorph rides along: nameko passes over what it does not know. */
const detailsKey = "lagomorph";

/** An answer → `{"result": 15, "error": null}`, by the key that its caller has given. */
export function encodeReply(to: PeerReturn, answer: PeerAnswer, exchange: string): OutgoingMessage {
  const { result = "null" } = answer;
  const error = answer.error === undefined ? undefined : errorText(answer.error, answer.about);
  return {
    ...jsonProperties,
    exchange,
    routingKey: to.replyTo,
    body: Buffer.from(
      error === undefined
        ? `{"result": ${toPython(result)}, "error": null}`
        : `{"result": null, "error": ${error}}`,
    ),
    headers: {},
    ...(to.id === undefined ? {} : { correlationId: to.id }),
  };
}

function errorText(error: WireError, about: PeerAnswer["about"]): string {
  const { type, path, args, text } = exceptionOf(error, about);
  return toPython(
    JSON.stringify({
      exc_type: type,
      exc_path: path,
      exc_args: args,
      value: text,
      [detailsKey]: error,
    }),
  );
}

/** An error as the exception that a caller in Python catches. */
function exceptionOf(error: WireError, about: PeerAnswer["about"]): PeerException {
  const { code, message } = error;
  if (about?.kind === "message") return frameworks("MalformedRequest", message);
  if (about?.kind === "method") return frameworks("MethodNotFound", about.name);
  if (code === "declared") return declaredException(error);
  if (code === "invalid_argument") return frameworks("IncorrectSignature", message);
  const type = code.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return { type, path: `lagomorph.${type}`, args: [message], text: message };
}

function frameworks(type: string, text: string): PeerException {
  return { type, path: `nameko.exceptions.${type}`, args: [text], text };
}

/** Named by its Python path, or by a word: its class then counts as one of a module `lagomorph`. Its data are its arguments. */
function declaredException({ name = "", message, data }: WireError): PeerException {
  const path = name.includes(".") ? name : `lagomorph.${name}`;
  const type = path.slice(path.lastIndexOf(".") + 1);
  return { type, path, args: isObject(data) ? Object.values(data) : [], text: message };
}

/** The other way. Throws `Malformed` for what no caller can be found for, and for what is no answer. */
export function decodeReply(message: IncomingMessage): IncomingPeerReply {
  const { correlationId: id } = message;
  if (id === undefined) throw new Malformed("internal", "an answer to nothing");
  const body = parsePython(bodyOf(message));
  if (!isObject(body)) return { id, error: unreadable };
  const { result = null, error } = body;
  if (error === undefined || error === null) return { id, result };
  if (isObject(error) && Object.keys(error).length === 0) return { id, result };
  return { id, error: readException(error) };
}

const unreadable: PeerError = {
  error: { code: "internal", message: "the answer cannot be read" },
};

function readException(json: unknown): PeerError {
  if (!isObject(json)) return unreadable;
  const details = readDetails(json[detailsKey]);
  if (details !== undefined) return { error: details };
  const { exc_type: type, exc_path: path, exc_args: args, value } = json;
  if (typeof type !== "string") return unreadable;
  const text = typeof value === "string" ? value : "";
  const exception = {
    type,
    path: typeof path === "string" ? path : type,
    args: Array.isArray(args) ? args : [],
    text,
  };
  const code = frameworkCodes.get(exception.path);
  if (code !== undefined) return { error: { code, message: messageOf(exception) } };
  return {
    error: { code: "internal", message: text === "" ? type : `${type}: ${text}` },
    exception,
  };
}

function readDetails(json: unknown): WireError | undefined {
  try {
    return json === undefined ? undefined : readError(json);
  } catch {
    return undefined;
  }
}

/** What nameko itself raises at the other end. */
const frameworkCodes: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ["nameko.exceptions.MalformedRequest", "invalid_argument"],
  ["nameko.exceptions.MethodNotFound", "unimplemented"],
  ["nameko.exceptions.IncorrectSignature", "invalid_argument"],
  ["nameko.exceptions.UnserializableValueError", "internal"],
]);

function messageOf({ type, text }: PeerException): string {
  return type === "MethodNotFound" ? `there is no method ${JSON.stringify(text)}` : text;
}
