// Generated from contracts/accounts.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as users from "../../contracts/users.ts";
import type * as rpc from "lagomorph/generated";

export declare const closeArgs: rpc.Codec<[user: string]>;

export declare const closeResult: rpc.Codec<boolean>;

export declare const userNotFoundData: rpc.Codec<users.UserNotFound>;
