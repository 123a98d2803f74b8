// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as cafe from "../contracts/cafe.ts";
import type * as rpc from "lagomorph/generated";

/** There is no such dish. */
export declare class NoSuchDish extends rpc.DeclaredError<"NO_SUCH_DISH", cafe.NoSuchDish> {
  constructor(data: cafe.NoSuchDish, message?: string, options?: { readonly cause?: unknown });
}
