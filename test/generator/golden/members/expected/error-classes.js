// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

/** @extends {rpc.DeclaredError<
  "UNKNOWN_SYMBOL",
  import("../contracts/market.ts").UnknownSymbol
>} */
export class UnknownSymbol extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/market.ts").UnknownSymbol} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("UNKNOWN_SYMBOL", data, message, options);
  }
}
