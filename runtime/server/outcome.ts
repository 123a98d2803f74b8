import { randomUUID } from "node:crypto";
import type { Aborted } from "../context.ts";
import type { Codec, MemberDescriptor, MethodDescriptor, StreamDescriptor } from "../descriptor.ts";
import { DeclaredError, type ErrorCode, isReceived, MeshError } from "../errors.ts";
import { stringifyJson } from "../json.ts";
import type { Log } from "../log.ts";
import type { OutgoingAnswer, WireError } from "../wire.ts";

/** Codes that a handler may throw on purpose; the others state facts about the call that a handler cannot know. */
const thrown: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "invalid_argument",
  "unauthenticated",
  "permission_denied",
  "unimplemented",
  "resource_exhausted",
  "payload_too_large",
  "deadline_exceeded",
  "cancelled",
]);

/** What callers call and wait for. */
type Called = MethodDescriptor | StreamDescriptor<unknown[], unknown, unknown>;

/** What a handler returned → an answer. A result that does not fit the contract is the server's fault. */
export function answerOf(
  id: number | string,
  method: MethodDescriptor,
  result: unknown,
  log: Log,
): OutgoingAnswer {
  try {
    const text = stringifyJson(
      method.result.encode(result),
      `the result of ${method.service}.${method.member}`,
    );
    return { id, result: text };
  } catch (error) {
    const known = error instanceof MeshError && error.code === "payload_too_large";
    return { id, error: known ? wireErrorOf(error) : incident(error, method, log) };
  }
}

/**
 * What a stream gives → JSON text. Throws `MeshError` `payload_too_large`, or what is the service's own fault: a value that does
 * not fit the contract.
 */
export function textOf<T>(codec: Codec<T>, value: T, what: string): string | undefined {
  try {
    return stringifyJson(codec.encode(value), what);
  } catch (cause) {
    if (cause instanceof MeshError && cause.code === "payload_too_large") throw cause;
    throw new Error(`${what} does not fit the contract`, { cause });
  }
}

/**
 * What a handler threw → what its caller hears: what the contract declares, and codes meant for it; else an incident's number.
 * What a nested call met is no answer, unless it is the deadline that both share.
 */
export function failureOf(error: unknown, method: Called, log: Log): WireError {
  return meant(error, method, log) ?? incident(error, method, log);
}

/** What a handler says to its caller by what it throws; `undefined` when that is nothing for callers. */
function meant(error: unknown, method: Called, log: Log): WireError | undefined {
  try {
    if (isDeclared(error)) return bounded(declared(error, method, log), method);
    if (error instanceof MeshError && thrown.has(error.code) && !isReceived(error))
      return bounded(wireErrorOf(error), method);
  } catch {
    // It cannot be looked at, as a proxy that throws in turn; or it holds what is no JSON.
  }
  return undefined;
}

/** An error that leaves room for others in its message. Throws when it is no JSON. */
function bounded(error: WireError, method: Called): WireError {
  try {
    stringifyJson(error, `the error that ${method.service}.${method.member} answers with`);
    return error;
  } catch (tooLarge) {
    if (tooLarge instanceof MeshError) return wireErrorOf(tooLarge);
    throw tooLarge;
  }
}

/** `instanceof` alone would make its data `any`. */
function isDeclared(error: unknown): error is DeclaredError<string, unknown> {
  return error instanceof DeclaredError;
}

function declared(error: DeclaredError<string, unknown>, method: Called, log: Log): WireError {
  const known = method.errors?.find(({ name }) => name === error.name);
  if (known === undefined) return incident(error, method, log);
  try {
    return {
      code: "declared",
      message: error.rawMessage,
      name: error.name,
      data: known.data.encode(error.data),
    };
  } catch (cause) {
    return incident(cause, method, log);
  }
}

/** Why a call was aborted, as its caller hears it. */
export function abortedAs({ code, reason, message = reason.message }: Aborted): WireError {
  return { code, message };
}

/** Code, message and details of an error of ours, as they travel. */
export function wireErrorOf(error: MeshError): WireError {
  const { code, rawMessage: message, reason, issues } = error;
  return {
    code,
    message,
    ...(reason === undefined ? {} : { reason }),
    ...(issues === undefined ? {} : { issues }),
  };
}

/** Writes what happened to the log, and gives the caller its number, no detail. */
function incident(error: unknown, member: MemberDescriptor, log: Log): WireError {
  const number = randomUUID().slice(0, 8);
  log.error(
    { incident: number, service: member.service, member: member.member, error: describe(error) },
    "a handler failed",
  );
  return {
    code: "internal",
    message: `${member.service}.${member.member} failed (incident ${number})`,
    incident: number,
  };
}

/** Whatever was thrown, without trusting it. */
export function describe(error: unknown): object {
  try {
    if (error instanceof MeshError) {
      return { name: error.name, message: error.message, issues: error.issues, stack: error.stack };
    }
    if (error instanceof Error) {
      const { name, message, stack } = error;
      const cause = "cause" in error ? { cause: String(error.cause) } : {};
      return { name, message, stack, ...cause };
    }
    return { thrown: String(error) };
  } catch {
    return { thrown: "something that cannot be described" };
  }
}
