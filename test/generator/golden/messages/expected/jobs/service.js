// Generated from contracts/jobs.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const rebuildIndex = {
  kind: "command",
  service: "jobs",
  member: "rebuildIndex",
  name: "rebuildIndex",
  parameters: ["full", "since"],
  args: codec.rebuildIndexArgs,
};

export const clean = {
  kind: "command",
  service: "jobs",
  member: "clean",
  name: "clean",
  parameters: [],
  args: codec.cleanArgs,
};

export const move = {
  kind: "command",
  service: "jobs",
  member: "move",
  name: "move",
  parameters: ["ids"],
  rest: true,
  args: codec.moveArgs,
};

export const finished = {
  kind: "event",
  service: "jobs",
  member: "finished",
  name: "finished",
  payload: codec.finishedPayload,
};

export const tick = {
  kind: "event",
  service: "jobs",
  member: "tick",
  name: "tick",
  payload: codec.tickPayload,
};

export const indexRebuilt = {
  kind: "event",
  service: "jobs",
  member: "indexRebuilt",
  name: "index.rebuilt",
  payload: codec.indexRebuiltPayload,
};

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
