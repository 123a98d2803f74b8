// Generated from test/nuropb/contracts/python.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const valueerrorError = {
  name: "ValueError",
  fields: ["text"],
  create: (data, message) => new errors.ValueError(data, message),
  data: codec.valueerrorData,
};

const lookuperrorError = {
  name: "LookupError",
  fields: ["text"],
  create: (data, message) => new errors.LookupError(data, message),
  data: codec.lookuperrorData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [a: number, b?: number | undefined],
  number
>} */
export const add = {
  kind: "method",
  service: "python",
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
  service: "python",
  member: "same",
  name: "same",
  wire: "nuropb",
  parameters: ["value"],
  args: codec.sameArgs,
  result: codec.sameResult,
  idempotent: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[text: string], void>} */
export const fail = {
  kind: "method",
  service: "python",
  member: "fail",
  name: "fail",
  wire: "nuropb",
  parameters: ["text"],
  args: codec.failArgs,
  result: codec.failResult,
  errors: [valueerrorError],
};

/** @type {import("lagomorph/generated").MethodDescriptor<[text: string], void>} */
export const failAsync = {
  kind: "method",
  service: "python",
  member: "failAsync",
  name: "failAsync",
  wire: "nuropb",
  foreign: { name: "fail_async" },
  parameters: ["text"],
  args: codec.failAsyncArgs,
  result: codec.failAsyncResult,
  errors: [lookuperrorError],
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], void>} */
export const validate = {
  kind: "method",
  service: "python",
  member: "validate",
  name: "validate",
  wire: "nuropb",
  parameters: [],
  args: codec.validateArgs,
  result: codec.validateResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [word: string, times?: number | undefined],
  number
>} */
export const again = {
  kind: "method",
  service: "python",
  member: "again",
  name: "again",
  wire: "nuropb",
  parameters: ["word", "times"],
  args: codec.againArgs,
  result: codec.againResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [topic: string, payload: import("../../contracts/python.ts").Greeting],
  string
>} */
export const succeed = {
  kind: "method",
  service: "python",
  member: "succeed",
  name: "succeed",
  wire: "nuropb",
  parameters: ["topic", "payload"],
  args: codec.succeedArgs,
  result: codec.succeedResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], Record<string, unknown>>} */
export const context = {
  kind: "method",
  service: "python",
  member: "context",
  name: "context",
  wire: "nuropb",
  parameters: [],
  args: codec.contextArgs,
  result: codec.contextResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], { sub: string }>} */
export const claims = {
  kind: "method",
  service: "python",
  member: "claims",
  name: "claims",
  wire: "nuropb",
  parameters: [],
  args: codec.claimsArgs,
  result: codec.claimsResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [service: string, method: string, params: Record<string, unknown>],
  unknown
>} */
export const chain = {
  kind: "method",
  service: "python",
  member: "chain",
  name: "chain",
  wire: "nuropb",
  parameters: ["service", "method", "params"],
  args: codec.chainArgs,
  result: codec.chainResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[word: string], string>} */
export const secret = {
  kind: "method",
  service: "python",
  member: "secret",
  name: "secret",
  wire: "nuropb",
  parameters: ["word"],
  args: codec.secretArgs,
  result: codec.secretResult,
  encrypted: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[size: number], string>} */
export const text = {
  kind: "method",
  service: "python",
  member: "text",
  name: "text",
  wire: "nuropb",
  parameters: ["size"],
  args: codec.textArgs,
  result: codec.textResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[seconds: number], number>} */
export const slow = {
  kind: "method",
  service: "python",
  member: "slow",
  name: "slow",
  wire: "nuropb",
  parameters: ["seconds"],
  args: codec.slowArgs,
  result: codec.slowResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], bigint>} */
export const big = {
  kind: "method",
  service: "python",
  member: "big",
  name: "big",
  wire: "nuropb",
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
  wire: "nuropb",
  foreign: { name: "not_a_number" },
  parameters: [],
  args: codec.notANumberArgs,
  result: codec.notANumberResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [],
  { naive: Date; aware: Date; decimal: string; text: string }
>} */
export const types = {
  kind: "method",
  service: "python",
  member: "types",
  name: "types",
  wire: "nuropb",
  parameters: [],
  args: codec.typesArgs,
  result: codec.typesResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], void>} */
export const missing = {
  kind: "method",
  service: "python",
  member: "missing",
  name: "missing",
  wire: "nuropb",
  parameters: [],
  args: codec.missingArgs,
  result: codec.missingResult,
};

/** @type {import("lagomorph/generated").CommandDescriptor<[word: string]>} */
export const note = {
  kind: "command",
  service: "python",
  member: "note",
  name: "note",
  wire: "nuropb",
  parameters: ["word"],
  args: codec.noteArgs,
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/python.ts").Greeting>} */
export const greeted = {
  kind: "event",
  service: "python",
  member: "greeted",
  name: "greeted",
  wire: "nuropb",
  payload: codec.greetedPayload,
  topic: "python.greeted",
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "python",
  wire: "nuropb",
  fingerprint: "9af5d2f34c2ef3c0cd622c4ec0bf18f5",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    add,
    same,
    fail,
    failAsync,
    validate,
    again,
    succeed,
    context,
    claims,
    chain,
    secret,
    text,
    slow,
    big,
    notANumber,
    types,
    missing,
    note,
    greeted,
  ],
};
