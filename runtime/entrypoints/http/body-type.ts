import type { WireError } from "../../wire.ts";
import { problem, type Problem } from "./problem.ts";

const json = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i;

/** As JSON is written: ASCII is UTF-8, too. */
const charsets: ReadonlySet<string> = new Set(["utf-8", "utf8", "us-ascii", "ascii"]);

/** What a request is answered whose body is not read, or not looked at. */
export interface Refused {
  readonly response: Problem;
  readonly error: WireError;
}

/** Why a body is refused by what the head of its request says of it; `undefined` when it is not. */
export function refusedBody(headers: Headers): Refused | undefined {
  const coding = headers.get("transfer-encoding") ?? "chunked";
  if (coding.toLowerCase() !== "chunked")
    return unsupported(`the body is sent as ${quoted(coding)}: it is taken as it is only`);
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding.toLowerCase() !== "identity")
    return unsupported(`the body is encoded as ${quoted(encoding)}: it is taken as it is only`, {
      "accept-encoding": "identity",
    });
  const type = headers.get("content-type");
  // A request without a body may leave its type away: whether it has one shows when it has come.
  if (type === null) return undefined;
  if (!json.test(type))
    return unsupported(`the content-type is ${quoted(type)}: application/json is expected`);
  const [, name = "utf-8"] = charset.exec(type) ?? [];
  if (charsets.has(name.toLowerCase())) return undefined;
  return unsupported(`the charset of the body is ${quoted(name)}: JSON is UTF-8`);
}

/** That there is a body, and no type of it. */
export function withoutType(): Refused {
  return unsupported("the body has no content-type: application/json is expected");
}

function unsupported(message: string, headers: Readonly<Record<string, string>> = {}): Refused {
  const error: WireError = { code: "invalid_argument", message };
  return { response: problem(error, { status: 415, headers }), error };
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
