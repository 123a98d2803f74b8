import type { DeclaredError } from "./errors.ts";

/**
 * Checks and converts the values of one type. Both ways throw `MeshError` `invalid_argument` with every problem.
 * Generated, in `codec.js`.
 */
export interface Codec<T> {
  // Methods, not function properties: a list of descriptors holds codecs of any types, which only bivariance allows.
  /** A value in memory → what `JSON.stringify` takes. Sends declared properties only. */
  encode(value: T): unknown;
  /** What `JSON.parse` gave → a value in memory. */
  decode(json: unknown): T;
}

/** What the runtime knows of one service. */
export interface ServiceDescriptor {
  /** The name on the wire. */
  readonly name: string;
  readonly version?: string;
  readonly wire: "native" | "nameko" | "nuropb";
  /** A hash of what the contract means on the wire, to tell two versions of it apart. */
  readonly fingerprint: string;
  /** Loads its JSON Schema, as a module: what describes the service, for people and pages, is made from it. */
  readonly schema?: () => Promise<unknown>;
  /** In the order of the contract. */
  readonly members: readonly MemberDescriptor[];
}

export type MemberDescriptor =
  | MethodDescriptor
  | StreamDescriptor<unknown[], unknown, unknown>
  | CommandDescriptor
  | EventDescriptor
  | HandlerDescriptor
  | TopicDescriptor
  | TimerDescriptor
  | ConsumerDescriptor
  | PublisherDescriptor;

interface Common {
  /** The service's name on the wire. */
  readonly service: string;
  /** The member's name in TypeScript. */
  readonly member: string;
  /** Its name on the wire. */
  readonly name: string;
  /** The wire by which its service, of a handler the one that emits, is called and heard. Default: the native one. */
  readonly wire?: "nameko" | "nuropb";
  /** Its names on wires of other frameworks, where they are others: `generate_report`. */
  readonly foreign?: ForeignNames;
  /** Left out of `describe` and of documentation. */
  readonly hidden?: true;
  /** Why it should not be used any more; may be empty. */
  readonly deprecated?: string;
}

/** How a member and its parameters are called on wires of other frameworks. */
export interface ForeignNames {
  readonly name: string;
  /** In order. Default: those of the member. */
  readonly parameters?: readonly string[];
}

/** What travels: arguments, or a payload. */
interface Carrier extends Common {
  /** What travels must be encrypted for the service. */
  readonly encrypted?: true;
  /** What logs, traces and the console mask: paths from the parameters or the payload on (`card.number`, `users[].password`). */
  readonly sensitive?: readonly string[];
}

/** What callers call. */
interface Callable<Args> extends Carrier {
  /** The parameters' names in order; a rest parameter is the last one, and `rest` is true. */
  readonly parameters: readonly string[];
  readonly rest?: true;
  readonly args: Codec<Args>;
  readonly http?: HttpRoute;
  /** Callable over the WebSocket door too. */
  readonly websocket?: true;
  /** Not callable over the mesh, only through its other doors. */
  readonly local?: true;
  /** The caller must have proven who it is. */
  readonly authenticated?: true;
  /** What the caller must be allowed, all of it. */
  readonly scopes?: readonly string[];
}

/** A door for HTTP: `@http GET /math/add/:x/:y`. */
export interface HttpRoute {
  readonly method: "GET" | "HEAD" | "DELETE" | "POST" | "PUT" | "PATCH";
  /** Starts with `/`; a part that starts with `:` is a parameter. */
  readonly path: string;
  /** Of an answer that succeeds. Default: 200, of one without a value 204, of a command 202. */
  readonly status?: number;
  /** The parameters that come as text, and whose text may be that of a number, of a boolean. The others stay text. */
  readonly numbers?: readonly string[];
  readonly booleans?: readonly string[];
  /** The parameters that may be in the query several times: lists. */
  readonly lists?: readonly string[];
  /** Those of them that are empty when they are not in the query. */
  readonly emptyLists?: readonly string[];
  /** The body may have all of them by position, as a list: so a gateway has it, contracts do not. */
  readonly byPosition?: true;
}

/** What is tried again when its handler fails. */
interface Retried extends Carrier {
  readonly retry?: Retry;
}

/** When a failed message is handled again: `@retry 5 exponential 1s..5m`. */
export interface Retry {
  /** How often before it is set aside, the first time included. */
  readonly attempts: number;
  /** How waits grow from the first to the longest, in milliseconds. */
  readonly backoff: "fixed" | "linear" | "exponential";
  readonly from: number;
  readonly to: number;
}

