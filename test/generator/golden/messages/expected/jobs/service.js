// Generated from contracts/jobs.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").CommandDescriptor<
  [full: boolean, since?: Date | undefined]
>} */
export const rebuildIndex = {
  kind: "command",
  service: "jobs",
  member: "rebuildIndex",
  name: "rebuildIndex",
  parameters: ["full", "since"],
  args: codec.rebuildIndexArgs,
};

/** @type {import("lagomorph/generated").CommandDescriptor<[]>} */
export const clean = {
  kind: "command",
  service: "jobs",
  member: "clean",
  name: "clean",
  parameters: [],
  args: codec.cleanArgs,
};

/** @type {import("lagomorph/generated").CommandDescriptor<[...ids: string[]]>} */
export const move = {
  kind: "command",
  service: "jobs",
  member: "move",
  name: "move",
  parameters: ["ids"],
  rest: true,
  args: codec.moveArgs,
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/jobs.ts").Finished>} */
export const finished = {
  kind: "event",
  service: "jobs",
  member: "finished",
  name: "finished",
  payload: codec.finishedPayload,
};

/** @type {import("lagomorph/generated").EventDescriptor<number>} */
export const tick = {
  kind: "event",
  service: "jobs",
  member: "tick",
  name: "tick",
  payload: codec.tickPayload,
};

/** @type {import("lagomorph/generated").EventDescriptor<{ pages: number; took?: number }>} */
export const indexRebuilt = {
  kind: "event",
  service: "jobs",
  member: "indexRebuilt",
  name: "index.rebuilt",
  payload: codec.indexRebuiltPayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>} */
export const onEntry = {
  kind: "handler",
  service: "jobs",
  member: "onEntry",
  name: "onEntry",
  source: "audit",
  event: "entryWritten",
  delivery: "pool",
  durability: "durable",
  payload: codec.onEntryPayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>} */
export const onEntryEverywhere = {
  kind: "handler",
  service: "jobs",
  member: "onEntryEverywhere",
  name: "onEntryEverywhere",
  source: "audit",
  event: "entryWritten",
  delivery: "broadcast",
  durability: "transient",
  payload: codec.onEntryEverywherePayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}>} */
export const onEntryOnce = {
  kind: "handler",
  service: "jobs",
  member: "onEntryOnce",
  name: "onEntryOnce",
  source: "audit",
  event: "entryWritten",
  delivery: "singleton",
  durability: "durable",
  payload: codec.onEntryOncePayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/jobs.ts").Finished>} */
export const onOwn = {
  kind: "handler",
  service: "jobs",
  member: "onOwn",
  name: "onOwn",
  source: "jobs",
  event: "finished",
  delivery: "pool",
  durability: "durable",
  payload: codec.onOwnPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "jobs",
  wire: "native",
  fingerprint: "f3a9fc76763fd4e2d4a486b42b0a34ed",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    rebuildIndex,
    clean,
    move,
    finished,
    tick,
    indexRebuilt,
    onEntry,
    onEntryEverywhere,
    onEntryOnce,
    onOwn,
  ],
};
