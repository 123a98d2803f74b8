// Generated from contracts/hostile.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/hostile.ts";
import type * as rpc from "lagomorph/generated";

export declare const turnArgs: rpc.Codec<[]>;

export declare const turnResult: rpc.Codec<string>;

export declare const sayArgs: rpc.Codec<[text: string]>;

export declare const sayResult: rpc.Codec<string>;

export declare const shoutArgs: rpc.Codec<
  [text: "*/" | "`${x}`" | "\u2028" | 'it\'s "quoted"' | "\\" | "line\nbreak" | "\u202e"]
>;

export declare const shoutResult: rpc.Codec<contract.Quoted>;
