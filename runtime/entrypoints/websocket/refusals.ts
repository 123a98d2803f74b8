import type { WireError } from "../../wire.ts";

/** There is none, or none that sockets may have: nobody learns which. */
export function unknown(name: string): WireError {
  const text = JSON.stringify(name.slice(0, 130));
  return { code: "unimplemented", message: `nothing that sockets may have is called ${text}` };
}

/** A stream is asked for as one, and nothing else is. */
export function other(name: string): WireError {
  return { code: "unimplemented", message: `${name} is asked for as what it is not: a stream` };
}

/** So many go on already. */
export function tooMany(what: string): WireError {
  return { code: "resource_exhausted", message: `the socket has too many ${what}` };
}

/** Nothing new is begun. */
export const stopping: WireError = {
  code: "unavailable",
  reason: "not_started",
  message: "the service stops",
};

/** An id that is taken. */
export const twice: WireError = {
  code: "invalid_argument",
  message: "a call with this id goes on",
};
