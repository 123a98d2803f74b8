// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

/** @extends {rpc.DeclaredError<"HALTED", import("../contracts/ticker.ts").Halted>} */
export class Halted extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/ticker.ts").Halted} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("HALTED", data, message, options);
  }
}

/** @extends {rpc.DeclaredError<"NO_SUCH_BOX", import("../contracts/safe.ts").NoSuchBox>} */
export class NoSuchBox extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/safe.ts").NoSuchBox} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("NO_SUCH_BOX", data, message, options);
  }
}

/** @extends {rpc.DeclaredError<"USER_LOCKED", import("../contracts/probe.ts").UserLocked>} */
export class UserLocked extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/probe.ts").UserLocked} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("USER_LOCKED", data, message, options);
  }
}

/** @extends {rpc.DeclaredError<"USER_NOT_FOUND", import("../contracts/probe.ts").UserNotFound>} */
export class UserNotFound extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/probe.ts").UserNotFound} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("USER_NOT_FOUND", data, message, options);
  }
}
