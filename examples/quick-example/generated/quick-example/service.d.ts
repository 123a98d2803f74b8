// Generated from examples/quick-example/contracts/quick-example.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/quick-example.ts";
import type * as rpc from "lagomorph/generated";

/** Greets whoever the caller's token is of. */
export declare const testRequiresUserClaims: rpc.MethodDescriptor<[], string>;

/** Gives back what it is given. */
export declare const testMethod: rpc.MethodDescriptor<
  [param1: string, param2: Record<string, string>],
  contract.Reply
>;

/** The service `quick-example`. */
export declare const service: rpc.ServiceDescriptor;
