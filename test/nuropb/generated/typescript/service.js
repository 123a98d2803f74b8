// Generated from test/nuropb/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const appErrorsUsernotfoundError = {
  name: "app.errors.UserNotFound",
  fields: ["userId"],
  create: (data, message) => new errors.UserNotFound(data, message),
  data: codec.appErrorsUsernotfoundData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [a: number, b?: number | undefined],
  number
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[value: unknown], unknown>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[value: bigint], bigint>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[time: Date], Date>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], void>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[userId: string], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [],
  { headers: Record<string, string>; caller: string }
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], Record<string, unknown>>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[size: number], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[who: string], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[word: string, times: number], number>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[word: string], string>} */
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

/** @type {import("lagomorph/generated").CommandDescriptor<[full: boolean]>} */
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

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/python.ts").Greeting>} */
export const greeted = {
  kind: "event",
  service: "typescript",
  member: "greeted",
  name: "greeted",
  wire: "nuropb",
  payload: codec.greetedPayload,
  topic: "typescript.greeted",
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/python.ts").Greeting>} */
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

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/python.ts").Greeting>} */
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

/** @type {import("lagomorph/generated").TopicDescriptor<import("../../contracts/python.ts").Greeting>} */
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

/** @type {import("lagomorph/generated").ServiceDescriptor} */
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
