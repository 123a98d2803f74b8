// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

/** @extends {rpc.DeclaredError<"QUOTA_EXCEEDED", import("../contracts/users.ts").QuotaExceeded>} */
export class QuotaExceeded extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/users.ts").QuotaExceeded} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("QUOTA_EXCEEDED", data, message, options);
  }
}

/** @extends {rpc.DeclaredError<"USER_EXISTS", import("../contracts/users.ts").UserExists>} */
export class UserExists extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/users.ts").UserExists} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("USER_EXISTS", data, message, options);
  }
}

/** @extends {rpc.DeclaredError<"USER_NOT_FOUND", import("../contracts/users.ts").UserNotFound>} */
export class UserNotFound extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/users.ts").UserNotFound} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("USER_NOT_FOUND", data, message, options);
  }
}
