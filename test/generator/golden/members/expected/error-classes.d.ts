// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as market from "../contracts/market.ts";
import type * as rpc from "lagomorph/generated";

export declare class UnknownSymbol extends rpc.DeclaredError<
  "UNKNOWN_SYMBOL",
  market.UnknownSymbol
> {
  constructor(data: market.UnknownSymbol, message?: string, options?: { readonly cause?: unknown });
}
