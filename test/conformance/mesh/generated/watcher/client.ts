// Generated from test/conformance/mesh/contracts/watcher.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as watcher from "./service.js";

/** A service that handles events by pattern, whoever emits them. */
export class WatcherClient {
  static readonly service: rpc.ServiceDescriptor = watcher.service;

  constructor(channel: rpc.Channel) {
    void channel;
  }
}
