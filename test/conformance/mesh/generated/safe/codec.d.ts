// Generated from test/conformance/mesh/contracts/safe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/safe.ts";
import type * as rpc from "lagomorph/generated";

export declare const openArgs: rpc.Codec<[box: string]>;

export declare const openResult: rpc.Codec<string>;

export declare const lookArgs: rpc.Codec<[]>;

export declare const lookResult: rpc.Codec<{ token: string; headers: string[] }>;

export declare const ownArgs: rpc.Codec<[box: string]>;

export declare const ownResult: rpc.Codec<string>;

export declare const failArgs: rpc.Codec<[]>;

export declare const failResult: rpc.Codec<number>;

export declare const hangArgs: rpc.Codec<[box: string]>;

export declare const hangResult: rpc.Codec<void>;

export declare const weighArgs: rpc.Codec<[box: string]>;

export declare const weighResult: rpc.Codec<number>;

export declare const destroyArgs: rpc.Codec<[box: string]>;

export declare const noSuchBoxData: rpc.Codec<contract.NoSuchBox>;
