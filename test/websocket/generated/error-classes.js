// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

/** @extends {rpc.DeclaredError<"TOO_LONG", import("../contracts/board.ts").TooLong>} */
export class TooLong extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/board.ts").TooLong} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("TOO_LONG", data, message, options);
  }
}
