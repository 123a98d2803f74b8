// Generated from contracts/jobs.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as jobs from "./service.js";

/** Work that nobody waits for. */
export class JobsClient {
  static readonly service: rpc.ServiceDescriptor = jobs.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Builds the index again. */
  rebuildIndex(full: boolean, since?: Date, options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(jobs.rebuildIndex, [full, since], options);
  }

  clean(options?: rpc.CallOptions): Promise<void> {
    return this.#channel.send(jobs.clean, [], options);
  }

  move(...ids: string[]): Promise<void> {
    return this.#channel.send(jobs.move, [...ids]);
  }
}
