// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as users from "../contracts/users.ts";
import * as rpc from "lagomorph/generated";

/** Too many users. */
export class QuotaExceeded extends rpc.DeclaredError<"QUOTA_EXCEEDED", users.QuotaExceeded> {
  constructor(data: users.QuotaExceeded, message?: string, options?: { readonly cause?: unknown }) {
    super("QUOTA_EXCEEDED", data, message, options);
  }
}

export class UserExists extends rpc.DeclaredError<"USER_EXISTS", users.UserExists> {
  constructor(data: users.UserExists, message?: string, options?: { readonly cause?: unknown }) {
    super("USER_EXISTS", data, message, options);
  }
}

/** There is no such user. */
export class UserNotFound extends rpc.DeclaredError<"USER_NOT_FOUND", users.UserNotFound> {
  constructor(data: users.UserNotFound, message?: string, options?: { readonly cause?: unknown }) {
    super("USER_NOT_FOUND", data, message, options);
  }
}
