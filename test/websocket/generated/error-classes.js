// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export class TooLong extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("TOO_LONG", data, message, options);
  }
}
