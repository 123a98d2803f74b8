// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

/** @extends {rpc.DeclaredError<"NO_SUCH_DISH", import("../contracts/cafe.ts").NoSuchDish>} */
export class NoSuchDish extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/cafe.ts").NoSuchDish} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("NO_SUCH_DISH", data, message, options);
  }
}
