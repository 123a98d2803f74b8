// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as python from "../contracts/python.ts";
import type * as typescript from "../contracts/typescript.ts";
import type * as rpc from "lagomorph/generated";

export declare class LookupError extends rpc.DeclaredError<"LookupError", python.LookupError> {
  constructor(data: python.LookupError, message?: string, options?: { readonly cause?: unknown });
}

export declare class ValueError extends rpc.DeclaredError<"ValueError", python.ValueError> {
  constructor(data: python.ValueError, message?: string, options?: { readonly cause?: unknown });
}

export declare class UserNotFound extends rpc.DeclaredError<
  "app.errors.UserNotFound",
  typescript.UserNotFound
> {
  constructor(
    data: typescript.UserNotFound,
    message?: string,
    options?: { readonly cause?: unknown },
  );
}
