// Generated from contracts/users.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/users.ts";
import type * as rpc from "lagomorph/generated";

export declare const getArgs: rpc.Codec<[id: string]>;

export declare const getResult: rpc.Codec<contract.User>;

export declare const createArgs: rpc.Codec<[user: contract.User]>;

export declare const createResult: rpc.Codec<void>;

export declare const userNotFoundData: rpc.Codec<contract.UserNotFound>;

export declare const userExistsData: rpc.Codec<contract.UserExists>;

export declare const quotaExceededData: rpc.Codec<contract.QuotaExceeded>;
