// Generated from test/nameko/contracts/typescript.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const appErrorsUsernotfoundError = {
  name: "app.errors.UserNotFound",
  fields: ["userId", "attempts"],
  create: (data, message) => new errors.UserNotFound(data, message),
  data: codec.appErrorsUsernotfoundData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [x: number, y: number, extraTerms?: number[] | undefined],
  number
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: import("../../contracts/python.ts").Everything],
  import("../../contracts/python.ts").Everything
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[value: bigint], bigint>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], void>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[userId: string], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [],
  { headers: Record<string, string>; caller: string }
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [],
  { data: import("../../contracts/python.ts").ContextData; stack: string[] }
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[who: string], void>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[who: string], void>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
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

/** @type {import("lagomorph/generated").CommandDescriptor<[full: boolean]>} */
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

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/python.ts").Greeting>} */
export const greeted = {
  kind: "event",
  service: "typescript",
  member: "greeted",
  name: "greeted",
  wire: "nameko",
  payload: codec.greetedPayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/python.ts").Greeting>} */
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

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/python.ts").Greeting>} */
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

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/python.ts").Greeting>} */
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

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/python.ts").Greeting>} */
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

/** @type {import("lagomorph/generated").ConsumerDescriptor<import("../../contracts/python.ts").Greeting>} */
export const ingest = {
  kind: "consumer",
  service: "typescript",
  member: "ingest",
  name: "ingest",
  wire: "nameko",
  queue: "nameko-test-jobs",
  payload: codec.ingestPayload,
};

/** @type {import("lagomorph/generated").PublisherDescriptor<import("../../contracts/python.ts").Greeting>} */
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

/** @type {import("lagomorph/generated").ServiceDescriptor} */
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
