// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

export class Refused extends rpc.DeclaredError {
  constructor(data, message, options) {
    super("REFUSED", data, message, options);
  }
}
