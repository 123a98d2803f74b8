// Generated from contracts/hostile.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/hostile.ts";
import * as rpc from "lagomorph/generated";
import * as hostile from "./service.js";

/**
 * Text that would like to be code: `${process.exit()}` *\/ "quotes" 'and' `backticks` \u2028 <b>&amp;</b> {{braces}}
 */
export abstract class HostileSkeleton extends rpc.Skeleton<rpc.NoEvents> {
  static readonly service: rpc.ServiceDescriptor = hostile.service;

  /** One line with \u202e a mark that turns text around, and 👩‍👩‍👧 an emoji. */
  abstract turn(): rpc.Answer<string>;

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
  abstract say(text: string): rpc.Answer<string>;

  /**
   * {@link Hostile.say} but a very long single line of documentation that does not fit into one hundred columns of text.
   */
  abstract shout(
    text: "*/" | "`${x}`" | "\u2028" | 'it\'s "quoted"' | "\\" | "line\nbreak" | "\u202e",
  ): rpc.Answer<contract.Quoted>;
}
