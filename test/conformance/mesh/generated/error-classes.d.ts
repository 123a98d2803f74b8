// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as probe from "../contracts/probe.ts";
import type * as rpc from "lagomorph/generated";

/** The user must wait. */
export declare class UserLocked extends rpc.DeclaredError<"USER_LOCKED", probe.UserLocked> {
  constructor(data: probe.UserLocked, message?: string, options?: { readonly cause?: unknown });
}

/** There is no such user. */
export declare class UserNotFound extends rpc.DeclaredError<"USER_NOT_FOUND", probe.UserNotFound> {
  constructor(data: probe.UserNotFound, message?: string, options?: { readonly cause?: unknown });
}
