// Generated from test/nameko/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const peerErrorsDeclaredError = {
  name: "peer.errors.Declared",
  fields: ["text", "count"],
  create: (data, message) => new errors.Declared(data, message),
  data: codec.peerErrorsDeclaredData,
};

export const add = {
  kind: "method",
  service: "python",
  member: "add",
  name: "add",
  wire: "nameko",
  parameters: ["x", "y"],
  args: codec.addArgs,
  result: codec.addResult,
};

export const multiply = {
  kind: "method",
  service: "python",
  member: "multiply",
  name: "multiply",
  wire: "nameko",
  parameters: ["x", "y"],
  args: codec.multiplyArgs,
  result: codec.multiplyResult,
};

export const echo = {
  kind: "method",
  service: "python",
  member: "echo",
  name: "echo",
  wire: "nameko",
  parameters: ["first", "second"],
  args: codec.echoArgs,
  result: codec.echoResult,
};

export const same = {
  kind: "method",
  service: "python",
  member: "same",
  name: "same",
  wire: "nameko",
  parameters: ["value"],
  args: codec.sameArgs,
  result: codec.sameResult,
};

export const big = {
  kind: "method",
  service: "python",
  member: "big",
  name: "big",
  wire: "nameko",
  parameters: [],
  args: codec.bigArgs,
  result: codec.bigResult,
};

export const notANumber = {
  kind: "method",
  service: "python",
  member: "notANumber",
  name: "notANumber",
  wire: "nameko",
  foreign: { name: "not_a_number" },
  parameters: [],
  args: codec.notANumberArgs,
  result: codec.notANumberResult,
};

export const now = {
  kind: "method",
  service: "python",
  member: "now",
  name: "now",
  wire: "nameko",
  parameters: [],
  args: codec.nowArgs,
  result: codec.nowResult,
};

export const fail = {
  kind: "method",
  service: "python",
  member: "fail",
  name: "fail",
  wire: "nameko",
  parameters: ["text"],
  args: codec.failArgs,
  result: codec.failResult,
};

export const failDeclared = {
  kind: "method",
  service: "python",
  member: "failDeclared",
  name: "failDeclared",
  wire: "nameko",
  foreign: { name: "fail_declared" },
  parameters: [],
  args: codec.failDeclaredArgs,
  result: codec.failDeclaredResult,
  errors: [peerErrorsDeclaredError],
};

export const context = {
  kind: "method",
  service: "python",
  member: "context",
  name: "context",
  wire: "nameko",
  parameters: [],
  args: codec.contextArgs,
  result: codec.contextResult,
};

export const chain = {
  kind: "method",
  service: "python",
  member: "chain",
  name: "chain",
  wire: "nameko",
  parameters: ["service", "method", "args"],
  args: codec.chainArgs,
  result: codec.chainResult,
};

export const slow = {
  kind: "method",
  service: "python",
  member: "slow",
  name: "slow",
  wire: "nameko",
  parameters: ["seconds"],
  args: codec.slowArgs,
  result: codec.slowResult,
  idempotent: true,
};

export const noSuchMethod = {
  kind: "method",
  service: "python",
  member: "noSuchMethod",
  name: "no_such_method",
  wire: "nameko",
  parameters: [],
  args: codec.noSuchMethodArgs,
  result: codec.noSuchMethodResult,
};

export const unserializable = {
  kind: "method",
  service: "python",
  member: "unserializable",
  name: "unserializable",
  wire: "nameko",
  parameters: [],
  args: codec.unserializableArgs,
  result: codec.unserializableResult,
};

export const tell = {
  kind: "command",
  service: "python",
  member: "tell",
  name: "emit",
  wire: "nameko",
  parameters: ["event", "data"],
  args: codec.tellArgs,
};

export const text = {
  kind: "method",
  service: "python",
  member: "text",
  name: "text",
  wire: "nameko",
  parameters: ["size"],
  args: codec.textArgs,
  result: codec.textResult,
};

export const greeted = {
  kind: "event",
  service: "python",
  member: "greeted",
  name: "greeted",
  wire: "nameko",
  payload: codec.greetedPayload,
};

export const service = {
  name: "python",
  wire: "nameko",
  fingerprint: "75a6abfec8d0717d458380a3c5a82491",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    add,
    multiply,
    echo,
    same,
    big,
    notANumber,
    now,
    fail,
    failDeclared,
    context,
    chain,
    slow,
    noSuchMethod,
    unserializable,
    tell,
    text,
    greeted,
  ],
};
