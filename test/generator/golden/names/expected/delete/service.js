// Generated from contracts/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<[options: string, rpc: number], void>} */
const delete_ = {
  kind: "method",
  service: "delete",
  member: "delete",
  name: "delete",
  parameters: ["options", "rpc"],
  args: codec.deleteArgs,
  result: codec.deleteResult,
};

export { delete_ as delete };

/** @type {import("lagomorph/generated").MethodDescriptor<[service: string], string>} */
export const service = {
  kind: "method",
  service: "delete",
  member: "service",
  name: "service",
  parameters: ["service"],
  args: codec.serviceArgs,
  result: codec.serviceResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [names: number, contract: import("../../contracts/delete.ts").Thing],
  void
>} */
const rpc_ = {
  kind: "method",
  service: "delete",
  member: "rpc",
  name: "rpc",
  parameters: ["names", "contract"],
  args: codec.rpcArgs,
  result: codec.rpcResult,
};

export { rpc_ as rpc };

/** @type {import("lagomorph/generated").MethodDescriptor<[codec: boolean], void>} */
const codec_ = {
  kind: "method",
  service: "delete",
  member: "codec",
  name: "codec",
  parameters: ["codec"],
  args: codec.codecArgs,
  result: codec.codecResult,
};

export { codec_ as codec };

/** @type {import("lagomorph/generated").MethodDescriptor<[errors: string[]], void>} */
const errors_ = {
  kind: "method",
  service: "delete",
  member: "errors",
  name: "errors",
  parameters: ["errors"],
  args: codec.errorsArgs,
  result: codec.errorsResult,
};

export { errors_ as errors };

/** @type {import("lagomorph/generated").MethodDescriptor<
  [arguments_: string, eval_: number],
  string
>} */
export const getUser_ = {
  kind: "method",
  service: "delete",
  member: "get-user",
  name: "get-user",
  parameters: ["arguments_", "eval_"],
  args: codec.getUserArgs,
  result: codec.getUserResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: import("../../contracts/delete.ts").Thing, depth: number],
  string
>} */
export const getUser = {
  kind: "method",
  service: "delete",
  member: "getUser",
  name: "getUser",
  parameters: ["value", "depth"],
  args: codec.getUserArgs_,
  result: codec.getUserResult_,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: number, issues: number, result: string],
  number
>} */
export const add = {
  kind: "method",
  service: "delete",
  member: "add",
  name: "add",
  parameters: ["value", "issues", "result"],
  args: codec.addArgs,
  result: codec.addResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[index: number, key: string], number>} */
export const addArgs = {
  kind: "method",
  service: "delete",
  member: "addArgs",
  name: "addArgs",
  parameters: ["index", "key"],
  args: codec.addArgsArgs,
  result: codec.addArgsResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [Map: string],
  import("../../contracts/delete.ts").Promise_
>} */
export const Map = {
  kind: "method",
  service: "delete",
  member: "Map",
  name: "Map",
  parameters: ["Map"],
  args: codec.mapArgs,
  result: codec.mapResult,
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/delete.ts").Date_>} */
export const Promise = {
  kind: "event",
  service: "delete",
  member: "Promise",
  name: "Promise",
  payload: codec.promisePayload,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[log: string], void>} */
export const log = {
  kind: "method",
  service: "delete",
  member: "log",
  name: "log",
  parameters: ["log"],
  args: codec.logArgs,
  result: codec.logResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[call: string], void>} */
export const call = {
  kind: "method",
  service: "delete",
  member: "call",
  name: "call",
  parameters: ["call"],
  args: codec.callArgs,
  result: codec.callResult,
};

/** @type {import("lagomorph/generated").EventDescriptor<{ Object: string; Array: string[] }>} */
const class_ = {
  kind: "event",
  service: "delete",
  member: "class",
  name: "class",
  payload: codec.classPayload,
};

export { class_ as class };

/** @type {import("lagomorph/generated").CommandDescriptor<[a: number]>} */
const await_ = {
  kind: "command",
  service: "delete",
  member: "await",
  name: "await",
  parameters: ["a"],
  args: codec.awaitArgs,
};

export { await_ as await };

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service_ = {
  name: "delete",
  wire: "native",
  fingerprint: "9da6e97f34efa698d7d4a18e84405df2",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    delete_,
    service,
    rpc_,
    codec_,
    errors_,
    getUser_,
    getUser,
    add,
    addArgs,
    Map,
    Promise,
    log,
    call,
    class_,
    await_,
  ],
};
