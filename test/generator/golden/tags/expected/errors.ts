// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as payments from "../contracts/payments.ts";
import * as rpc from "lagomorph/generated";

/** The bank says no. */
export class Refused extends rpc.DeclaredError<"REFUSED", payments.Refused> {
  constructor(data: payments.Refused, message?: string, options?: { readonly cause?: unknown }) {
    super("REFUSED", data, message, options);
  }
}
