// Generated from test/nameko/contracts/library.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as python from "../../contracts/python.ts";
import type * as rpc from "lagomorph/generated";

/** @example addAll(1, [2, 3]) => 6 */
export declare const addAll: rpc.MethodDescriptor<
  [first: number, otherTerms?: number[] | undefined],
  number
>;

export declare const keep: rpc.MethodDescriptor<[value: unknown], unknown>;

export declare const same: rpc.MethodDescriptor<[value: python.Everything], python.Everything>;

/** @example doubleBig(9007199254740993n) => 18014398509481986n */
export declare const doubleBig: rpc.MethodDescriptor<[value: bigint], bigint>;

/** @example findUser("ann") => throws UserNotFound { userId: "ann", attempts: 3 } */
export declare const findUser: rpc.MethodDescriptor<[userId: string], string>;

/** @example whoAmI() => "ann" */
export declare const whoAmI: rpc.MethodDescriptor<[], string>;

export declare const rebuildIndex: rpc.CommandDescriptor<[full: boolean]>;

export declare const indexRebuilt: rpc.EventDescriptor<{ full: boolean }>;

/** The service `library`. */
export declare const service: rpc.ServiceDescriptor;
