// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export class NotCovered extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("NOT_COVERED", data, message, options);
  }
}

export class NoAccount extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("NO_ACCOUNT", data, message, options);
  }
}
