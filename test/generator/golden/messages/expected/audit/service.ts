// Generated from contracts/audit.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

export const entryWritten: rpc.EventDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}> = {
  kind: "event",
  service: "audit",
  member: "entryWritten",
  name: "entryWritten",
  payload: codec.entryWrittenPayload,
};

/** The service `audit`. */
export const service: rpc.ServiceDescriptor = {
  name: "audit",
  wire: "native",
  fingerprint: "bd6375332860bb0f781b9083b53895d5",
  members: [entryWritten],
};
