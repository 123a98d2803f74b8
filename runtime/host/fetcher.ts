import { currentCall, type RunningCall } from "../context.ts";
import { asReceived, type ErrorCode, MeshError, type MeshErrorDetails } from "../errors.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import { maxTimer } from "../limits.ts";
import type { Provider } from "../provider.ts";
import { traceHeaders } from "../trace-context.ts";

/** How an HTTP service is asked. */
export interface FetcherOptions {
  /** What paths are relative to: `https://api.example.com/v1/`. Default: nothing, whole URLs are given. */
  readonly baseUrl?: string;
  /** The longest that a request may take, its body included, in milliseconds; never longer than the running call has left. Default: 30 000. */
  readonly timeout?: number;
  /** Headers of every request. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks: like `fetch`, but every answer that is not a success is a {@link FetchError}. */
export type Fetcher = (path: string, init?: RequestInit) => Promise<Response>;

/** A request over HTTP that was not answered, or not with success. The URL in its message has no query and no password. */
export class FetchError extends MeshError {
  /** Of the answer; `undefined` when there was none. */
  readonly status: number | undefined;
  /** The answer, with its body. */
  readonly response: Response | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    { response, ...details }: MeshErrorDetails & { readonly response?: Response } = {},
  ) {
    super(code, message, details);
    this.status = response?.status;
    this.response = response;
  }
}

const known: KnownOptions<FetcherOptions> = { baseUrl: true, timeout: true, headers: true };

/**
 * Asks services over HTTP, for `Skeleton.using({ prices: fetcher({ baseUrl }) })`: requests have the trace of the running call, no
 * more time than it has left, and end with it. Throws `MeshError` `invalid_argument` for a base that is no URL.
 */
export function fetcher(options: FetcherOptions = {}): Provider<Fetcher> {
  checkKnown("fetcher", options, known);
  const { baseUrl } = options;
  if (baseUrl !== undefined && !URL.canParse(baseUrl))
    throw new MeshError("invalid_argument", "baseUrl: a URL is expected");
  if (baseUrl !== undefined && new URL(baseUrl).username !== "")
    throw new MeshError("invalid_argument", "baseUrl: no user; give a header, authorization");
  const value: Fetcher = (path, init = {}) => ask(path, init, options);
  return { setup: () => ({ value }) };
}

/** One request, from top to bottom. */
async function ask(path: string, init: RequestInit, options: FetcherOptions): Promise<Response> {
  const running = currentCall();
  const url = new URL(path, options.baseUrl);
  const what = `${init.method ?? "GET"} ${url.origin}${url.pathname}`;
  const timeout = Math.min(options.timeout ?? 30_000, running?.remaining ?? Infinity);
  const late = AbortSignal.timeout(Math.min(Math.ceil(timeout), maxTimer));
  const signals = [late, running?.signal, init.signal].filter(
    (signal) => signal instanceof AbortSignal,
  );
  const headers = new Headers({ ...traceHeaders(running?.tracing), ...options.headers });
  new Headers(init.headers).forEach((value, name) => headers.set(name, value));
  let response: Response;
  try {
    response = await fetch(url, { ...init, headers, signal: AbortSignal.any(signals) });
  } catch (cause) {
    throw asReceived(unanswered(what, cause, { late, running, given: init.signal }));
  }
  if (response.ok || response.status === 304) return response;
  const message = `${what} was answered with ${response.status}`;
  throw asReceived(new FetchError(codeOf(response.status), message, { response }));
}

interface Signals {
  readonly late: AbortSignal;
  readonly running: RunningCall | undefined;
  readonly given: AbortSignal | null | undefined;
}

function unanswered(what: string, cause: unknown, { late, running, given }: Signals): FetchError {
  const isCancelled = given?.aborted === true || running?.aborted?.code === "cancelled";
  if (isCancelled) return new FetchError("cancelled", `${what} was given up`, { cause });
  if (late.aborted || running?.aborted?.code === "deadline_exceeded")
    return new FetchError("deadline_exceeded", `${what} was not answered in time`, { cause });
  const reason = "disconnected";
  return new FetchError("unavailable", `${what} could not be reached`, { cause, reason });
}

/** What a status means for who asked. */
function codeOf(status: number): ErrorCode {
  switch (status) {
    case 400:
    case 422:
      return "invalid_argument";
    case 401:
      return "unauthenticated";
    case 403:
      return "permission_denied";
    case 404:
    case 405:
      return "unimplemented";
    case 408:
    case 504:
      return "deadline_exceeded";
    case 413:
      return "payload_too_large";
    case 429:
      return "resource_exhausted";
    case 502:
    case 503:
      return "unavailable";
    default:
      return "internal";
  }
}
