import type { MethodDescriptor } from "../descriptor.ts";
import { DeclaredError, MeshError } from "../errors.ts";
import type { WireError } from "../wire.ts";

/** What may declare errors. */
type Declaring = Pick<MethodDescriptor<unknown>, "errors">;

/** An error as it travelled → what the caller catches: an instance of the declared error's own class where it is known. */
export function errorOf(error: WireError, method: Declaring): MeshError {
  if (error.code === "declared") return declaredErrorOf(error, method);
  const { reason, issues, incident } = error;
  return new MeshError(error.code, error.message, {
    ...(reason === undefined ? {} : { reason }),
    ...(issues === undefined ? {} : { issues }),
    ...(incident === undefined ? {} : { incident }),
  });
}

function declaredErrorOf(error: WireError, method: Declaring): MeshError {
  const name = error.name ?? "unknown";
  const known = method.errors?.find((candidate) => candidate.name === name);
  if (known === undefined) return new DeclaredError(name, error.data, error.message);
  try {
    return known.create(known.data.decode(error.data), error.message);
  } catch (cause) {
    return new MeshError("internal", `the data of the error ${name} does not fit the contract`, {
      cause,
    });
  }
}

/** Whatever was thrown → a `MeshError`, so that a call rejects with nothing else. */
export function asMeshError(error: unknown): MeshError {
  if (error instanceof MeshError) return error;
  return new MeshError(
    "internal",
    error instanceof Error ? error.message : "something that is no error was thrown",
    {
      cause: error,
    },
  );
}

/** Whether another instance, or the same one later, may carry out what an answer says was not. */
export function mayPass({ code }: WireError): boolean {
  return code === "unavailable" || code === "interrupted";
}

/** What a service says of a whole message, or of a call that it did not run to its end. */
export function ofMessage({ code, message, reason }: WireError): MeshError {
  return new MeshError(code, message, reason === undefined ? {} : { reason });
}

/** Without anybody who takes it, a call never runs. */
export function noService(service: string, elsewhere?: string): MeshError {
  const there = elsewhere === undefined ? "" : ` on the native wire, but on that of ${elsewhere}`;
  return new MeshError("unavailable", `nobody serves ${service}${there}`, { reason: "no_service" });
}

/** What was not sent never ran. */
export function refused(reason: "disconnected" | "blocked"): MeshError {
  const message =
    reason === "blocked" ? "the broker takes no messages: an alarm" : "the broker is away";
  return new MeshError("unavailable", message, { reason });
}

/** What was sent may have run, and its answer will not come. */
export function connectionLost(service: string): MeshError {
  return new MeshError("interrupted", `the connection was lost while ${service} was called`);
}

/** An instance that is gone may have begun with what was sent to it. */
export function instancesGone(service: string): MeshError {
  return new MeshError("interrupted", `every instance of ${service} is gone`);
}

/** What streams has gone, and nobody goes on with it. */
export function instanceGone(service: string): MeshError {
  return new MeshError("interrupted", `the instance of ${service} that streamed is gone`);
}

/** The caller wants no answer any more. */
export function cancelled(message: string): MeshError {
  return new MeshError("cancelled", message);
}
