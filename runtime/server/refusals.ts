import type { MemberDescriptor, ServiceDescriptor } from "../descriptor.ts";
import { MeshError } from "../errors.ts";
import { Malformed, type WireError } from "../wire.ts";
import { wireErrorOf } from "./outcome.ts";
import type { ServedMethod } from "./requests.ts";
import type { ServedStream } from "./stream-steps.ts";

/** No worker was free. */
export const notStarted: WireError = {
  code: "unavailable",
  reason: "not_started",
  message: "the instance could not start the call",
};
/** A request that came again. */
export const interrupted: WireError = {
  code: "interrupted",
  message: "the message came twice: the call may have run",
};
/** It came too late. */
export const expired: WireError = {
  code: "deadline_exceeded",
  message: "the deadline had passed before the call could start",
};
/** It would end too late. */
export const tooLate: WireError = {
  code: "resource_exhausted",
  message: "too much waits: the call could not have ended before its deadline",
};
/** Nobody waits for it. */
export const cancelled: WireError = {
  code: "cancelled",
  message: "the caller gave up before the call could start",
};
/** Its caller uses an id twice. */
export const twice: WireError = {
  code: "invalid_argument",
  message: "a stream of this id runs already",
};

/** What {@link authorize} has thrown, for the caller. */
export function notAuthorized(error: unknown): WireError {
  return error instanceof MeshError
    ? wireErrorOf(error)
    : { code: "internal", message: "the token could not be looked at" };
}

/** What opening an encrypted call has thrown, for the caller. */
export function notOpened(error: unknown): WireError {
  if (error instanceof MeshError) return wireErrorOf(error);
  if (error instanceof Malformed) return { code: error.code, message: error.message };
  return { code: "internal", message: "the encrypted call could not be opened" };
}

/** It must be encrypted, and is not. */
export function notSealed({
  service,
  member,
}: Pick<MemberDescriptor, "service" | "member">): WireError {
  return {
    code: "permission_denied",
    message: `${service}.${member} takes encrypted calls only`,
  };
}

/** Only calls that are answered once are encrypted. */
export const sealedStream: WireError = {
  code: "unimplemented",
  message: "streams are not encrypted",
};

/** A door has not looked who calls. */
export const notAdmitted: WireError = {
  code: "unauthenticated",
  message: "nobody has looked at the token of the call",
};

/** A stream is asked for as one, and nothing else is. */
export function otherKind({ kind, descriptor }: ServedMethod | ServedStream): WireError {
  const name = `${descriptor.service}.${descriptor.member}`;
  const message =
    kind === "stream"
      ? `${name} streams its answers: it is read through a generated client, with for await`
      : `${name} answers once: it streams nothing in the contract of the service`;
  return { code: "unimplemented", message };
}

/** Nothing of that name is called: there is nothing, or what there is is sent, not called. */
export function unimplemented(
  { name: service, members }: Pick<ServiceDescriptor, "name" | "members">,
  method: string,
): WireError {
  const isCommand = members.some(({ kind, name }) => kind === "command" && name === method);
  const message = isCommand
    ? `${service}.${method} is a command: it is sent, by a client of the service, and has no answer`
    : `${service} has no method ${JSON.stringify(method.slice(0, 64))}`;
  return { code: "unimplemented", message };
}
