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

export const note = {
  kind: "command",
  service: "python",
  member: "note",
  name: "note",
  wire: "nuropb",
  parameters: ["word"],
  args: codec.noteArgs,
};

export const greeted = {
  kind: "event",
  service: "python",
  member: "greeted",
  name: "greeted",
  wire: "nuropb",
  payload: codec.greetedPayload,
  topic: "python.greeted",
};

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
