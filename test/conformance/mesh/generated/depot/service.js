// Generated from test/conformance/mesh/contracts/depot.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<
  [parcel: import("../../contracts/depot.ts").Parcel],
  void
>} */
export const dispatch = {
  kind: "method",
  service: "depot",
  member: "dispatch",
  name: "dispatch",
  parameters: ["parcel"],
  args: codec.dispatchArgs,
  result: codec.dispatchResult,
};

/** @type {import("lagomorph/generated").PublisherDescriptor<import("../../contracts/depot.ts").Parcel>} */
export const parcels = {
  kind: "publisher",
  service: "depot",
  member: "parcels",
  name: "parcels",
  exchange: "test.parcels",
  routingKey: "parcels.new",
  payload: codec.parcelsPayload,
};

/** @type {import("lagomorph/generated").ConsumerDescriptor<import("../../contracts/depot.ts").Parcel>} */
export const ingest = {
  kind: "consumer",
  service: "depot",
  member: "ingest",
  name: "ingest",
  queue: "test.legacy",
  payload: codec.ingestPayload,
  retry: { attempts: 3, backoff: "fixed", from: 100, to: 100 },
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "depot",
  wire: "native",
  fingerprint: "383b2a6ee54affeb089f352593ca6c85",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [dispatch, parcels, ingest],
};
