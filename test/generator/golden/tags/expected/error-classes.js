// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

/** @extends {rpc.DeclaredError<"REFUSED", import("../contracts/payments.ts").Refused>} */
export class Refused extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/payments.ts").Refused} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("REFUSED", data, message, options);
  }
}
