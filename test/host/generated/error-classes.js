// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

/** @extends {rpc.DeclaredError<"NO_SUCH_ITEM", import("../contracts/shop.ts").NoSuchItem>} */
export class NoSuchItem extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/shop.ts").NoSuchItem} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("NO_SUCH_ITEM", data, message, options);
  }
}
