import { MeshError } from "../../errors.ts";
import { BrokerError, disconnected, type Refusal } from "../broker-error.ts";
import { readMismatch, mismatchText } from "./mismatch.ts";
import { grantText, type Needs } from "./grants.ts";

/** AMQP's code for what is not there. */
export const notFound = 404;

const refusals: ReadonlyMap<unknown, Refusal> = new Map<unknown, Refusal>([
  [403, "permission"],
  [notFound, "missing"],
  [405, "locked"],
  [406, "topology"],
]);

/** What the broker said to an operation on a channel. `needs` are the permissions that it takes, where there are any. */
export function channelFailure(error: unknown, operation: string, needs?: Needs): MeshError {
  if (error instanceof MeshError) return error;
  const refusal = refusals.get(codeOf(error));
  if (refusal === undefined)
    return disconnected(`the connection was lost: cannot ${operation}`, error);
  const said = brokerText(error);
  const options = { cause: error };
  if (refusal === "permission")
    return new BrokerError(
      refusal,
      `cannot ${operation}: ${said}${grantText(said, needs)}`,
      options,
    );
  const mismatch = refusal === "topology" ? readMismatch(said) : undefined;
  const text = mismatch === undefined ? said : mismatchText(mismatch);
  return new BrokerError(refusal, `cannot ${operation}: ${text}`, options);
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

/** An error's message. */
export function textOf(error: unknown): string {
  // A connection that was tried on several addresses fails with an AggregateError, whose message is empty.
  if (error instanceof AggregateError) return error.errors.map(textOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
