// Generated from test/nuropb/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const appErrorsUsernotfoundError = {
  name: "app.errors.UserNotFound",
  fields: ["userId"],
  create: (data, message) => new errors.UserNotFound(data, message),
  data: codec.appErrorsUsernotfoundData,
};

export const add = {
  kind: "method",
  service: "typescript",
  member: "add",
  name: "add",
  wire: "nuropb",
  parameters: ["a", "b"],
  args: codec.addArgs,
  result: codec.addResult,
};

export const same = {
  kind: "method",
  service: "typescript",
  member: "same",
  name: "same",
  wire: "nuropb",
  parameters: ["value"],
  args: codec.sameArgs,
  result: codec.sameResult,
};

export const doubleBig = {
  kind: "method",
  service: "typescript",
  member: "doubleBig",
  name: "doubleBig",
  wire: "nuropb",
  foreign: { name: "double_big" },
  parameters: ["value"],
  args: codec.doubleBigArgs,
  result: codec.doubleBigResult,
};

export const at = {
  kind: "method",
  service: "typescript",
  member: "at",
  name: "at",
  wire: "nuropb",
  parameters: ["time"],
  args: codec.atArgs,
  result: codec.atResult,
};

export const fail = {
  kind: "method",
  service: "typescript",
  member: "fail",
  name: "fail",
  wire: "nuropb",
  parameters: [],
  args: codec.failArgs,
  result: codec.failResult,
};

export const getUser = {
  kind: "method",
  service: "typescript",
  member: "getUser",
  name: "getUser",
  wire: "nuropb",
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
  wire: "nuropb",
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
  wire: "nuropb",
  foreign: { name: "pass_on" },
  parameters: [],
  args: codec.passOnArgs,
  result: codec.passOnResult,
};

export const text = {
  kind: "method",
  service: "typescript",
  member: "text",
  name: "text",
  wire: "nuropb",
  parameters: ["size"],
  args: codec.textArgs,
  result: codec.textResult,
};

export const greet = {
  kind: "method",
  service: "typescript",
  member: "greet",
  name: "greet",
  wire: "nuropb",
  parameters: ["who"],
  args: codec.greetArgs,
  result: codec.greetResult,
};

export const again = {
  kind: "method",
  service: "typescript",
  member: "again",
  name: "again",
  wire: "nuropb",
  parameters: ["word", "times"],
  args: codec.againArgs,
  result: codec.againResult,
};

export const guarded = {
  kind: "method",
  service: "typescript",
  member: "guarded",
  name: "guarded",
  wire: "nuropb",
  parameters: [],
  args: codec.guardedArgs,
  result: codec.guardedResult,
  authenticated: true,
  scopes: ["write"],
};

export const hidden = {
  kind: "method",
  service: "typescript",
  member: "hidden",
  name: "hidden",
  wire: "nuropb",
  parameters: [],
  args: codec.hiddenArgs,
  result: codec.hiddenResult,
  hidden: true,
};

export const internal = {
  kind: "method",
  service: "typescript",
  member: "internal",
  name: "internal",
  wire: "nuropb",
  parameters: [],
  args: codec.internalArgs,
  result: codec.internalResult,
  local: true,
};

export const secret = {
  kind: "method",
  service: "typescript",
  member: "secret",
  name: "secret",
  wire: "nuropb",
  parameters: ["word"],
  args: codec.secretArgs,
  result: codec.secretResult,
  errors: [appErrorsUsernotfoundError],
  encrypted: true,
};

export const rebuildIndex = {
  kind: "command",
  service: "typescript",
  member: "rebuildIndex",
  name: "rebuildIndex",
  wire: "nuropb",
  foreign: { name: "rebuild_index" },
  parameters: ["full"],
  args: codec.rebuildIndexArgs,
};

export const greeted = {
  kind: "event",
  service: "typescript",
  member: "greeted",
  name: "greeted",
  wire: "nuropb",
  payload: codec.greetedPayload,
  topic: "typescript.greeted",
};

export const onGreeted = {
  kind: "handler",
  service: "typescript",
  member: "onGreeted",
  name: "onGreeted",
  wire: "nuropb",
  foreign: { name: "on_greeted" },
  source: "python",
  event: "greeted",
  topic: "python.greeted",
  delivery: "pool",
  durability: "durable",
  payload: codec.onGreetedPayload,
};

export const onCast = {
  kind: "handler",
  service: "typescript",
  member: "onCast",
  name: "onCast",
  wire: "nuropb",
  foreign: { name: "on_cast" },
  source: "python",
  event: "greeted",
  topic: "python.greeted",
  delivery: "broadcast",
  durability: "transient",
  payload: codec.onCastPayload,
};

export const onOrders = {
  kind: "topic",
  service: "typescript",
  member: "onOrders",
  name: "onOrders",
  wire: "nuropb",
  foreign: { name: "on_orders" },
  pattern: "orders.*.created",
  delivery: "pool",
  durability: "durable",
  payload: codec.onOrdersPayload,
};

export const service = {
  name: "typescript",
  version: "1.2.3",
  wire: "nuropb",
  fingerprint: "9d55350645c8d9294842032fafb84216",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    add,
    same,
    doubleBig,
    at,
    fail,
    getUser,
    tellContext,
    passOn,
    text,
    greet,
    again,
    guarded,
    hidden,
    internal,
    secret,
    rebuildIndex,
    greeted,
    onGreeted,
    onCast,
    onOrders,
  ],
};
