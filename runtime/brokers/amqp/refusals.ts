import { MeshError } from "../../errors.ts";
import { BrokerError, disconnected, type Refusal } from "../broker-error.ts";
import type { Address } from "./address.ts";

const refusals: ReadonlyMap<unknown, Refusal> = new Map<unknown, Refusal>([
  [403, "permission"],
  [404, "missing"],
  [405, "locked"],
  [406, "topology"],
]);

const tlsFailure = /^(ERR_TLS_|ERR_SSL_|CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_)/;

/** What went wrong when connecting to an address: a {@link BrokerError} when trying again is of no use. */
export function connectFailure(error: unknown, address: Address): MeshError {
  const text = textOf(error);
  const options = { cause: error };
  if (text.includes("ACCESS-REFUSED") || text.includes("ACCESS_REFUSED")) {
    return new BrokerError(
      "authentication",
      `${address.label} refuses the login of user "${address.user}"`,
      options,
    );
  }
  if (text.startsWith("Expected ConnectionOpenOk")) {
    const message = `${address.label} does not open virtual host "${address.vhost}" for user "${address.user}"`;
    return new BrokerError(
      "vhost",
      `${message}: it does not exist, or the user has no permissions there`,
      options,
    );
  }
  const code = codeOf(error);
  if (typeof code === "string" && tlsFailure.test(code)) {
    return new BrokerError("tls", `no TLS connection to ${address.label}: ${text}`, options);
  }
  return disconnected(`cannot connect to ${address.label}: ${text || String(code)}`, error);
}

/** What the broker said to an operation on a channel. `needs` is the permission that it takes, where there is one. */
export function channelFailure(
  error: unknown,
  operation: string,
  needs?: "configure" | "write" | "read",
): MeshError {
  if (error instanceof MeshError) return error;
  const refusal = refusals.get(codeOf(error));
  if (refusal === undefined)
    return disconnected(`the connection was lost: cannot ${operation}`, error);
  const said = brokerText(error);
  const hint = refusal === "permission" && needs !== undefined;
  const grant = hint ? ` (grant the user "${needs}" on it)` : "";
  return new BrokerError(refusal, `cannot ${operation}: ${said}${grant}`, { cause: error });
}

/** What amqplib threw instead of sending a message. */
export function notSent(error: unknown): MeshError {
  if (error instanceof TypeError || error instanceof RangeError) {
    return new MeshError("invalid_argument", `the message cannot be sent: ${error.message}`, {
      cause: error,
    });
  }
  return disconnected("the connection to the broker is lost", error);
}

/** The broker's own sentence in an error of amqplib. */
export function brokerText(error: unknown): string {
  const text = textOf(error);
  return /with message "([^]*)"$/.exec(text)?.[1] ?? text;
}

/** The reply code of AMQP, or the system's code, that an error carries. */
export function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}

function textOf(error: unknown): string {
  // A connection that was tried on several addresses fails with an AggregateError, whose message is empty.
  if (error instanceof AggregateError) return error.errors.map(textOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
