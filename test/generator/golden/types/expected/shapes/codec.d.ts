// Generated from contracts/shapes.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shapes.ts";
import type * as rpc from "lagomorph/generated";

export declare const everythingArgs: rpc.Codec<[value: contract.Everything]>;

export declare const everythingResult: rpc.Codec<contract.Everything>;

export declare const structuralArgs: rpc.Codec<
  [value: { at: Date; tags: readonly string[]; pair: readonly [x: number, y?: number] }]
>;

export declare const structuralResult: rpc.Codec<void>;

export declare const changedPayload: rpc.Codec<contract.Everything>;

export declare const specialArgs: rpc.Codec<
  [value: contract.Special, at: ReadonlyMap<string, Date>]
>;

export declare const specialResult: rpc.Codec<Set<string>>;

export declare const planArgs: rpc.Codec<[days: contract.Days, nothing: Record<string, never>]>;

export declare const planResult: rpc.Codec<contract.Tree>;

export declare const paintArgs: rpc.Codec<
  [red: contract.Color.Red, most: (typeof contract.Level)["very high"]]
>;

export declare const paintResult: rpc.Codec<{ level: contract.Level.High }[]>;

export declare const stampArgs: rpc.Codec<
  [id: contract.Marked<string, "Shape">, by: contract.Signed<"you">]
>;

export declare const stampResult: rpc.Codec<contract.Marked<number, 2>[]>;
