// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export class NoSuchDish extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("NO_SUCH_DISH", data, message, options);
  }
}
