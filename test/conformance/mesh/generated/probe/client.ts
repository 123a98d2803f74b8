// Generated from test/conformance/mesh/contracts/probe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/probe.ts";
import type * as rpc from "lagomorph/generated";
import * as probe from "./service.js";

/** A service that shows what arrives, waits, and fails on request. */
export class ProbeClient {
  static readonly service: rpc.ServiceDescriptor = probe.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  echo(text: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(probe.echo, [text], options);
  }

  /** Answers after so many milliseconds, with what is given. */
  wait(milliseconds: number, tag: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(probe.wait, [milliseconds, tag], options);
  }

  /** Never answers; says how its signal ended. */
  hang(tag: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(probe.hang, [tag], options);
  }

  /** Waits for as long as `hang`, but gives up earlier. */
  hangShortly(options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(probe.hangShortly, [], options);
  }

  user(id: string, options?: rpc.CallOptions): Promise<contract.User> {
    return this.#channel.call(probe.user, [id], options);
  }

  /** Fails in a way that the contract does not declare. */
  fail(
    how: "error" | "secret" | "declaredElsewhere" | "wrongResult" | "permission" | "nothing",
    options?: rpc.CallOptions,
  ): Promise<number> {
    return this.#channel.call(probe.fail, [how], options);
  }

  optional(first: string, second?: number, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(probe.optional, [first, second], options);
  }

  sum(...values: number[]): Promise<number> {
    return this.#channel.call(probe.sum, [...values]);
  }

  tomorrow(of: Date, options?: rpc.CallOptions): Promise<Date> {
    return this.#channel.call(probe.tomorrow, [of], options);
  }

  /** Who calls, until when, with which headers. */
  context(
    options?: rpc.CallOptions,
  ): Promise<{ caller: string; remaining: number; headers: Record<string, string> }> {
    return this.#channel.call(probe.context, [], options);
  }

  /** How often it has run in all instances of this process. */
  countRuns(tag: string, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(probe.countRuns, [tag], options);
  }

  /** The same, but may run twice. */
  countRunsIdempotently(tag: string, options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(probe.countRunsIdempotently, [tag], options);
  }

  /** Busy for so many milliseconds, without giving way. */
  spin(milliseconds: number, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(probe.spin, [milliseconds], options);
  }

  remember(text: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(probe.remember, [text], options);
  }
}
