import { isObject, parseJson } from "../../json.ts";
import {
  type IncomingAnswer,
  type IncomingContent,
  Malformed,
  type OutgoingAnswer,
  type Sealed,
  type SealedContent,
} from "../../wire.ts";
import { readErrorOrInternal } from "../wire-error.ts";
import { contextText, readHeaders, readToken } from "./envelope.ts";

/** The longest id that a sealed call is bound to. */
const longestId = 64;

/** `{"args":[1,2],"key":"…","token":"…","headers":{…}}` */
export function encodeSealed({ args, key, token, headers }: SealedContent): string {
  const answer =
    key === undefined ? "" : `,"key":${JSON.stringify(Buffer.from(key).toString("base64url"))}`;
  const proof = token === undefined ? "" : `,"token":${JSON.stringify(token)}`;
  return `{"args":${args}${answer}${proof}${contextText(headers, undefined)}}`;
}

/** The other way. Throws `Malformed`. */
export function decodeSealed(bytes: Uint8Array): IncomingContent {
  const { args, key, token, headers } = objectOf(bytes);
  return {
    args,
    headers: readHeaders(headers),
    token: readToken(token),
    key: typeof key === "string" ? Buffer.from(key, "base64url") : undefined,
  };
}

/** `{"result":3}`, or `{"error":{…}}` */
export function encodeSealedAnswer({ result, error }: OutgoingAnswer): string {
  if (error !== undefined) return `{"error":${JSON.stringify(error)}}`;
  return result === undefined ? "{}" : `{"result":${result}}`;
}

/** The other way. Throws `Malformed`. */
export function decodeSealedAnswer(bytes: Uint8Array): Pick<IncomingAnswer, "result" | "error"> {
  const { result, error } = objectOf(bytes);
  return { result, error: error === undefined ? undefined : readErrorOrInternal(error) };
}

/** What a call has in the place of its arguments. Throws `Malformed`. */
export function readSealed(json: unknown): Sealed {
  if (isObject(json)) {
    const { id, text } = json;
    if (typeof id === "string" && id.length <= longestId && typeof text === "string")
      return { id, text };
  }
  throw new Malformed("invalid_argument", "what is sealed has no id, or no text");
}

function objectOf(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const json = parseJson(bytes);
  if (isObject(json)) return json;
  throw new Malformed("invalid_argument", "what was sealed is not a JSON object");
}
