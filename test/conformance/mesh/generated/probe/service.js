// Generated from test/conformance/mesh/contracts/probe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as errors from "../error-classes.js";
import * as codec from "./codec.js";

const userNotFoundError = {
  name: "USER_NOT_FOUND",
  create: (data, message) => new errors.UserNotFound(data, message),
  data: codec.userNotFoundData,
};

const userLockedError = {
  name: "USER_LOCKED",
  create: (data, message) => new errors.UserLocked(data, message),
  data: codec.userLockedData,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[text: string], string>} */
export const echo = {
  kind: "method",
  service: "probe",
  member: "echo",
  name: "echo",
  parameters: ["text"],
  args: codec.echoArgs,
  result: codec.echoResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [milliseconds: number, tag: string],
  string
>} */
export const wait = {
  kind: "method",
  service: "probe",
  member: "wait",
  name: "wait",
  parameters: ["milliseconds", "tag"],
  args: codec.waitArgs,
  result: codec.waitResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[tag: string], void>} */
export const hang = {
  kind: "method",
  service: "probe",
  member: "hang",
  name: "hang",
  parameters: ["tag"],
  args: codec.hangArgs,
  result: codec.hangResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[], void>} */
export const hangShortly = {
  kind: "method",
  service: "probe",
  member: "hangShortly",
  name: "hangShortly",
  parameters: [],
  args: codec.hangShortlyArgs,
  result: codec.hangShortlyResult,
  timeout: 60,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [id: string],
  import("../../contracts/probe.ts").User
>} */
export const user = {
  kind: "method",
  service: "probe",
  member: "user",
  name: "user",
  parameters: ["id"],
  args: codec.userArgs,
  result: codec.userResult,
  errors: [userNotFoundError, userLockedError],
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [how: "error" | "secret" | "declaredElsewhere" | "wrongResult" | "permission" | "nothing"],
  number
>} */
export const fail = {
  kind: "method",
  service: "probe",
  member: "fail",
  name: "fail",
  parameters: ["how"],
  args: codec.failArgs,
  result: codec.failResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [first: string, second?: number | undefined],
  string
>} */
export const optional = {
  kind: "method",
  service: "probe",
  member: "optional",
  name: "optional",
  parameters: ["first", "second"],
  args: codec.optionalArgs,
  result: codec.optionalResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[...values: number[]], number>} */
export const sum = {
  kind: "method",
  service: "probe",
  member: "sum",
  name: "sum",
  parameters: ["values"],
  rest: true,
  args: codec.sumArgs,
  result: codec.sumResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[of: Date], Date>} */
export const tomorrow = {
  kind: "method",
  service: "probe",
  member: "tomorrow",
  name: "tomorrow",
  parameters: ["of"],
  args: codec.tomorrowArgs,
  result: codec.tomorrowResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [],
  { caller: string; remaining: number; headers: Record<string, string> }
>} */
export const context = {
  kind: "method",
  service: "probe",
  member: "context",
  name: "context",
  parameters: [],
  args: codec.contextArgs,
  result: codec.contextResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[tag: string], number>} */
export const countRuns = {
  kind: "method",
  service: "probe",
  member: "countRuns",
  name: "countRuns",
  parameters: ["tag"],
  args: codec.countRunsArgs,
  result: codec.countRunsResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[tag: string], number>} */
export const countRunsIdempotently = {
  kind: "method",
  service: "probe",
  member: "countRunsIdempotently",
  name: "countRunsIdempotently",
  parameters: ["tag"],
  args: codec.countRunsIdempotentlyArgs,
  result: codec.countRunsIdempotentlyResult,
  idempotent: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[milliseconds: number], void>} */
export const spin = {
  kind: "method",
  service: "probe",
  member: "spin",
  name: "spin",
  parameters: ["milliseconds"],
  args: codec.spinArgs,
  result: codec.spinResult,
};

/** @type {import("lagomorph/generated").CommandDescriptor<[text: string]>} */
export const remember = {
  kind: "command",
  service: "probe",
  member: "remember",
  name: "remember",
  parameters: ["text"],
  args: codec.rememberArgs,
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/probe.ts").Note>} */
export const noted = {
  kind: "event",
  service: "probe",
  member: "noted",
  name: "noted",
  payload: codec.notedPayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/probe.ts").Note>} */
export const onNoted = {
  kind: "handler",
  service: "probe",
  member: "onNoted",
  name: "onNoted",
  source: "probe",
  event: "noted",
  delivery: "pool",
  durability: "durable",
  payload: codec.onNotedPayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/probe.ts").Note>} */
export const onNotedEverywhere = {
  kind: "handler",
  service: "probe",
  member: "onNotedEverywhere",
  name: "onNotedEverywhere",
  source: "probe",
  event: "noted",
  delivery: "broadcast",
  durability: "durable",
  payload: codec.onNotedEverywherePayload,
};

/** @type {import("lagomorph/generated").HandlerDescriptor<import("../../contracts/probe.ts").Note>} */
export const onNotedOnce = {
  kind: "handler",
  service: "probe",
  member: "onNotedOnce",
  name: "onNotedOnce",
  source: "probe",
  event: "noted",
  delivery: "singleton",
  durability: "durable",
  payload: codec.onNotedOncePayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "probe",
  version: "1.2.0",
  wire: "native",
  fingerprint: "7d0d8b6e9e751aae0bdee81d10350051",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [
    echo,
    wait,
    hang,
    hangShortly,
    user,
    fail,
    optional,
    sum,
    tomorrow,
    context,
    countRuns,
    countRunsIdempotently,
    spin,
    remember,
    noted,
    onNoted,
    onNotedEverywhere,
    onNotedOnce,
  ],
};
