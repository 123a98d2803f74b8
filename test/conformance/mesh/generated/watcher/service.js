// Generated from test/conformance/mesh/contracts/watcher.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").TopicDescriptor<import("../../contracts/probe.ts").Note>} */
export const onNoted = {
  kind: "topic",
  service: "watcher",
  member: "onNoted",
  name: "onNoted",
  pattern: "*.noted",
  delivery: "pool",
  durability: "durable",
  payload: codec.onNotedPayload,
};

/** @type {import("lagomorph/generated").TopicDescriptor<unknown>} */
export const onProbeEverywhere = {
  kind: "topic",
  service: "watcher",
  member: "onProbeEverywhere",
  name: "onProbeEverywhere",
  pattern: "probe.#",
  delivery: "broadcast",
  durability: "durable",
  payload: codec.onProbeEverywherePayload,
};

/** @type {import("lagomorph/generated").TopicDescriptor<import("../../contracts/probe.ts").Note>} */
export const onNoteOnce = {
  kind: "topic",
  service: "watcher",
  member: "onNoteOnce",
  name: "onNoteOnce",
  pattern: "#.noted",
  delivery: "singleton",
  durability: "durable",
  payload: codec.onNoteOncePayload,
};

/** @type {import("lagomorph/generated").TopicDescriptor<unknown>} */
export const onAnyBriefly = {
  kind: "topic",
  service: "watcher",
  member: "onAnyBriefly",
  name: "onAnyBriefly",
  pattern: "#",
  delivery: "pool",
  durability: "transient",
  payload: codec.onAnyBrieflyPayload,
};

/** @type {import("lagomorph/generated").TopicDescriptor<import("../../contracts/stubborn.ts").Trial>} */
export const onTried = {
  kind: "topic",
  service: "watcher",
  member: "onTried",
  name: "onTried",
  pattern: "stubborn.*",
  delivery: "pool",
  durability: "durable",
  payload: codec.onTriedPayload,
  retry: { attempts: 3, backoff: "fixed", from: 100, to: 100 },
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "watcher",
  wire: "native",
  fingerprint: "487822f0a39ed953b5d97619222d68c5",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [onNoted, onProbeEverywhere, onNoteOnce, onAnyBriefly, onTried],
};
