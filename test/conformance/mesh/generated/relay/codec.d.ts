// Generated from test/conformance/mesh/contracts/relay.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as probe from "../../contracts/probe.ts";
import type * as rpc from "lagomorph/generated";

export declare const contextArgs: rpc.Codec<[]>;

export declare const contextResult: rpc.Codec<{
  caller: string;
  remaining: number;
  headers: Record<string, string>;
}>;

export declare const hangArgs: rpc.Codec<[tag: string]>;

export declare const hangResult: rpc.Codec<void>;

export declare const failArgs: rpc.Codec<[]>;

export declare const failResult: rpc.Codec<number>;

export declare const noteOnSuccessArgs: rpc.Codec<[text: string, fail: boolean]>;

export declare const noteOnSuccessResult: rpc.Codec<void>;

export declare const publishArgs: rpc.Codec<[text: string, where: "foreign" | "nowhere"]>;

export declare const publishResult: rpc.Codec<string>;

export declare const publishOnSuccessArgs: rpc.Codec<[text: string, fail: boolean]>;

export declare const publishOnSuccessResult: rpc.Codec<void>;

export declare const relayedPayload: rpc.Codec<probe.Note>;

export declare const foreignPayload: rpc.Codec<probe.Note>;

export declare const nowherePayload: rpc.Codec<probe.Note>;

export declare const onProbeNotedPayload: rpc.Codec<probe.Note>;
