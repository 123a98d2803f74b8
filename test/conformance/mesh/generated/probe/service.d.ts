// Generated from test/conformance/mesh/contracts/probe.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/probe.ts";
import type * as rpc from "lagomorph/generated";

export declare const echo: rpc.MethodDescriptor<[text: string], string>;

/** Answers after so many milliseconds, with what is given. */
export declare const wait: rpc.MethodDescriptor<[milliseconds: number, tag: string], string>;

/** Never answers; says how its signal ended. */
export declare const hang: rpc.MethodDescriptor<[tag: string], void>;

/** Waits for as long as `hang`, but gives up earlier. */
export declare const hangShortly: rpc.MethodDescriptor<[], void>;

export declare const user: rpc.MethodDescriptor<[id: string], contract.User>;

/** Fails in a way that the contract does not declare. */
export declare const fail: rpc.MethodDescriptor<
  [how: "error" | "secret" | "declaredElsewhere" | "wrongResult" | "permission" | "nothing"],
  number
>;

export declare const optional: rpc.MethodDescriptor<
  [first: string, second?: number | undefined],
  string
>;

export declare const sum: rpc.MethodDescriptor<[...values: number[]], number>;

export declare const tomorrow: rpc.MethodDescriptor<[of: Date], Date>;

/** Who calls, until when, with which headers. */
export declare const context: rpc.MethodDescriptor<
  [],
  { caller: string; remaining: number; headers: Record<string, string> }
>;

/** How often it has run in all instances of this process. */
export declare const countRuns: rpc.MethodDescriptor<[tag: string], number>;

/** The same, but may run twice. */
export declare const countRunsIdempotently: rpc.MethodDescriptor<[tag: string], number>;

/** Busy for so many milliseconds, without giving way. */
export declare const spin: rpc.MethodDescriptor<[milliseconds: number], void>;

export declare const remember: rpc.CommandDescriptor<[text: string]>;

export declare const noted: rpc.EventDescriptor<contract.Note>;

export declare const onNoted: rpc.HandlerDescriptor<contract.Note>;

export declare const onNotedEverywhere: rpc.HandlerDescriptor<contract.Note>;

export declare const onNotedOnce: rpc.HandlerDescriptor<contract.Note>;

/** The service `probe`. */
export declare const service: rpc.ServiceDescriptor;
