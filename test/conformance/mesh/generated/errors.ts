// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as probe from "../contracts/probe.ts";
import * as rpc from "lagomorph/generated";

/** The user must wait. */
export class UserLocked extends rpc.DeclaredError<"USER_LOCKED", probe.UserLocked> {
  constructor(data: probe.UserLocked, message?: string, options?: { readonly cause?: unknown }) {
    super("USER_LOCKED", data, message, options);
  }
}

/** There is no such user. */
export class UserNotFound extends rpc.DeclaredError<"USER_NOT_FOUND", probe.UserNotFound> {
  constructor(data: probe.UserNotFound, message?: string, options?: { readonly cause?: unknown }) {
    super("USER_NOT_FOUND", data, message, options);
  }
}
