/** What may go wrong with a call, for both ends. The set is closed; `declared` covers the errors of contracts. */
export type ErrorCode =
  | "invalid_argument"
  | "unauthenticated"
  | "permission_denied"
  | "unimplemented"
  | "unavailable"
  | "resource_exhausted"
  | "payload_too_large"
  | "interrupted"
  | "deadline_exceeded"
  | "cancelled"
  | "declared"
  | "internal";

/** Why a call that never ran did not: nobody serves it, the broker is away or takes no messages, or it was given back. */
export type UnavailableReason = "no_service" | "disconnected" | "blocked" | "not_started";

/** One thing that is wrong with a payload. */
export interface Issue {
  /** Where, from the payload's root: `operands[1]`, `users["a-b"].age`; empty for the payload itself. */
  readonly path: string;
  /** What the contract wants there: `number`, `"add" | "multiply"`. */
  readonly expected: string;
  /** What was there, shortened: `"ten"`, `undefined`, `array(3)`. */
  readonly actual: string;
}

/** What a {@link MeshError} carries besides its code. */
export interface MeshErrorDetails {
  readonly reason?: UnavailableReason;
  readonly issues?: readonly Issue[];
  /** The number of an incident in the server's log, for `internal`. */
  readonly incident?: string;
  readonly cause?: unknown;
}

const codes: ReadonlySet<string> = new Set<ErrorCode>([
  "invalid_argument",
  "unauthenticated",
  "permission_denied",
  "unimplemented",
  "unavailable",
  "resource_exhausted",
  "payload_too_large",
  "interrupted",
  "deadline_exceeded",
  "cancelled",
  "declared",
  "internal",
]);

/** Narrows a string from outside to an {@link ErrorCode}. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && codes.has(code);
}

/**
 * The one class of errors that crosses the wire. `message` is for people (`[unavailable] nobody serves "math_service"`),
 * `rawMessage` is what travels.
 */
export class MeshError extends Error {
  readonly code: ErrorCode;
  readonly rawMessage: string;
  readonly reason?: UnavailableReason;
  readonly issues?: readonly Issue[];
  readonly incident?: string;

  constructor(code: ErrorCode, message: string, details: MeshErrorDetails = {}) {
    super(`[${code}] ${message}`, "cause" in details ? { cause: details.cause } : undefined);
    this.name = "MeshError";
    this.code = code;
    this.rawMessage = message;
    if (details.reason !== undefined) this.reason = details.reason;
    if (details.issues !== undefined) this.issues = details.issues;
    if (details.incident !== undefined) this.incident = details.incident;
  }
}

/**
 * An error that a contract declares: thrown by the server, caught by the client with its data. `generated/errors.ts` has a
 * subclass for each.
 */
export class DeclaredError<Name extends string = string, Data = unknown> extends MeshError {
  declare readonly code: "declared";
  override readonly name: Name;
  readonly data: Data;

  constructor(
    name: Name,
    data: Data,
    message: string = name,
    options: { readonly cause?: unknown } = {},
  ) {
    super("declared", message, options);
    this.name = name;
    this.data = data;
  }
}

/** Errors that came over the wire: what a nested call met is no answer of the service that made it. */
const received = new WeakSet<MeshError>();

/** Marks an error as received from another process, or made on behalf of it; returns it. */
export function asReceived<E extends MeshError>(error: E): E {
  received.add(error);
  return error;
}

/** Whether an error came from a call that this process made. */
export function isReceived(error: MeshError): boolean {
  return received.has(error);
}
