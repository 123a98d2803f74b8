// Generated from test/conformance/mesh/contracts/relay.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as relay from "./service.js";

/** A service between a caller and `probe`. */
export class RelayClient {
  static readonly service: rpc.ServiceDescriptor = relay.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** The context of the call that the probe sees. */
  context(
    options?: rpc.CallOptions,
  ): Promise<{ caller: string; remaining: number; headers: Record<string, string> }> {
    return this.#channel.call(relay.context, [], options);
  }

  /** Calls a probe method that never answers. */
  hang(tag: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(relay.hang, [tag], options);
  }

  /** Calls a probe method that fails. */
  fail(options?: rpc.CallOptions): Promise<number> {
    return this.#channel.call(relay.fail, [], options);
  }

  /** Notes a text on success; fails when told to. */
  noteOnSuccess(text: string, fail: boolean, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(relay.noteOnSuccess, [text, fail], options);
  }

  /** Publishes a note to a foreign exchange; how that ended. */
  publish(text: string, where: "foreign" | "nowhere", options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(relay.publish, [text, where], options);
  }

  /** Publishes a note on success; fails when told to. */
  publishOnSuccess(text: string, fail: boolean, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.call(relay.publishOnSuccess, [text, fail], options);
  }
}
