// Generated from contracts/jobs.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/jobs.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

/** Builds the index again. */
export const rebuildIndex: rpc.CommandDescriptor<[full: boolean, since?: Date | undefined]> = {
  kind: "command",
  service: "jobs",
  member: "rebuildIndex",
  name: "rebuildIndex",
  parameters: ["full", "since"],
  args: codec.rebuildIndexArgs,
};

export const clean: rpc.CommandDescriptor<[]> = {
  kind: "command",
  service: "jobs",
  member: "clean",
  name: "clean",
  parameters: [],
  args: codec.cleanArgs,
};

export const move: rpc.CommandDescriptor<[...ids: string[]]> = {
  kind: "command",
  service: "jobs",
  member: "move",
  name: "move",
  parameters: ["ids"],
  rest: true,
  args: codec.moveArgs,
};

/** A job has ended. */
export const finished: rpc.EventDescriptor<contract.Finished> = {
  kind: "event",
  service: "jobs",
  member: "finished",
  name: "finished",
  payload: codec.finishedPayload,
};

export const tick: rpc.EventDescriptor<number> = {
  kind: "event",
  service: "jobs",
  member: "tick",
  name: "tick",
  payload: codec.tickPayload,
};

export const indexRebuilt: rpc.EventDescriptor<{ pages: number; took?: number }> = {
  kind: "event",
  service: "jobs",
  member: "indexRebuilt",
  name: "index.rebuilt",
  payload: codec.indexRebuiltPayload,
};

export const onEntry: rpc.HandlerDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}> = {
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

export const onEntryEverywhere: rpc.HandlerDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}> = {
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

export const onEntryOnce: rpc.HandlerDescriptor<{
  who: string;
  when: Date;
  what: { service: string; method: string };
}> = {
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

export const onOwn: rpc.HandlerDescriptor<contract.Finished> = {
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

/** The service `jobs`. */
export const service: rpc.ServiceDescriptor = {
  name: "jobs",
  wire: "native",
  fingerprint: "f3a9fc76763fd4e2d4a486b42b0a34ed",
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
