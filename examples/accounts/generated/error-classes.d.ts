// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as accounts from "../contracts/accounts.ts";
import type * as rpc from "lagomorph/generated";

/** There is less on the account. */
export declare class NotCovered extends rpc.DeclaredError<"NOT_COVERED", accounts.NotCovered> {
  constructor(data: accounts.NotCovered, message?: string, options?: { readonly cause?: unknown });
}

/** Nobody has opened that account. */
export declare class NoAccount extends rpc.DeclaredError<"NO_ACCOUNT", accounts.NoAccount> {
  constructor(data: accounts.NoAccount, message?: string, options?: { readonly cause?: unknown });
}
