// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export class UnknownSymbol extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("UNKNOWN_SYMBOL", data, message, options);
  }
}
