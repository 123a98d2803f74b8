// Generated from test/nuropb/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as typescript from "./service.js";

/** What is served here, and called from Python. */
export class TypescriptServiceClient {
  static readonly service: rpc.ServiceDescriptor = typescript.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Adds. */
  add(a: number, b?: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(typescript.add, [a, b], options);
  }

  same(value: unknown, options?: rpc.CallOptions): Promise<unknown> {
    return this.#channel.call(typescript.same, [value], options);
  }

  doubleBig(value: bigint, options?: rpc.CallOptions): Promise<bigint> {
    return this.#channel.call(typescript.doubleBig, [value], options);
  }

  at(time: Date, options?: rpc.CallOptions): Promise<Date> {
    return this.#channel.call(typescript.at, [time], options);
  }

  fail(options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(typescript.fail, [], options);
  }

  getUser(userId: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(typescript.getUser, [userId], options);
  }

  tellContext(
    options?: rpc.CallOptions,
  ): Promise<{ headers: Record<string, string>; caller: string }> {
    return this.#channel.call(typescript.tellContext, [], options);
  }

  passOn(options?: rpc.CallOptions): Promise<Record<string, unknown>> {
    return this.#channel.call(typescript.passOn, [], options);
  }

  text(size: number, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(typescript.text, [size], options);
  }

  greet(who: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(typescript.greet, [who], options);
  }

  again(word: string, times: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(typescript.again, [word, times], options);
  }

  guarded(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(typescript.guarded, [], options);
  }

  hidden(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(typescript.hidden, [], options);
  }

  secret(word: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(typescript.secret, [word], options);
  }

  rebuildIndex(full: boolean, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(typescript.rebuildIndex, [full], options);
  }
}
