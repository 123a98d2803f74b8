// Generated from contracts/audit.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").EventDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>} */
export const entryWritten = {
  kind: "event",
  service: "audit",
  member: "entryWritten",
  name: "entryWritten",
  payload: codec.entryWrittenPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "audit",
  wire: "native",
  fingerprint: "bd6375332860bb0f781b9083b53895d5",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [entryWritten],
};
