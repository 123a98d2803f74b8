// Generated from contracts/hostile.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/hostile.ts";
import type * as rpc from "lagomorph/generated";

/** One line with \u202e a mark that turns text around, and 👩‍👩‍👧 an emoji. */
export declare const turn: rpc.MethodDescriptor<[], string>;

/**
 * Several lines.
 *
 * - with a list
 *   and what belongs to it
 *
 * @param text what to say: "*\/"
 * @returns the answer
 * @example say("a") // => "b"
 * @deprecated use `shout`
 */
export declare const say: rpc.MethodDescriptor<[text: string], string>;

/**
 * {@link Hostile.say} but a very long single line of documentation that does not fit into one hundred columns of text.
 */
export declare const shout: rpc.MethodDescriptor<
  [text: "*/" | "`${x}`" | "\u2028" | 'it\'s "quoted"' | "\\" | "line\nbreak" | "\u202e"],
  contract.Quoted
>;

/** The service `hostile`. */
export declare const service: rpc.ServiceDescriptor;