/** A method: `add(x: number, y: number): number`. */
export interface MethodDescriptor<Args = unknown[], Result = unknown> extends Callable<Args> {
  readonly kind: "method";
  readonly result: Codec<Result>;
  /** The errors that it declares. */
  readonly errors?: readonly ErrorDescriptor[];
  /** Default deadline of a call, in milliseconds. */
  readonly timeout?: number;
  /** May run twice. */
  readonly idempotent?: true;
}

/** A method that streams its answers: `watch(id: string): AsyncIterable<Tick>`. */
export interface StreamDescriptor<
  Args = unknown[],
  Item = unknown,
  Result = void,
> extends Callable<Args> {
  readonly kind: "stream";
  /** What each step gives. */
  readonly item: Codec<Item>;
  /** What the end gives: nothing, of an `AsyncIterable`. */
  readonly result: Codec<Result>;
  readonly errors?: readonly ErrorDescriptor[];
  /** Default deadline of the whole stream, in milliseconds. */
  readonly timeout?: number;
  /** May run twice. */
  readonly idempotent?: true;
}

/** A command: `rebuildIndex(full: boolean): Command`. */
export interface CommandDescriptor<Args = unknown[]> extends Callable<Args>, Retried {
  readonly kind: "command";
}

/** An event that a service emits. */
export interface EventDescriptor<Payload = unknown> extends Carrier {
  readonly kind: "event";
  readonly payload: Codec<Payload>;
  /** Its topic on NuroPb's wire. Default: `<service>.<name>`. */
  readonly topic?: string;
  /** Callers of the WebSocket door may subscribe to it. */
  readonly websocket?: true;
  /** Whoever subscribes through a door must have proven who it is: so a gateway may say, contracts do not. */
  readonly authenticated?: true;
  /** What it must be allowed, all of it. */
  readonly scopes?: readonly string[];
}

/** An event that a service handles. */
export interface HandlerDescriptor<Payload = unknown> extends Retried {
  readonly kind: "handler";
  /** The emitting service's name, and the event's, on the wire. */
  readonly source: string;
  readonly event: string;
  /** The event's topic on NuroPb's wire. Default: `<source>.<event>`. */
  readonly topic?: string;
  readonly delivery: "pool" | "broadcast" | "singleton";
  readonly durability: "durable" | "transient";
  readonly payload: Codec<Payload>;
}

/** Events by a topic pattern that a service handles: `onAny: OnTopic<"orders.*.created", T>`. */
export interface TopicDescriptor<Payload = unknown> extends Retried {
  readonly kind: "topic";
  readonly pattern: string;
  readonly delivery: "pool" | "broadcast" | "singleton";
  readonly durability: "durable" | "transient";
  readonly payload: Codec<Payload>;
}

/** A timer: `sweep: Every<"30s">`, with an `interval`, or `nightly: Cron<"0 3 * * *">`, with `cron` and `timeZone`. */
export interface TimerDescriptor extends Common {
  readonly kind: "timer";
  /** In milliseconds. */
  readonly interval?: number;
  /** Five fields, or six with seconds first. */
  readonly cron?: string;
  /** A name of the IANA database. */
  readonly timeZone?: string;
  /** Left out of `describe`. */
  readonly local?: true;
  /** Fires at start too. */
  readonly eager?: true;
  /** Fires in one instance of all. */
  readonly mesh?: true;
}

/** Messages of a queue that is not Lagomorph's: `ingest: Consume<"legacy.orders", Order>`. */
export interface ConsumerDescriptor<Payload = unknown> extends Retried {
  readonly kind: "consumer";
  readonly queue: string;
  readonly payload: Codec<Payload>;
}

/** Messages to an exchange that is not Lagomorph's: `audit: Publish<"audit", "order.changed", Change>`. */
export interface PublisherDescriptor<Payload = unknown> extends Carrier {
  readonly kind: "publisher";
  readonly exchange: string;
  readonly routingKey: string;
  readonly payload: Codec<Payload>;
}

/** An error of a contract: how to make one, and the codec of its data. */
export interface ErrorDescriptor<Data = unknown> {
  /** The name on the wire. */
  readonly name: string;
  /** Of an HTTP answer that is this error. Default: 422. */
  readonly status?: number;
  /** The names of its data in order, for other frameworks, whose errors have arguments. */
  readonly fields?: readonly string[];
  create(data: Data, message: string): DeclaredError<string, Data>;
  readonly data: Codec<Data>;
}
