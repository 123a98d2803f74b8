// Generated from contracts/hostile.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/hostile.ts";
import type * as rpc from "lagomorph/generated";
import * as hostile from "./service.js";

/**
 * Text that would like to be code: `${process.exit()}` *\/ "quotes" 'and' `backticks` \u2028 <b>&amp;</b> {{braces}}
 */
export class HostileClient {
  static readonly service: rpc.ServiceDescriptor = hostile.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** One line with \u202e a mark that turns text around, and 👩‍👩‍👧 an emoji. */
  turn(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(hostile.turn, [], options);
  }

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
  say(text: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(hostile.say, [text], options);
  }

  /**
   * {@link Hostile.say} but a very long single line of documentation that does not fit into one hundred columns of text.
   */
  shout(
    text: "*/" | "`${x}`" | "\u2028" | 'it\'s "quoted"' | "\\" | "line\nbreak" | "\u202e",
    options?: rpc.CallOptions,
  ): Promise<contract.Quoted> {
    return this.#channel.call(hostile.shout, [text], options);
  }
}
