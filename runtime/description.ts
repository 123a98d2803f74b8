import type { WireName } from "./peer-wires.ts";

/** A JSON Schema 2020-12 of a value as it travels; references lead to the types of the contract. */
export type JsonSchema = Readonly<Record<string, unknown>> | boolean;

/** How {@link Mesh.describe} asks. */
export interface DescribeOptions {
  /** How long instances may take to answer, in milliseconds, once for who they are and once for what they serve. Default: 1000. */
  readonly timeout?: number;
  /** Gives up asking. */
  readonly signal?: AbortSignal;
  /** By which wire the service is asked. Default: as `connect` was told, else as its contract says, else the native one. */
  readonly wire?: WireName;
  /**
   * Asks anew what is known already. Default: false. What a service tells over NuroPb's wire is kept for a minute, then asked for
   * again while the old answer is used, for ten minutes at the most. On the native wire all are asked each time.
   */
  readonly refresh?: boolean;
}

/** A service that is live on the mesh. */
export interface ServiceDescription {
  /** The name on the wire. */
  readonly name: string;
  /** What its instances serve: more than one while they are of different contracts. */
  readonly contracts: readonly ContractDescription[];
  /** How many more instances take calls, and have not answered in time. */
  readonly silent: number;
  /** By which wire it was asked, when that is not the native one: one instance has told then, and none of them says who it is. */
  readonly wire?: WireName;
}

/** A contract of a service, and the instances that serve it. */
export interface ContractDescription {
  /** A hash of what it means on the wire; absent for services of other frameworks. */
  readonly fingerprint?: string;
  readonly version?: string;
  readonly instances: readonly InstanceDescription[];
  /** What it serves; `undefined` when no instance has told in time. */
  readonly details: ContractDetails | undefined;
}

/** One instance of a service. */
export interface InstanceDescription {
  /** Tells instances of one service apart. */
  readonly id: string;
  /** The name of the machine or container. */
  readonly host: string;
  readonly pid: number;
  /** Since when it is served, in milliseconds since 1970, by its own clock. */
  readonly since: number;
  /** Of a bridge, which serves nothing itself: the brokers over which it carries calls, the nearest first. */
  readonly via?: readonly string[];
}

/** What a contract says, apart from what is hidden or local. */
export interface ContractDetails {
  readonly description?: string;
  /** In the order of the contract. */
  readonly members: readonly MemberDescription[];
  /** The named types that schemas refer to, as `#/$defs/Name`. */
  readonly types: Readonly<Record<string, JsonSchema>>;
  /** Something was left out, since it was too large for a message or was not there any more: `schemas`, or even `members`. */
  readonly without?: "schemas" | "members";
}

/** A member of a service. */
export interface MemberDescription {
  readonly kind: MemberKind;
  /** The name on the wire. */
  readonly name: string;
  readonly description?: string;
  /** Why it should not be used any more; may be empty. */
  readonly deprecated?: string;
  /** Of what is called. */
  readonly parameters?: readonly ParameterDescription[];
  /** Of a method, and of the end of a stream. */
  readonly result?: JsonSchema;
  /** What each step of a stream gives. */
  readonly item?: JsonSchema;
  /** Of events and messages. */
  readonly payload?: JsonSchema;
  readonly errors?: readonly ErrorDescription[];
  /** May run twice. */
  readonly idempotent?: true;
  /** Some of what it takes must not be shown or kept. */
  readonly sensitive?: true;
  /** It is called with encryption only. */
  readonly encrypted?: true;
  /** Its callers must have proven who they are. */
  readonly authenticated?: true;
  /** What they must be allowed, all of it. */
  readonly scopes?: readonly string[];
  /** The deadline of a call that gives none, in milliseconds. */
  readonly timeout?: number;
  /** `GET /math/add/:x/:y` */
  readonly http?: string;
  /** It can be called, or subscribed to, over WebSockets. */
  readonly websocket?: true;
  /** What it handles, when it fires, or where it sends to: `reporting_service.calculationRequested`, a pattern, a queue, an exchange, `30000 ms`, `0 3 * * * in Europe/Paris`. */
  readonly of?: string;
}

/** The kinds of members. */
export const memberKinds = [
  "method",
  "stream",
  "command",
  "event",
  "handler",
  "topic",
  "timer",
  "consumer",
  "publisher",
] as const;

/** The kind of a member. */
export type MemberKind = (typeof memberKinds)[number];

/** A parameter. */
export interface ParameterDescription {
  readonly name: string;
  readonly schema?: JsonSchema;
  readonly optional?: true;
  /** It takes all arguments that are left; the schema is that of one. */
  readonly rest?: true;
}

/** An error that a method declares. */
export interface ErrorDescription {
  readonly name: string;
  readonly data?: JsonSchema;
}

/** Who an instance is, as it says. */
export interface Introduction extends InstanceDescription {
  readonly service: string;
  readonly fingerprint: string;
  readonly version?: string;
}

/** What instances are asked: who they are, or what they serve as well. */
export type QuestionKind = "instance" | "contract";

/** A question on its way out: to every instance of the mesh, of a service, or to one. */
export interface OutgoingQuestion {
  readonly kind: QuestionKind;
  readonly service: string | undefined;
  readonly instance: string | undefined;
  /** 128 random bits: answers carry it. */
  readonly session: string;
  readonly replyTo: string;
}

/** A question on its way in. */
export interface IncomingQuestion {
  readonly kind: QuestionKind;
  readonly session: string;
  readonly replyTo: string;
}

/** An answer on its way out. */
export interface OutgoingIntroduction {
  readonly session: string;
  readonly replyTo: string;
  readonly introduction: Introduction;
  /** JSON text of the {@link ContractDetails}, where they were asked for. */
  readonly details?: string;
}

/** An answer on its way in. */
export interface IncomingIntroduction {
  readonly introduction: Introduction;
  readonly details: ContractDetails | undefined;
}
