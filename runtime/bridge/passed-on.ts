import { DeclaredError, type MeshError } from "../errors.ts";
import type { WireError } from "../wire.ts";

/** What a call has met on the other side → what its caller hears: the same, with all that is in it. */
export function passedOn(error: MeshError, far: string): WireError {
  const { code, rawMessage: message, reason, issues, incident } = error;
  if (isDeclared(error)) return { code, message, name: error.name, data: error.data };
  // The caller's own broker is there: it is the way to the service that is not.
  if (reason === "disconnected") return unreachable(far);
  return {
    code,
    message,
    ...(reason === undefined ? {} : { reason }),
    ...(issues === undefined ? {} : { issues }),
    ...(incident === undefined ? {} : { incident }),
  };
}

/** `instanceof` alone would make its data `any`. */
function isDeclared(error: MeshError): error is DeclaredError<string, unknown> {
  return error instanceof DeclaredError;
}

function unreachable(far: string): WireError {
  const message = `the bridge cannot reach the broker "${far}": the call was not sent`;
  return { code: "unavailable", reason: "no_service", message };
}

/** The call has been there: it would go round. */
export function goesRound(far: string): WireError {
  const message = `the call has come over the broker "${far}" already: the way to the service has changed`;
  return { code: "unavailable", reason: "not_started", message };
}
