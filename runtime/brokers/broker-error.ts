import { asReceived, type ErrorCode, MeshError, type UnavailableReason } from "../errors.ts";

/**
 * What a broker refused: the login, the virtual host, a permission, its certificate, a declaration that differs from what
 * exists (`topology`), something that does not exist (`missing`), or an exclusive queue of another connection (`locked`).
 */
export type Refusal =
  | "authentication"
  | "vhost"
  | "permission"
  | "tls"
  | "topology"
  | "missing"
  | "locked";

const codes: Readonly<Record<Refusal, ErrorCode>> = {
  authentication: "unauthenticated",
  vhost: "permission_denied",
  permission: "permission_denied",
  tls: "unauthenticated",
  topology: "invalid_argument",
  missing: "unavailable",
  locked: "permission_denied",
};

const reasons: Partial<Readonly<Record<Refusal, UnavailableReason>>> = { missing: "no_service" };

/** A refusal by the broker: trying again is of no use until somebody changes the broker or the configuration. */
export class BrokerError extends MeshError {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, message: string, options: { readonly cause?: unknown } = {}) {
    const reason = reasons[refusal];
    super(codes[refusal], message, reason === undefined ? options : { ...options, reason });
    this.name = "BrokerError";
    this.refusal = refusal;
    // A handler that meets it says nothing of it to its caller.
    asReceived(this);
  }
}

/** The broker is away, and the message was not sent: safe to repeat. */
export function disconnected(message: string, cause?: unknown): MeshError {
  return new MeshError(
    "unavailable",
    message,
    cause === undefined ? { reason: "disconnected" } : { reason: "disconnected", cause },
  );
}

/** No queue takes the message, which never ran. */
export function unroutable(exchange: string, routingKey: string): MeshError {
  return new MeshError("unavailable", `no queue takes "${routingKey}" of exchange "${exchange}"`, {
    reason: "no_service",
  });
}
