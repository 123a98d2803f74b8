// Generated from the contracts by Lagomorph. Change them, then run `lagomorph codegen`.

import type * as shop from "../contracts/shop.ts";
import type * as rpc from "lagomorph/generated";

export declare class NoSuchItem extends rpc.DeclaredError<"NO_SUCH_ITEM", shop.NoSuchItem> {
  constructor(data: shop.NoSuchItem, message?: string, options?: { readonly cause?: unknown });
}
