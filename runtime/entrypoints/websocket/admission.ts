import { bearerOf, isToken } from "../../claims.ts";
import type { IncomingMessage } from "node:http";
import { hostRefusal, type OriginRules } from "../http/origins.ts";
import type { WireError } from "../../wire.ts";
import { subProtocol } from "./protocol.ts";

/** Who may open sockets. */
export interface AdmissionRules extends OriginRules {
  /** Callers that are no page of a browser need no token. */
  readonly allowWithoutOrigin: boolean;
}

/** What comes with the request for a socket. */
export interface Admitted {
  readonly token: string | undefined;
}

/** Whether a request for a socket is let in, by where it comes from. */
export function admit(
  request: IncomingMessage,
  rules: AdmissionRules,
): Admitted | { readonly refusal: WireError } {
  const { headers } = request;
  const refusal = hostRefusal(headers.host ?? "", rules);
  if (refusal !== undefined) return { refusal };
  const offered = protocolsOf(request);
  if (offered.length > 0 && !offered.includes(subProtocol))
    return { refusal: invalid(`the sub-protocol here is ${subProtocol}`) };
  const token = tokenOf(offered, headers.authorization);
  const { origin } = headers;
  if (origin === undefined)
    return rules.allowWithoutOrigin || token !== undefined
      ? { token }
      : { refusal: denied("a caller that is no page needs a token") };
  // `null` is what a page says that hides where it comes from: anybody may be that.
  if (origin !== "null" && rules.origins.has(origin)) return { token };
  return {
    refusal: denied(
      `pages of the origin ${JSON.stringify(origin.slice(0, 100))} may open no socket`,
    ),
  };
}

function protocolsOf({ headers }: IncomingMessage): string[] {
  const text = headers["sec-websocket-protocol"] ?? "";
  return text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** Pages can set no headers for a socket: they offer `bearer.<token>` as another sub-protocol. */
function tokenOf(offered: readonly string[], authorization: string | undefined) {
  const prefix = "bearer.";
  const entry = offered.find((one) => one.startsWith(prefix) && one.length > prefix.length);
  if (entry === undefined) return bearerOf(authorization);
  const token = entry.slice(prefix.length);
  return isToken(token) ? token : undefined;
}

function denied(message: string): WireError {
  return { code: "permission_denied", message };
}

function invalid(message: string): WireError {
  return { code: "invalid_argument", message };
}
