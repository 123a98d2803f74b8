// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export class NoSuchItem extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("NO_SUCH_ITEM", data, message, options);
  }
}
