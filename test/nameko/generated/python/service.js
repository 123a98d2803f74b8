// Generated from test/nameko/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const peerErrorsDeclaredError = {
  name: "peer.errors.Declared",
  fields: ["text", "count"],
  create: (data, message) => new errors.Declared(data, message),
  data: codec.peerErrorsDeclaredData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[x: number, y: number], number>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[x: number, y: number], number>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [first: string, second?: string | undefined],
  { args: string[]; kwargs: Record<string, string> }
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: import("../../contracts/python.ts").Everything],
  import("../../contracts/python.ts").Everything
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], bigint>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], number[]>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], Date>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[text: string], void>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], void>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [],
  { data: import("../../contracts/python.ts").ContextData; stack: string[] }
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [service: string, method: string, args: string[]],
  unknown
>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[seconds: number], unknown>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], void>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<[], void>} */
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

/** @type {import("lagomorph/generated").CommandDescriptor<
  [event: string, data: import("../../contracts/python.ts").Greeting]
>} */
export const tell = {
  kind: "command",
  service: "python",
  member: "tell",
  name: "emit",
  wire: "nameko",
  parameters: ["event", "data"],
  args: codec.tellArgs,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[size: number], string>} */
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

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/python.ts").Greeting>} */
export const greeted = {
  kind: "event",
  service: "python",
  member: "greeted",
  name: "greeted",
  wire: "nameko",
  payload: codec.greetedPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
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
