// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as board from "../contracts/board.ts";
import type * as rpc from "lagomorph/generated";

export declare class TooLong extends rpc.DeclaredError<"TOO_LONG", board.TooLong> {
  constructor(data: board.TooLong, message?: string, options?: { readonly cause?: unknown });
}
