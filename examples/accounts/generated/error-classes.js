// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

/** @extends {rpc.DeclaredError<"NOT_COVERED", import("../contracts/accounts.ts").NotCovered>} */
export class NotCovered extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/accounts.ts").NotCovered} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("NOT_COVERED", data, message, options);
  }
}

/** @extends {rpc.DeclaredError<"NO_ACCOUNT", import("../contracts/accounts.ts").NoAccount>} */
export class NoAccount extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/accounts.ts").NoAccount} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("NO_ACCOUNT", data, message, options);
  }
}
