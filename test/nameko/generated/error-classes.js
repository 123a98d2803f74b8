// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export class UserNotFound extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("app.errors.UserNotFound", data, message, options);
  }
}

export class Declared extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("peer.errors.Declared", data, message, options);
  }
}
