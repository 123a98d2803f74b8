// Generated from test/conformance/mesh/contracts/stubborn.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/stubborn.ts").Trial>} */
export const tried = {
  kind: "event",
  service: "stubborn",
  member: "tried",
  name: "tried",
  payload: codec.triedPayload,
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/stubborn.ts").Trial>} */
export const noticed = {
  kind: "event",
  service: "stubborn",
  member: "noticed",
  name: "noticed",
  payload: codec.noticedPayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/stubborn.ts").Trial>} */
export const onTried = {
  kind: "handler",
  service: "stubborn",
  member: "onTried",
  name: "onTried",
  source: "stubborn",
  event: "tried",
  delivery: "pool",
  durability: "durable",
  payload: codec.onTriedPayload,
  retry: { attempts: 3, backoff: "exponential", from: 100, to: 1000 },
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/stubborn.ts").Trial>} */
export const onTriedEverywhere = {
  kind: "handler",
  service: "stubborn",
  member: "onTriedEverywhere",
  name: "onTriedEverywhere",
  source: "stubborn",
  event: "tried",
  delivery: "broadcast",
  durability: "durable",
  payload: codec.onTriedEverywherePayload,
  retry: { attempts: 2, backoff: "fixed", from: 100, to: 100 },
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/stubborn.ts").Trial>} */
export const onTriedOnce = {
  kind: "handler",
  service: "stubborn",
  member: "onTriedOnce",
  name: "onTriedOnce",
  source: "stubborn",
  event: "tried",
  delivery: "singleton",
  durability: "durable",
  payload: codec.onTriedOncePayload,
  retry: { attempts: 2, backoff: "fixed", from: 100, to: 100 },
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/stubborn.ts").Trial>} */
export const onTriedBriefly = {
  kind: "handler",
  service: "stubborn",
  member: "onTriedBriefly",
  name: "onTriedBriefly",
  source: "stubborn",
  event: "tried",
  delivery: "pool",
  durability: "transient",
  payload: codec.onTriedBrieflyPayload,
  retry: { attempts: 2, backoff: "fixed", from: 100, to: 100 },
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/stubborn.ts").Trial>} */
export const onNoticed = {
  kind: "handler",
  service: "stubborn",
  member: "onNoticed",
  name: "onNoticed",
  source: "stubborn",
  event: "noticed",
  delivery: "pool",
  durability: "durable",
  payload: codec.onNoticedPayload,
};

/** @type {import("lagomorph/generated").CommandDescriptor<
  [trial: import("../../contracts/stubborn.ts").Trial]
>} */
export const persist = {
  kind: "command",
  service: "stubborn",
  member: "persist",
  name: "persist",
  parameters: ["trial"],
  args: codec.persistArgs,
  retry: { attempts: 3, backoff: "fixed", from: 100, to: 100 },
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "stubborn",
  version: "3.0.0",
  wire: "native",
  fingerprint: "7e67baf91e2166d9bd25a18a141fab3f",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    tried,
    noticed,
    onTried,
    onTriedEverywhere,
    onTriedOnce,
    onTriedBriefly,
    onNoticed,
    persist,
  ],
};
