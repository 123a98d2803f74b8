// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as payments from "../contracts/payments.ts";
import type * as rpc from "lagomorph/generated";

/** The bank says no. */
export declare class Refused extends rpc.DeclaredError<"REFUSED", payments.Refused> {
  constructor(data: payments.Refused, message?: string, options?: { readonly cause?: unknown });
}
