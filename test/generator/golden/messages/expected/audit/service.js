// Generated from contracts/audit.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const entryWritten = {
  kind: "event",
  service: "audit",
  member: "entryWritten",
  name: "entryWritten",
  payload: codec.entryWrittenPayload,
};

export const service = {
  name: "audit",
  wire: "native",
  fingerprint: "bd6375332860bb0f781b9083b53895d5",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [entryWritten],
};
