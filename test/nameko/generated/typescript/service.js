// Generated from test/nameko/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const appErrorsUsernotfoundError = {
  name: "app.errors.UserNotFound",
  fields: ["userId", "attempts"],
  create: (data, message) => new errors.UserNotFound(data, message),
  data: codec.appErrorsUsernotfoundData,
};

export const add = {
  kind: "method",
  service: "typescript",
  member: "add",
  name: "add",
  wire: "nameko",
  foreign: { name: "add", parameters: ["x", "y", "extra_terms"] },
  parameters: ["x", "y", "extraTerms"],
  args: codec.addArgs,
  result: codec.addResult,
};

export const same = {
  kind: "method",
  service: "typescript",
  member: "same",
  name: "same",
  wire: "nameko",
  parameters: ["value"],
  args: codec.sameArgs,
  result: codec.sameResult,
};

export const doubleBig = {
  kind: "method",
  service: "typescript",
  member: "doubleBig",
  name: "doubleBig",
  wire: "nameko",
  foreign: { name: "double_big" },
  parameters: ["value"],
  args: codec.doubleBigArgs,
  result: codec.doubleBigResult,
};

export const fail = {
  kind: "method",
  service: "typescript",
  member: "fail",
  name: "fail",
  wire: "nameko",
  parameters: [],
  args: codec.failArgs,
  result: codec.failResult,
};

export const getUser = {
  kind: "method",
  service: "typescript",
  member: "getUser",
  name: "getUser",
  wire: "nameko",
  foreign: { name: "get_user", parameters: ["user_id"] },
  parameters: ["userId"],
  args: codec.getUserArgs,
  result: codec.getUserResult,
  errors: [appErrorsUsernotfoundError],
};

export const tellContext = {
  kind: "method",
  service: "typescript",
  member: "tellContext",
  name: "tellContext",
  wire: "nameko",
  foreign: { name: "tell_context" },
  parameters: [],
  args: codec.tellContextArgs,
  result: codec.tellContextResult,
};

export const passOn = {
  kind: "method",
  service: "typescript",
  member: "passOn",
  name: "passOn",
  wire: "nameko",
  foreign: { name: "pass_on" },
  parameters: [],
  args: codec.passOnArgs,
  result: codec.passOnResult,
};

export const greet = {
  kind: "method",
  service: "typescript",
  member: "greet",
  name: "greet",
  wire: "nameko",
  parameters: ["who"],
  args: codec.greetArgs,
  result: codec.greetResult,
};

export const report = {
  kind: "method",
  service: "typescript",
  member: "report",
  name: "report",
  wire: "nameko",
  parameters: ["who"],
  args: codec.reportArgs,
  result: codec.reportResult,
};

export const guarded = {
  kind: "method",
  service: "typescript",
  member: "guarded",
  name: "guarded",
  wire: "nameko",
  parameters: [],
  args: codec.guardedArgs,
  result: codec.guardedResult,
  authenticated: true,
  scopes: ["write"],
};

export const rebuildIndex = {
  kind: "command",
  service: "typescript",
  member: "rebuildIndex",
  name: "rebuildIndex",
  wire: "nameko",
  foreign: { name: "rebuild_index" },
  parameters: ["full"],
  args: codec.rebuildIndexArgs,
};

export const greeted = {
  kind: "event",
  service: "typescript",
  member: "greeted",
  name: "greeted",
  wire: "nameko",
  payload: codec.greetedPayload,
};

export const onPooled = {
  kind: "handler",
  service: "typescript",
  member: "onPooled",
  name: "onPooled",
  wire: "nameko",
  foreign: { name: "on_pooled" },
  source: "python",
  event: "greeted",
  delivery: "pool",
  durability: "durable",
  payload: codec.onPooledPayload,
};

export const onSingle = {
  kind: "handler",
  service: "typescript",
  member: "onSingle",
  name: "onSingle",
  wire: "nameko",
  foreign: { name: "on_single" },
  source: "python",
  event: "greeted",
  delivery: "singleton",
  durability: "durable",
  payload: codec.onSinglePayload,
};

export const onCast = {
  kind: "handler",
  service: "typescript",
  member: "onCast",
  name: "onCast",
  wire: "nameko",
  foreign: { name: "on_cast" },
  source: "python",
  event: "greeted",
  delivery: "broadcast",
  durability: "transient",
  payload: codec.onCastPayload,
};

export const onTransient = {
  kind: "handler",
  service: "typescript",
  member: "onTransient",
  name: "onTransient",
  wire: "nameko",
  foreign: { name: "on_transient" },
  source: "python",
  event: "greeted",
  delivery: "pool",
  durability: "transient",
  payload: codec.onTransientPayload,
};

export const ingest = {
  kind: "consumer",
  service: "typescript",
  member: "ingest",
  name: "ingest",
  wire: "nameko",
  queue: "nameko-test-jobs",
  payload: codec.ingestPayload,
};

export const audit = {
  kind: "publisher",
  service: "typescript",
  member: "audit",
  name: "audit",
  wire: "nameko",
  exchange: "nameko-test-audit",
  routingKey: "greeting.changed",
  payload: codec.auditPayload,
};

export const service = {
  name: "typescript",
  wire: "nameko",
  fingerprint: "96c9f5bbb2c7232551f1660a67b0914b",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    add,
    same,
    doubleBig,
    fail,
    getUser,
    tellContext,
    passOn,
    greet,
    report,
    guarded,
    rebuildIndex,
    greeted,
    onPooled,
    onSingle,
    onCast,
    onTransient,
    ingest,
    audit,
  ],
};
