// Generated from test/conformance/mesh/contracts/probe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/probe.ts";
import type * as rpc from "lagomorph/generated";

export declare const echoArgs: rpc.Codec<[text: string]>;

export declare const echoResult: rpc.Codec<string>;

export declare const waitArgs: rpc.Codec<[milliseconds: number, tag: string]>;

export declare const waitResult: rpc.Codec<string>;

export declare const hangArgs: rpc.Codec<[tag: string]>;

export declare const hangResult: rpc.Codec<void>;

export declare const hangShortlyArgs: rpc.Codec<[]>;

export declare const hangShortlyResult: rpc.Codec<void>;

export declare const userArgs: rpc.Codec<[id: string]>;

export declare const userResult: rpc.Codec<contract.User>;

export declare const failArgs: rpc.Codec<
  [how: "error" | "secret" | "declaredElsewhere" | "wrongResult" | "permission" | "nothing"]
>;

export declare const failResult: rpc.Codec<number>;

export declare const optionalArgs: rpc.Codec<[first: string, second?: number | undefined]>;

export declare const optionalResult: rpc.Codec<string>;

export declare const sumArgs: rpc.Codec<[...values: number[]]>;

export declare const sumResult: rpc.Codec<number>;

export declare const tomorrowArgs: rpc.Codec<[of: Date]>;

export declare const tomorrowResult: rpc.Codec<Date>;

export declare const contextArgs: rpc.Codec<[]>;

export declare const contextResult: rpc.Codec<{
  caller: string;
  remaining: number;
  headers: Record<string, string>;
}>;

export declare const countRunsArgs: rpc.Codec<[tag: string]>;

export declare const countRunsResult: rpc.Codec<number>;

export declare const countRunsIdempotentlyArgs: rpc.Codec<[tag: string]>;

export declare const countRunsIdempotentlyResult: rpc.Codec<number>;

export declare const spinArgs: rpc.Codec<[milliseconds: number]>;

export declare const spinResult: rpc.Codec<void>;

export declare const rememberArgs: rpc.Codec<[text: string]>;

export declare const notedPayload: rpc.Codec<contract.Note>;

export declare const onNotedPayload: rpc.Codec<contract.Note>;

export declare const onNotedEverywherePayload: rpc.Codec<contract.Note>;

export declare const onNotedOncePayload: rpc.Codec<contract.Note>;

export declare const userNotFoundData: rpc.Codec<contract.UserNotFound>;

export declare const userLockedData: rpc.Codec<contract.UserLocked>;
