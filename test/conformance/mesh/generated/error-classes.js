// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export class Halted extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("HALTED", data, message, options);
  }
}

export class NoSuchBox extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("NO_SUCH_BOX", data, message, options);
  }
}

export class UserLocked extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("USER_LOCKED", data, message, options);
  }
}

export class UserNotFound extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("USER_NOT_FOUND", data, message, options);
  }
}
