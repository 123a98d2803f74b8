// Generated from contracts/delete.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/delete.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

const delete_: rpc.MethodDescriptor<[options: string, rpc: number], void> = {
  kind: "method",
  service: "delete",
  member: "delete",
  name: "delete",
  parameters: ["options", "rpc"],
  args: codec.deleteArgs,
  result: codec.deleteResult,
};

export { delete_ as delete };

export const service: rpc.MethodDescriptor<[service: string], string> = {
  kind: "method",
  service: "delete",
  member: "service",
  name: "service",
  parameters: ["service"],
  args: codec.serviceArgs,
  result: codec.serviceResult,
};

const rpc_: rpc.MethodDescriptor<[names: number, contract: contract.Thing], void> = {
  kind: "method",
  service: "delete",
  member: "rpc",
  name: "rpc",
  parameters: ["names", "contract"],
  args: codec.rpcArgs,
  result: codec.rpcResult,
};

export { rpc_ as rpc };

const codec_: rpc.MethodDescriptor<[codec: boolean], void> = {
  kind: "method",
  service: "delete",
  member: "codec",
  name: "codec",
  parameters: ["codec"],
  args: codec.codecArgs,
  result: codec.codecResult,
};

export { codec_ as codec };

const errors_: rpc.MethodDescriptor<[errors: string[]], void> = {
  kind: "method",
  service: "delete",
  member: "errors",
  name: "errors",
  parameters: ["errors"],
  args: codec.errorsArgs,
  result: codec.errorsResult,
};

export { errors_ as errors };

export const getUser_: rpc.MethodDescriptor<[arguments_: string, eval_: number], string> = {
  kind: "method",
  service: "delete",
  member: "get-user",
  name: "get-user",
  parameters: ["arguments_", "eval_"],
  args: codec.getUserArgs,
  result: codec.getUserResult,
};

export const getUser: rpc.MethodDescriptor<[value: contract.Thing, depth: number], string> = {
  kind: "method",
  service: "delete",
  member: "getUser",
  name: "getUser",
  parameters: ["value", "depth"],
  args: codec.getUserArgs_,
  result: codec.getUserResult_,
};

export const add: rpc.MethodDescriptor<[value: number, issues: number, result: string], number> = {
  kind: "method",
  service: "delete",
  member: "add",
  name: "add",
  parameters: ["value", "issues", "result"],
  args: codec.addArgs,
  result: codec.addResult,
};

export const addArgs: rpc.MethodDescriptor<[index: number, key: string], number> = {
  kind: "method",
  service: "delete",
  member: "addArgs",
  name: "addArgs",
  parameters: ["index", "key"],
  args: codec.addArgsArgs,
  result: codec.addArgsResult,
};

export const Map: rpc.MethodDescriptor<[Map: string], contract.Promise_> = {
  kind: "method",
  service: "delete",
  member: "Map",
  name: "Map",
  parameters: ["Map"],
  args: codec.mapArgs,
  result: codec.mapResult,
};

export const Promise: rpc.EventDescriptor<contract.Date_> = {
  kind: "event",
  service: "delete",
  member: "Promise",
  name: "Promise",
  payload: codec.promisePayload,
};

export const log: rpc.MethodDescriptor<[log: string], void> = {
  kind: "method",
  service: "delete",
  member: "log",
  name: "log",
  parameters: ["log"],
  args: codec.logArgs,
  result: codec.logResult,
};

export const call: rpc.MethodDescriptor<[call: string], void> = {
  kind: "method",
  service: "delete",
  member: "call",
  name: "call",
  parameters: ["call"],
  args: codec.callArgs,
  result: codec.callResult,
};

const class_: rpc.EventDescriptor<{ Object: string; Array: string[] }> = {
  kind: "event",
  service: "delete",
  member: "class",
  name: "class",
  payload: codec.classPayload,
};

export { class_ as class };

const await_: rpc.CommandDescriptor<[a: number]> = {
  kind: "command",
  service: "delete",
  member: "await",
  name: "await",
  parameters: ["a"],
  args: codec.awaitArgs,
};

export { await_ as await };

/** The service `delete`. */
export const service_: rpc.ServiceDescriptor = {
  name: "delete",
  wire: "native",
  fingerprint: "9da6e97f34efa698d7d4a18e84405df2",
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
