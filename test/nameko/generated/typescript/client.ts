// Generated from test/nameko/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as python from "../../contracts/python.ts";
import type * as rpc from "lagomorph/generated";
import * as typescript from "./service.js";

/** What is served here, and called from Python. */
export class TypescriptServiceClient {
  static readonly service: rpc.ServiceDescriptor = typescript.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  add(x: number, y: number, extraTerms?: number[], options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(typescript.add, [x, y, extraTerms], options);
  }

  same(value: python.Everything, options?: rpc.CallOptions): Promise<python.Everything> {
    return this.#channel.call(typescript.same, [value], options);
  }

  doubleBig(value: bigint, options?: rpc.CallOptions): Promise<bigint> {
    return this.#channel.call(typescript.doubleBig, [value], options);
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

  passOn(options?: rpc.CallOptions): Promise<{ data: python.ContextData; stack: string[] }> {
    return this.#channel.call(typescript.passOn, [], options);
  }

  greet(who: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(typescript.greet, [who], options);
  }

  report(who: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(typescript.report, [who], options);
  }

  guarded(options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(typescript.guarded, [], options);
  }

  rebuildIndex(full: boolean, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(typescript.rebuildIndex, [full], options);
  }
}
