// Generated from test/conformance/mesh/contracts/vault.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as vault from "./service.js";

/** What is let in by tokens only, and what is not. */
export class VaultClient {
  static readonly service: rpc.ServiceDescriptor = vault.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  open(box: string, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(vault.open, [box], options);
  }

  store(box: string, weight: number, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(vault.store, [box, weight], options);
  }

  audit(options?: rpc.CallOptions): AsyncIterable<string> {
    return this.#channel.stream(vault.audit, [], options);
  }

  destroy(box: string, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(vault.destroy, [box], options);
  }

  /** Opens a box in the name of its caller, or in its own. */
  relay(box: string, asCaller: boolean, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(vault.relay, [box, asCaller], options);
  }

  /** What it sees of a token that it does not ask for. */
  peek(options?: rpc.CallOptions): Promise<{ claims: boolean; token: boolean }> {
    return this.#channel.call(vault.peek, [], options);
  }
}
