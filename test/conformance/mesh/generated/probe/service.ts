// Generated from test/conformance/mesh/contracts/probe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/probe.ts";
import type * as rpc from "lagomorph/generated";
import * as errors from "../errors.ts";
import * as codec from "./codec.js";

const userNotFoundError: rpc.ErrorDescriptor<contract.UserNotFound> = {
  name: "USER_NOT_FOUND",
  create: (data, message) => new errors.UserNotFound(data, message),
  data: codec.userNotFoundData,
};

const userLockedError: rpc.ErrorDescriptor<contract.UserLocked> = {
  name: "USER_LOCKED",
  create: (data, message) => new errors.UserLocked(data, message),
  data: codec.userLockedData,
};

export const echo: rpc.MethodDescriptor<[text: string], string> = {
  kind: "method",
  service: "probe",
  member: "echo",
  name: "echo",
  parameters: ["text"],
  args: codec.echoArgs,
  result: codec.echoResult,
};

/** Answers after so many milliseconds, with what is given. */
export const wait: rpc.MethodDescriptor<[milliseconds: number, tag: string], string> = {
  kind: "method",
  service: "probe",
  member: "wait",
  name: "wait",
  parameters: ["milliseconds", "tag"],
  args: codec.waitArgs,
  result: codec.waitResult,
};

/** Never answers; says how its signal ended. */
export const hang: rpc.MethodDescriptor<[tag: string], void> = {
  kind: "method",
  service: "probe",
  member: "hang",
  name: "hang",
  parameters: ["tag"],
  args: codec.hangArgs,
  result: codec.hangResult,
};

/** Waits for as long as `hang`, but gives up earlier. */
export const hangShortly: rpc.MethodDescriptor<[], void> = {
  kind: "method",
  service: "probe",
  member: "hangShortly",
  name: "hangShortly",
  parameters: [],
  args: codec.hangShortlyArgs,
  result: codec.hangShortlyResult,
  timeout: 60,
};

export const user: rpc.MethodDescriptor<[id: string], contract.User> = {
  kind: "method",
  service: "probe",
  member: "user",
  name: "user",
  parameters: ["id"],
  args: codec.userArgs,
  result: codec.userResult,
  errors: [userNotFoundError, userLockedError],
};

/** Fails in a way that the contract does not declare. */
export const fail: rpc.MethodDescriptor<
  [how: "error" | "secret" | "declaredElsewhere" | "wrongResult" | "permission" | "nothing"],
  number
> = {
  kind: "method",
  service: "probe",
  member: "fail",
  name: "fail",
  parameters: ["how"],
  args: codec.failArgs,
  result: codec.failResult,
};

export const optional: rpc.MethodDescriptor<[first: string, second?: number | undefined], string> =
  {
    kind: "method",
    service: "probe",
    member: "optional",
    name: "optional",
    parameters: ["first", "second"],
    args: codec.optionalArgs,
    result: codec.optionalResult,
  };

export const sum: rpc.MethodDescriptor<[...values: number[]], number> = {
  kind: "method",
  service: "probe",
  member: "sum",
  name: "sum",
  parameters: ["values"],
  rest: true,
  args: codec.sumArgs,
  result: codec.sumResult,
};

export const tomorrow: rpc.MethodDescriptor<[of: Date], Date> = {
  kind: "method",
  service: "probe",
  member: "tomorrow",
  name: "tomorrow",
  parameters: ["of"],
  args: codec.tomorrowArgs,
  result: codec.tomorrowResult,
};

/** Who calls, until when, with which headers. */
export const context: rpc.MethodDescriptor<
  [],
  { caller: string; remaining: number; headers: Record<string, string> }
> = {
  kind: "method",
  service: "probe",
  member: "context",
  name: "context",
  parameters: [],
  args: codec.contextArgs,
  result: codec.contextResult,
};

/** How often it has run in all instances of this process. */
export const countRuns: rpc.MethodDescriptor<[tag: string], number> = {
  kind: "method",
  service: "probe",
  member: "countRuns",
  name: "countRuns",
  parameters: ["tag"],
  args: codec.countRunsArgs,
  result: codec.countRunsResult,
};

/** The same, but may run twice. */
export const countRunsIdempotently: rpc.MethodDescriptor<[tag: string], number> = {
  kind: "method",
  service: "probe",
  member: "countRunsIdempotently",
  name: "countRunsIdempotently",
  parameters: ["tag"],
  args: codec.countRunsIdempotentlyArgs,
  result: codec.countRunsIdempotentlyResult,
  idempotent: true,
};

/** Busy for so many milliseconds, without giving way. */
export const spin: rpc.MethodDescriptor<[milliseconds: number], void> = {
  kind: "method",
  service: "probe",
  member: "spin",
  name: "spin",
  parameters: ["milliseconds"],
  args: codec.spinArgs,
  result: codec.spinResult,
};

export const remember: rpc.CommandDescriptor<[text: string]> = {
  kind: "command",
  service: "probe",
  member: "remember",
  name: "remember",
  parameters: ["text"],
  args: codec.rememberArgs,
};

export const noted: rpc.EventDescriptor<contract.Note> = {
  kind: "event",
  service: "probe",
  member: "noted",
  name: "noted",
  payload: codec.notedPayload,
};

export const onNoted: rpc.HandlerDescriptor<contract.Note> = {
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

export const onNotedEverywhere: rpc.HandlerDescriptor<contract.Note> = {
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

export const onNotedOnce: rpc.HandlerDescriptor<contract.Note> = {
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

/** The service `probe`. */
export const service: rpc.ServiceDescriptor = {
  name: "probe",
  version: "1.2.0",
  wire: "native",
  fingerprint: "7d0d8b6e9e751aae0bdee81d10350051",
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
