// Generated from test/conformance/mesh/contracts/ticker.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/ticker.ts";
import type * as rpc from "lagomorph/generated";
import * as ticker from "./service.js";

/** A service whose methods stream. */
export class TickerClient {
  static readonly service: rpc.ServiceDescriptor = ticker.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Counts from 0, for as long as somebody reads. */
  count(tag: string, options?: rpc.CallOptions): AsyncIterable<number> {
    return this.#channel.stream(ticker.count, [tag], options);
  }

  /** Counts up to a number, and says how far it came. */
  countTo(
    last: number,
    options?: rpc.CallOptions,
  ): AsyncGenerator<number, { sum: number; at: Date }, void> {
    return this.#channel.stream(ticker.countTo, [last], options);
  }

  /** Some items, then an error. */
  fail(
    items: number,
    how: "declared" | "error" | "permission" | "wrongItem" | "wrongEnd" | "nothing",
    options?: rpc.CallOptions,
  ): AsyncIterable<contract.Tick> {
    return this.#channel.stream(ticker.fail, [items, how], options);
  }

  /** Nothing, for as long as somebody waits. */
  silence(tag: string, options?: rpc.CallOptions): AsyncIterable<contract.Tick> {
    return this.#channel.stream(ticker.silence, [tag], options);
  }

  /** The same, by an iterator that is no generator, and looks at no signal. */
  deafSilence(tag: string, options?: rpc.CallOptions): AsyncIterable<contract.Tick> {
    return this.#channel.stream(ticker.deafSilence, [tag], options);
  }

  /** Who calls, at each of three steps; the last two of them through the probe. */
  contexts(
    options?: rpc.CallOptions,
  ): AsyncIterable<{ caller: string; tenant: string; remaining: number }> {
    return this.#channel.stream(ticker.contexts, [], options);
  }

  /** What another stream gives, one step after the other. */
  relay(tag: string, options?: rpc.CallOptions): AsyncIterable<number> {
    return this.#channel.stream(ticker.relay, [tag], options);
  }

  /** As `silence`, but not for long. */
  brief(tag: string, options?: rpc.CallOptions): AsyncIterable<contract.Tick> {
    return this.#channel.stream(ticker.brief, [tag], options);
  }

  /** May run twice. */
  again(tag: string, options?: rpc.CallOptions): AsyncIterable<number> {
    return this.#channel.stream(ticker.again, [tag], options);
  }

  /** Items of so many characters. */
  large(items: number, length: number, options?: rpc.CallOptions): AsyncIterable<string> {
    return this.#channel.stream(ticker.large, [items, length], options);
  }

  /** Answers once. */
  once(options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(ticker.once, [], options);
  }
}
