// Generated from contracts/shapes.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shapes.ts";
import type * as rpc from "lagomorph/generated";

export declare const everything: rpc.MethodDescriptor<
  [value: contract.Everything],
  contract.Everything
>;

export declare const structural: rpc.MethodDescriptor<
  [value: { at: Date; tags: readonly string[]; pair: readonly [x: number, y?: number] }],
  void
>;

export declare const changed: rpc.EventDescriptor<contract.Everything>;

export declare const special: rpc.MethodDescriptor<
  [value: contract.Special, at: ReadonlyMap<string, Date>],
  Set<string>
>;

export declare const plan: rpc.MethodDescriptor<
  [days: contract.Days, nothing: Record<string, never>],
  contract.Tree
>;

export declare const paint: rpc.MethodDescriptor<
  [red: contract.Color.Red, most: (typeof contract.Level)["very high"]],
  { level: contract.Level.High }[]
>;

export declare const stamp: rpc.MethodDescriptor<
  [id: contract.Marked<string, "Shape">, by: contract.Signed<"you">],
  contract.Marked<number, 2>[]
>;

/** The service `shapes`. */
export declare const service: rpc.ServiceDescriptor;
