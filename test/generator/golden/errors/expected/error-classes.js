// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export class QuotaExceeded extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("QUOTA_EXCEEDED", data, message, options);
  }
}

export class UserExists extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("USER_EXISTS", data, message, options);
  }
}

export class UserNotFound extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("USER_NOT_FOUND", data, message, options);
  }
}
