// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

/** @extends {rpc.DeclaredError<"LookupError", import("../contracts/python.ts").LookupError>} */
export class LookupError extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/python.ts").LookupError} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("LookupError", data, message, options);
  }
}

/** @extends {rpc.DeclaredError<"ValueError", import("../contracts/python.ts").ValueError>} */
export class ValueError extends rpc.DeclaredError {
  /**
   * @param {import("../contracts/python.ts").ValueError} data
   * @param {string} [message]
   * @param {{ readonly cause?: unknown }} [options]
   */
  constructor(data, message, options) {
    super("ValueError", data, message, options);
  }
}

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
