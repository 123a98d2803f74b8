// Generated from test/conformance/mesh/contracts/ticker.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/ticker.ts";
import type * as rpc from "lagomorph/generated";

/** Counts from 0, for as long as somebody reads. */
export declare const count: rpc.StreamDescriptor<[tag: string], number>;

/** Counts up to a number, and says how far it came. */
export declare const countTo: rpc.StreamDescriptor<
  [last: number],
  number,
  { sum: number; at: Date }
>;

/** Some items, then an error. */
export declare const fail: rpc.StreamDescriptor<
  [items: number, how: "declared" | "error" | "permission" | "wrongItem" | "wrongEnd" | "nothing"],
  contract.Tick
>;

/** Nothing, for as long as somebody waits. */
export declare const silence: rpc.StreamDescriptor<[tag: string], contract.Tick>;

/** The same, by an iterator that is no generator, and looks at no signal. */
export declare const deafSilence: rpc.StreamDescriptor<[tag: string], contract.Tick>;

/** Who calls, at each of three steps; the last two of them through the probe. */
export declare const contexts: rpc.StreamDescriptor<
  [],
  { caller: string; tenant: string; remaining: number }
>;

/** What another stream gives, one step after the other. */
export declare const relay: rpc.StreamDescriptor<[tag: string], number>;

/** As `silence`, but not for long. */
export declare const brief: rpc.StreamDescriptor<[tag: string], contract.Tick>;

/** May run twice. */
export declare const again: rpc.StreamDescriptor<[tag: string], number>;

/** Items of so many characters. */
export declare const large: rpc.StreamDescriptor<[items: number, length: number], string>;

/** Answers once. */
export declare const once: rpc.MethodDescriptor<[], number>;

/** The service `ticker`. */
export declare const service: rpc.ServiceDescriptor;
