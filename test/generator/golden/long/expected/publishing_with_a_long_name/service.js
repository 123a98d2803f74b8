// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").EventDescriptor<{ id: string }>} */
export const recorded = {
  kind: "event",
  service: "publishing_with_a_long_name",
  member: "recorded",
  name: "recorded",
  payload: codec.recordedPayload,
};

/** @type {import("lagomorph/generated").PublisherDescriptor<{ id: string }>} */
export const audited = {
  kind: "publisher",
  service: "publishing_with_a_long_name",
  member: "audited",
  name: "audited",
  exchange: "audit",
  routingKey: "audited",
  payload: codec.auditedPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "publishing_with_a_long_name",
  wire: "native",
  fingerprint: "1c373ee160f97b40f52880c7d4282396",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [recorded, audited],
};
