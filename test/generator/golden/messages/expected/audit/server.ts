// Generated from contracts/audit.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";
import * as audit from "./service.js";

/** Sends the events of `Audit`. */
export interface AuditEmit {
  entryWritten(payload: {
    who: string;
    when: Date;
    what: { service: string; method: string };
  }): Promise<void>;
}

export abstract class AuditSkeleton extends rpc.Skeleton<AuditEmit> {
  static readonly service: rpc.ServiceDescriptor = audit.service;
}
