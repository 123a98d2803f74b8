import type { HttpMethod, HttpRoute, Retry } from "../model/contract.ts";
import { parseDuration } from "../model/duration.ts";

/** What the text of a tag means, or what is wrong with it. */
export type Parsed<Value> = { readonly value: Value } | { readonly problem: string };

const maxAttempts = 100;

/** `5 exponential 1s..5m`, `3 linear 1s..10s`, `10 fixed 30s` */
export function parseRetry(text: string): Parsed<Retry> {
  const [count = "", backoff = "", waits = "", ...more] = text.split(/\s+/);
  const attempts = /^\d{1,3}$/.test(count) ? Number(count) : 0;
  if (attempts < 1 || attempts > maxAttempts) {
    return { problem: `it starts with the number of attempts, from 1 to ${maxAttempts}` };
  }
  if (backoff !== "fixed" && backoff !== "linear" && backoff !== "exponential") {
    return { problem: "after the attempts it takes `fixed`, `linear` or `exponential`" };
  }
  const [first = "", last = first, ...others] = waits.split("..");
  const from = parseDuration(first);
  const to = parseDuration(last);
  const isRange = waits.includes("..");
  if (from === undefined || to === undefined || others.length > 0 || more.length > 0) {
    return { problem: "it ends with how long to wait, as durations" };
  }
  if (isRange === (backoff === "fixed")) {
    const form = isRange ? "one wait" : "a first and a longest wait";
    return { problem: `\`${backoff}\` takes ${form}` };
  }
  if (from > to) return { problem: "the first wait is longer than the longest" };
  return { value: { attempts, backoff, from, to } };
}

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "DELETE", "POST", "PUT", "PATCH"]);

function isHttpMethod(text: string): text is HttpMethod {
  return methods.has(text);
}

/** `GET /math/add/:x/:y` */
export function parseRoute(text: string): Parsed<HttpRoute> {
  const [method = "", path = "", ...more] = text.split(/\s+/);
  if (!isHttpMethod(method)) {
    return { problem: `it starts with ${[...methods].join(", ")}` };
  }
  if (more.length > 0) return { problem: "after the method it takes one path" };
  const problem = pathProblem(path);
  return problem === undefined ? { value: { method, path } } : { problem };
}

function pathProblem(path: string): string | undefined {
  if (!path.startsWith("/")) return "the path starts with `/`";
  if (path === "/") return undefined;
  const names = new Set<string>();
  for (const part of path.slice(1).split("/")) {
    if (part === "") return "the path has an empty part";
    if (part === "." || part === "..") return `browsers resolve \`${part}\` before they ask`;
    if (part.startsWith(":")) {
      const name = part.slice(1);
      if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name))
        return `\`${part}\` names no parameter`;
      if (names.has(name)) return `\`:${name}\` stands in the path twice`;
      names.add(name);
    } else if (!/^(?:[A-Za-z0-9\-._~!$&'()+,;=@]|%[0-9A-Fa-f]{2})+$/.test(part)) {
      return `\`${part}\` cannot be a part of a path; a parameter is a part of its own, such as \`:id\``;
    }
  }
  return undefined;
}

/** `201` between two statuses. */
export function parseStatus(
  text: string,
  [least, most]: readonly [number, number],
): Parsed<number> {
  const status = /^\d{3}$/.test(text) ? Number(text) : 0;
  return status >= least && status <= most
    ? { value: status }
    : { problem: `it takes a status from ${least} to ${most}` };
}

/** `reports:write`, several with commas or spaces between them: what OAuth takes as a scope, but for commas. */
export function parseScopes(text: string): Parsed<readonly string[]> {
  const scopes = splitList(text);
  const wrong = scopes.find((scope) => !/^[\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]{1,256}$/.test(scope));
  if (scopes.length === 0) return { problem: "it takes a scope" };
  return wrong === undefined ? { value: scopes } : { problem: `\`${wrong}\` cannot be a scope` };
}

/** `password, card.number, users[].token, byName.*.secret` */
export function parsePaths(text: string): Parsed<readonly string[]> {
  const paths = splitList(text);
  const wrong = paths.find((path) => !/^[^.[\]*]+(?:\[\]|\.\*|\.[^.[\]*]+)*$/.test(path));
  if (paths.length === 0) return { problem: "it takes paths of what is to be masked" };
  return wrong === undefined ? { value: paths } : { problem: `\`${wrong}\` is no path` };
}

function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== "");
}
