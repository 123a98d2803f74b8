import type { IncomingMessage } from "node:http";
import type { WireError } from "../../wire.ts";

/** How many lines the head of a request may have besides the first. */
const mostLines = 100;

/** Why a request is refused by its head, with the status that says so. */
export interface WrongHead {
  readonly status: number;
  readonly error: WireError;
}

/**
 * Why a request is refused before anybody looks what it asks for: what its head says may be understood in two ways, and what is in
 * between – a proxy that lets some paths or names pass only – may have understood it the other way. `undefined` when it is not.
 */
export function wrongHead(request: IncomingMessage): WrongHead | undefined {
  const { url: target = "", rawHeaders, httpVersion } = request;
  if (httpVersion !== "1.1" && httpVersion !== "1.0")
    return wrong("unimplemented", 505, "HTTP/1.1 is spoken here");
  if (rawHeaders.length > 2 * mostLines)
    return wrong("payload_too_large", 431, `the head has more than ${mostLines} lines`);
  const hosts = hostsOf(rawHeaders);
  const [host = ""] = hosts;
  if (hosts.length > 1) return malformed("Host is there twice");
  if (host === "" && httpVersion !== "1.0") return malformed("Host is missing");
  if (host !== "" && !isHost(host)) return malformed("Host is no name and no address");
  const why = wrongTarget(target, host);
  return why === undefined ? undefined : malformed(`the target of the request ${why}`);
}

/** The path that a target begins with, without its server and its query. */
export function pathOf(target: string): string {
  if (target.startsWith("/") && !/[?#]/.test(target)) return target;
  return /^(?:https?:\/\/[^/?#]*)?([^?#]*)/i.exec(target)?.[1] || "/";
}

function hostsOf(rawHeaders: readonly string[]): string[] {
  const hosts: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? "";
    if (name.length === 4 && name.toLowerCase() === "host") hosts.push(rawHeaders[at + 1] ?? "");
  }
  return hosts;
}

/** Most requests name the same, which need not be read as a URL again. */
let latestHost = "";

/** As URLs have it, and nothing that they would read as something else: `127.1`, `a@b`. */
function isHost(host: string): boolean {
  if (host === latestHost) return true;
  const url = `http://${host}`;
  const isWritten =
    URL.canParse(url) && new URL(url).hostname === host.toLowerCase().replace(/:\d*$/, "");
  if (isWritten) latestHost = host;
  return isWritten;
}

const dotSegment = /\/(?:\.|%2e){1,2}(?:\/|$)/i;

function wrongTarget(target: string, host: string): string | undefined {
  if (!target.startsWith("/")) {
    const [, server] = /^https?:\/\/([^/?#]*)/i.exec(target) ?? [];
    if (server === undefined) return "is no path";
    if (server.toLowerCase() !== host.toLowerCase()) return "names another server than Host";
  }
  const path = pathOf(target);
  if (path.includes("\\")) return "has a backslash in its path";
  return dotSegment.test(path) ? "has a part . or .. in its path" : undefined;
}

function malformed(message: string): WrongHead {
  return wrong("invalid_argument", 400, message);
}

function wrong(code: WireError["code"], status: number, message: string): WrongHead {
  return { status, error: { code, message } };
}
