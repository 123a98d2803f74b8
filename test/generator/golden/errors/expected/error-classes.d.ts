// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as users from "../contracts/users.ts";
import type * as rpc from "lagomorph/generated";

/** Too many users. */
export declare class QuotaExceeded extends rpc.DeclaredError<
  "QUOTA_EXCEEDED",
  users.QuotaExceeded
> {
  constructor(data: users.QuotaExceeded, message?: string, options?: { readonly cause?: unknown });
}

export declare class UserExists extends rpc.DeclaredError<"USER_EXISTS", users.UserExists> {
  constructor(data: users.UserExists, message?: string, options?: { readonly cause?: unknown });
}

/** There is no such user. */
export declare class UserNotFound extends rpc.DeclaredError<"USER_NOT_FOUND", users.UserNotFound> {
  constructor(data: users.UserNotFound, message?: string, options?: { readonly cause?: unknown });
}
