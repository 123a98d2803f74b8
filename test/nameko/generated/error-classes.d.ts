// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as python from "../contracts/python.ts";
import type * as typescript from "../contracts/typescript.ts";
import type * as rpc from "lagomorph/generated";

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

/** Raised by the peer with two arguments. */
export declare class Declared extends rpc.DeclaredError<"peer.errors.Declared", python.Declared> {
  constructor(data: python.Declared, message?: string, options?: { readonly cause?: unknown });
}
