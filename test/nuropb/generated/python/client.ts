// Generated from test/nuropb/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/python.ts";
import type * as rpc from "lagomorph/generated";
import * as python from "./service.js";

/** What the peer in Python serves, as its callers here see it. */
export class PythonServiceClient {
  static readonly service: rpc.ServiceDescriptor = python.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  add(a: number, b?: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(python.add, [a, b], options);
  }

  same(value: unknown, options?: rpc.CallOptions): Promise<unknown> {
    return this.#channel.call(python.same, [value], options);
  }

  fail(text: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(python.fail, [text], options);
  }

  failAsync(text: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(python.failAsync, [text], options);
  }

  validate(options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(python.validate, [], options);
  }

  again(word: string, times?: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(python.again, [word, times], options);
  }

  succeed(topic: string, payload: contract.Greeting, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(python.succeed, [topic, payload], options);
  }

  context(options?: rpc.CallOptions): Promise<Record<string, unknown>> {
    return this.#channel.call(python.context, [], options);
  }

  claims(options?: rpc.CallOptions): Promise<{ sub: string }> {
    return this.#channel.call(python.claims, [], options);
  }

  /** Calls another service, with the context that it has. */
  chain(
    service: string,
    method: string,
    params: Record<string, unknown>,
    options?: rpc.CallOptions,
  ): Promise<unknown> {
    return this.#channel.call(python.chain, [service, method, params], options);
  }

  secret(word: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(python.secret, [word], options);
  }

  text(size: number, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(python.text, [size], options);
  }

  slow(seconds: number, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(python.slow, [seconds], options);
  }

  big(options?: rpc.CallOptions): Promise<bigint> {
    return this.#channel.call(python.big, [], options);
  }

  notANumber(options?: rpc.CallOptions): Promise<number[]> {
    return this.#channel.call(python.notANumber, [], options);
  }

  types(
    options?: rpc.CallOptions,
  ): Promise<{ naive: Date; aware: Date; decimal: string; text: string }> {
    return this.#channel.call(python.types, [], options);
  }

  missing(options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(python.missing, [], options);
  }

  note(word: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(python.note, [word], options);
  }
}
