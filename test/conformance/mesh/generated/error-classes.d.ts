// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as probe from "../contracts/probe.ts";
import type * as safe from "../contracts/safe.ts";
import type * as ticker from "../contracts/ticker.ts";
import type * as rpc from "lagomorph/generated";

/** The market has closed. */
export declare class Halted extends rpc.DeclaredError<"HALTED", ticker.Halted> {
  constructor(data: ticker.Halted, message?: string, options?: { readonly cause?: unknown });
}

/** There is no such box. */
export declare class NoSuchBox extends rpc.DeclaredError<"NO_SUCH_BOX", safe.NoSuchBox> {
  constructor(data: safe.NoSuchBox, message?: string, options?: { readonly cause?: unknown });
}

/** The user must wait. */
export declare class UserLocked extends rpc.DeclaredError<"USER_LOCKED", probe.UserLocked> {
  constructor(data: probe.UserLocked, message?: string, options?: { readonly cause?: unknown });
}

/** There is no such user. */
export declare class UserNotFound extends rpc.DeclaredError<"USER_NOT_FOUND", probe.UserNotFound> {
  constructor(data: probe.UserNotFound, message?: string, options?: { readonly cause?: unknown });
}
