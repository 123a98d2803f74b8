// Generated from contracts/audit.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as audit from "./service.js";

export class AuditClient {
  static readonly service: rpc.ServiceDescriptor = audit.service;

  constructor(channel: rpc.Channel) {
    void channel;
  }
}
