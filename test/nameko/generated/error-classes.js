// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

/** @extends {rpc.DeclaredError<
  "app.errors.UserNotFound",
  import("../contracts/typescript.ts").UserNotFound
>} */
export class UserNotFound extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/typescript.ts").UserNotFound} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("app.errors.UserNotFound", data, message, options);
  }
}

/** @extends {rpc.DeclaredError<
  "peer.errors.Declared",
  import("../contracts/python.ts").Declared
>} */
export class Declared extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/python.ts").Declared} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("peer.errors.Declared", data, message, options);
  }
}
