import type { MethodDescriptor } from "../../descriptor.ts";
import type { ErrorCode } from "../../errors.ts";
import type { WireError } from "../../wire.ts";
import type { Limited } from "../rates.ts";
import { statusOf } from "./status.ts";

/** How long a caller should wait before it tries again, in seconds, when it may. */
const retryAfter = "1";

/** What a caller is to show (RFC 6750). */
const challenges: Partial<Record<ErrorCode, string>> = {
  unauthenticated: "Bearer",
  permission_denied: 'Bearer error="insufficient_scope"',
};

/** What is said of a refusal besides its code and its message. */
export interface ProblemOptions {
  /** Default: that of the code. */
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer whose text is beside it: a body of a `Response` would be a stream, which Node keeps until it looks for old garbage. */
export class Problem extends Response {
  readonly content: string;

  constructor(content: string, init: ResponseInit) {
    super(null, init);
    this.content = content;
  }
}

/** An error as an HTTP answer: problem details (RFC 9457) with the code of the error and what belongs to it. */
export function problem(error: WireError, options: ProblemOptions = {}): Problem {
  const { code, message: detail, reason, issues, name, data, incident } = error;
  const status = options.status ?? statusOf[code];
  const body = { title: name ?? code, status, detail, code, reason, issues, name, data, incident };
  const headers = new Headers({ "content-type": "application/problem+json", ...options.headers });
  if ((status === 429 || status === 503) && !headers.has("retry-after"))
    headers.set("retry-after", retryAfter);
  return new Problem(JSON.stringify(body), { status, headers });
}

/** That somebody asks too often, and when the next one may come. */
export function problemOfRate({ error, retryAfter: seconds }: Limited): Problem {
  return problem(error, { headers: { "retry-after": String(seconds) } });
}

/** That a caller is not let in: it is told whether the token that it has shown is none that is accepted. */
export function notAdmitted(error: WireError, hasToken: boolean): Problem {
  if (error.code !== "unauthenticated" || !hasToken) return problemOf(error, undefined);
  return problem(error, { headers: { "www-authenticate": 'Bearer error="invalid_token"' } });
}

/** The same of an error that a method has answered with: a declared error may have a status of its own. */
export function problemOf(error: WireError, errors: MethodDescriptor["errors"]): Problem {
  const declared = errors?.find(({ name }) => error.code === "declared" && name === error.name);
  const challenge = challenges[error.code];
  const headers = challenge === undefined ? {} : { "www-authenticate": challenge };
  return problem(error, { status: declared?.status, headers });
}
