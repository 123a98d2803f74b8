// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as market from "../contracts/market.ts";
import * as rpc from "lagomorph/generated";

export class UnknownSymbol extends rpc.DeclaredError<"UNKNOWN_SYMBOL", market.UnknownSymbol> {
  constructor(
    data: market.UnknownSymbol,
    message?: string,
    options?: { readonly cause?: unknown },
  ) {
    super("UNKNOWN_SYMBOL", data, message, options);
  }
}
