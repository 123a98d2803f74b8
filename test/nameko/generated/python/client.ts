// Generated from test/nameko/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/python.ts";
import type * as rpc from "lagomorph/generated";
import * as python from "./service.js";

/** What the Python peer serves, as far as its methods have types. */
export class PythonServiceClient {
  static readonly service: rpc.ServiceDescriptor = python.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  add(x: number, y: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(python.add, [x, y], options);
  }

  multiply(x: number, y: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(python.multiply, [x, y], options);
  }

  echo(
    first: string,
    second?: string,
    options?: rpc.CallOptions,
  ): Promise<{ args: string[]; kwargs: Record<string, string> }> {
    return this.#channel.call(python.echo, [first, second], options);
  }

  same(value: contract.Everything, options?: rpc.CallOptions): Promise<contract.Everything> {
    return this.#channel.call(python.same, [value], options);
  }

  big(options?: rpc.CallOptions): Promise<bigint> {
    return this.#channel.call(python.big, [], options);
  }

  notANumber(options?: rpc.CallOptions): Promise<number[]> {
    return this.#channel.call(python.notANumber, [], options);
  }

  now(options?: rpc.CallOptions): Promise<Date> {
    return this.#channel.call(python.now, [], options);
  }

  fail(text: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(python.fail, [text], options);
  }

  failDeclared(options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(python.failDeclared, [], options);
  }

  context(options?: rpc.CallOptions): Promise<{ data: contract.ContextData; stack: string[] }> {
    return this.#channel.call(python.context, [], options);
  }

  chain(
    service: string,
    method: string,
    args: string[],
    options?: rpc.CallOptions,
  ): Promise<unknown> {
    return this.#channel.call(python.chain, [service, method, args], options);
  }

  slow(seconds: number, options?: rpc.CallOptions): Promise<unknown> {
    return this.#channel.call(python.slow, [seconds], options);
  }

  noSuchMethod(options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(python.noSuchMethod, [], options);
  }

  unserializable(options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(python.unserializable, [], options);
  }

  tell(event: string, data: contract.Greeting, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(python.tell, [event, data], options);
  }

  text(size: number, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(python.text, [size], options);
  }
}
