import type { ErrorCode } from "../../errors.ts";

/** The HTTP status of each code. A declared error may have its own. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  unimplemented: 404,
  payload_too_large: 413,
  declared: 422,
  resource_exhausted: 429,
  cancelled: 499,
  internal: 500,
  interrupted: 502,
  unavailable: 503,
  deadline_exceeded: 504,
};
