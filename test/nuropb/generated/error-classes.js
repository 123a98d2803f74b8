// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export class LookupError extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("LookupError", data, message, options);
  }
}

export class ValueError extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("ValueError", data, message, options);
  }
}

export class UserNotFound extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("app.errors.UserNotFound", data, message, options);
  }
}
