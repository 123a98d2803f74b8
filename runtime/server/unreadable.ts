import { type ErrorCode, MeshError } from "../errors.ts";
import { Malformed } from "../wire.ts";

/** How long a message waits of which nobody can tell now who sent it, in milliseconds. */
export const toldLater = 1000;

/** Whether nobody can tell now who has sent a message. */
export function isUntold(error: unknown): boolean {
  return error instanceof MeshError && error.code === "unavailable";
}

/** Why a message cannot be handled, whatever its handler would do. */
export function whyUnreadable(error: unknown): { code: ErrorCode; reason: string } {
  if (error instanceof Malformed) return { code: error.code, reason: error.message };
  if (!(error instanceof MeshError))
    return { code: "internal", reason: "the message cannot be read" };
  const paths = error.issues
    ?.map(({ path, expected }) => `${path || "payload"}: ${expected} expected`)
    .join("; ");
  return { code: error.code, reason: paths ?? error.rawMessage };
}
