import type { WireError } from "../../wire.ts";

/** Methods that pages of other origins may ask for without having been allowed: they change nothing. */
const safe: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** From where requests may come, and to which names. */
export interface OriginRules {
  /** Origins of pages in browsers that may read answers and change things: `https://app.example.com`. */
  readonly origins: ReadonlySet<string>;
  /** Names by which the server is asked, without ports; absent: any. */
  readonly hosts: ReadonlySet<string> | undefined;
  /** The server listens on this machine only: names of other machines in requests are forged (DNS rebinding). */
  readonly isLoopback: boolean;
}

/** Why a request is refused by where it comes from; `undefined` when it is not. */
export function refusalOf(
  headers: Headers,
  method: string,
  rules: OriginRules,
): WireError | undefined {
  const refused = hostRefusal(headers.get("host") ?? "", rules);
  if (refused !== undefined) return refused;
  const origin = headers.get("origin");
  if (origin === null || safe.has(method) || rules.origins.has(origin)) return undefined;
  return denied(`pages of the origin ${JSON.stringify(origin.slice(0, 100))} may not do this`);
}

/** Why a request is refused by the name that it has for this server; `undefined` when it is not. */
export function hostRefusal(header: string, rules: OriginRules): WireError | undefined {
  const host = nameOf(header);
  if (isKnownHost(host, rules)) return undefined;
  return denied(`this server is not called ${JSON.stringify(host.slice(0, 100))}`);
}

/** Headers by which a browser lets a page of an allowed origin read the answer. */
export function allowOrigin(request: Headers, answer: Headers, { origins }: OriginRules): void {
  if (origins.size === 0) return;
  answer.append("vary", "origin");
  const origin = request.get("origin");
  if (origin === null || !origins.has(origin)) return;
  answer.set("access-control-allow-origin", origin);
  answer.set("access-control-allow-credentials", "true");
  // Besides those that the handler says itself.
  answer.append("access-control-expose-headers", "allow, location, retry-after, www-authenticate");
}

/** What a browser asks before a request that needs permission. */
export function preflight(
  request: Headers,
  allowed: readonly string[],
  rules: OriginRules,
): Response {
  const headers = new Headers({ allow: allowed.join(", ") });
  if (rules.origins.has(request.get("origin") ?? "")) {
    headers.set("access-control-allow-methods", allowed.join(", "));
    headers.set(
      "access-control-allow-headers",
      "authorization, content-type, last-event-id, traceparent, tracestate",
    );
    headers.set("access-control-max-age", "600");
  }
  return new Response(null, { status: 204, headers });
}

function isKnownHost(host: string, { hosts, isLoopback }: OriginRules): boolean {
  if (hosts !== undefined) return hosts.has(host);
  // None is there in HTTP/1.0 only, which no browser speaks.
  return !isLoopback || host === "" || loopback.test(host);
}

/** `localhost:8001` → `localhost` */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, "");
}

function denied(message: string): WireError {
  return { code: "permission_denied", message };
}
