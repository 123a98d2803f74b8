import type { Location } from "./location.ts";
import type { Doc, JsonValue, TypeModel } from "./type.ts";

/** All contracts of a project: what the compiler's later stages see, and `generated/contracts.json`. Plain JSON. */
export interface Model {
  /** In the order of their wire names. */
  readonly services: readonly Contract[];
  /** The errors that methods declare, in the order of their names. */
  readonly errors: readonly ErrorModel[];
  /** Named types by id, which services, errors and other types refer to; in the order of their ids. */
  readonly types: Readonly<Record<string, NamedType>>;
}

/** One service: an interface that extends `Service<"name">`. */
export interface Contract {
  /** The interface's name: `MathService`. */
  readonly interfaceName: string;
  /** The interface of another service that it extends, of which it has its name. */
  readonly extended?: string;
  /** The name on the wire: `math_service`. */
  readonly name: string;
  readonly wire: "native" | "nameko" | "nuropb";
  readonly naming?: "snake_case";
  readonly version?: string;
  readonly doc?: Doc;
  /** The contract's file, relative to the project, with `/`: `contracts/math.ts`. */
  readonly file: string;
  /** In the order of their declaration; inherited ones first. */
  readonly members: readonly Member[];
  readonly location: Location;
}

/** A way into or out of a service. */
export type Member =
  | Method
  | Stream
  | Command
  | Event
  | Handler
  | TopicHandler
  | Timer
  | Consumer
  | Publisher;

interface Common {
  /** The member's name in TypeScript. */
  readonly name: string;
  /** Its name on the wire: the same, unless `@name` says otherwise. */
  readonly wireName: string;
  readonly doc?: Doc;
  /** `@hidden`: left out of `describe` and of documentation. */
  readonly hidden?: true;
  /** `@deprecated use addMany`: why, or what to use instead; may be empty. */
  readonly deprecated?: string;
  readonly location: Location;
}

/** What travels: arguments, or a payload. */
interface Carrier extends Common {
  /** `@encrypted`: what travels must be encrypted for the service. */
  readonly encrypted?: true;
  /** `@sensitive password, card.number`: paths from the parameters or the payload on; `[]` is each item, `*` each value of a record. */
  readonly sensitive?: readonly string[];
}

/** What callers call. */
interface Callable extends Carrier {
  readonly parameters: readonly Parameter[];
  /** `@http GET /path/:x`, with `@status 201`. */
  readonly http?: HttpRoute;
  /** `@websocket`: callable over the WebSocket door too. */
  readonly websocket?: true;
  /** `@local`: no RPC door; left out of clients and of `describe`. */
  readonly local?: true;
  /** `@authenticated`: the caller must have proven who it is. */
  readonly authenticated?: true;
  /** `@scope reports:write`: what the caller must be allowed, all of it. */
  readonly scopes?: readonly string[];
}

/** `@http GET /math/add/:x/:y` */
export interface HttpRoute {
  readonly method: HttpMethod;
  /** Starts with `/`; a part that starts with `:` is a parameter. */
  readonly path: string;
  /** `@status 201`: of an answer that succeeds. */
  readonly status?: number;
}

/** The methods that a route may have. Of the first three, parameters that are not in the path come from the query. */
export type HttpMethod = "GET" | "HEAD" | "DELETE" | "POST" | "PUT" | "PATCH";

/** What is tried again when its handler fails. */
interface Retried extends Carrier {
  readonly retry?: Retry;
}

/** `@retry 5 exponential 1s..5m` */
export interface Retry {
  /** How often it is tried before it goes to the dead-letter queue, the first time included. */
  readonly attempts: number;
  /** How waits grow from the first to the longest, in milliseconds; `fixed` ones do not. */
  readonly backoff: "fixed" | "linear" | "exponential";
  readonly from: number;
  readonly to: number;
}

/** `add(x: number, y: number): number` */
export interface Method extends Callable {
  readonly kind: "method";
  /** `{ kind: "undefined" }` for `void`. */
  readonly result: TypeModel;
  /** Names of the errors that `Throws` declares: `name` of `Model.errors`. */
  readonly errors: readonly string[];
  /** `@timeout 5s`, in milliseconds. */
  readonly timeout?: number;
  /** `@idempotent` */
  readonly idempotent?: true;
  /** `@example add(2, 3) => 5`: documentation that is also a test against a live service. */
  readonly examples?: readonly Example[];
}

/** `add(2, 3) => 5`, `get("x") => throws UserNotFound { id: "x" }`: a call and how it ends, as both travel. */
export interface Example {
  /** As it was written. */
  readonly text: string;
  readonly args: readonly JsonValue[];
  /** Absent for a result that is `undefined`. */
  readonly result?: JsonValue;
  /** The declared error that it ends with, by its name on the wire. */
  readonly error?: { readonly name: string; readonly data: JsonValue };
}

/** `watch(id: string): AsyncIterable<Tick>`, `AsyncGenerator<Tick, Summary, void>` */
export interface Stream extends Callable {
  readonly kind: "stream";
  /** What each step gives. */
  readonly item: TypeModel;
  /** What the end gives: the second argument of `AsyncGenerator`; `{ kind: "undefined" }` when it is nothing. */
  readonly result: TypeModel;
  /** Names of the errors that `Throws` declares: `name` of `Model.errors`. */
  readonly errors: readonly string[];
  /** `@timeout 5s`, in milliseconds. */
  readonly timeout?: number;
  /** `@idempotent` */
  readonly idempotent?: true;
}

/** `rebuildIndex(full: boolean): Command` */
export interface Command extends Callable, Retried {
  readonly kind: "command";
}

/** `reportGenerated: Event<T>` */
export interface Event extends Carrier {
  readonly kind: "event";
  readonly payload: TypeModel;
  /** `@topic orders.created`: its topic on NuroPb's wire. Without it: `<service>.<name>`. */
  readonly topic?: string;
  /** `@websocket`: whoever may come through the WebSocket door may subscribe to it. */
  readonly websocket?: true;
}

/** `onX: On<OtherService, "event", "pool", "durable">` */
export interface Handler extends Retried {
  readonly kind: "handler";
  readonly source: EventSource;
  readonly delivery: Delivery;
  readonly durability: Durability;
}

/** `onAny: OnTopic<"orders.*.created", T, "pool", "durable">` */
export interface TopicHandler extends Retried {
  readonly kind: "topic";
  readonly pattern: string;
  readonly payload: TypeModel;
  readonly delivery: Delivery;
  readonly durability: Durability;
}

/** Which of the listening instances take an event. */
export type Delivery = "pool" | "broadcast" | "singleton";

/** Whether an event waits for its handler while that is away. */
export type Durability = "durable" | "transient";

/** `sweep: Every<"30s", "eager" | "mesh">`, `nightly: Cron<"0 3 * * *", "Europe/Paris">` */
export interface Timer extends Common {
  readonly kind: "timer";
  /** `@local`: left out of `describe`. */
  readonly local?: true;
  readonly schedule: Schedule;
  /** Fires at start too. */
  readonly eager?: true;
  /** Fires in one instance of all, instead of in each. */
  readonly mesh?: true;
}

/** When a timer fires: an interval in milliseconds, or a cron expression with the time zone that it is read in. */
export type Schedule =
  | { readonly kind: "every"; readonly interval: number }
  | { readonly kind: "cron"; readonly expression: string; readonly timeZone: string };

/** `ingest: Consume<"legacy.orders", Order>` */
export interface Consumer extends Retried {
  readonly kind: "consumer";
  readonly queue: string;
  readonly payload: TypeModel;
}

/** `audit: Publish<"audit", "order.changed", Change>` */
export interface Publisher extends Carrier {
  readonly kind: "publisher";
  readonly exchange: string;
  readonly routingKey: string;
  readonly payload: TypeModel;
}

/** An exported interface with methods that does not extend `Service`: it looks like a service, and is none. */
export interface Unmarked {
  readonly interfaceName: string;
  readonly location: Location;
}

/** The event that a handler takes. */
export interface EventSource {
  /** The emitting service's name on the wire. */
  readonly service: string;
  /** The event's member name in TypeScript, and its name on the wire. */
  readonly event: string;
  readonly wireName: string;
  /** The wire of the emitting service, when it is not the native one, and the event's name there. */
  readonly foreign?: { readonly wire: "nameko" | "nuropb"; readonly name: string };
  /** The event's `@topic`. */
  readonly topic?: string;
  /** Where the event is named, when that is in the member itself. */
  readonly location?: Location;
}

export interface Parameter {
  readonly name: string;
  readonly type: TypeModel;
  readonly optional?: true;
  /** The last one; its type is the array, as it is written: `...ids: string[]`. */
  readonly rest?: true;
  /** `@default 20`: what it is, as JSON, when it is left out. */
  readonly default?: JsonValue;
  /** `@sensitive`: its value is never shown. */
  readonly sensitive?: true;
  /** The doc comment before it. */
  readonly doc?: Doc;
}

/** `interface UserNotFound extends ServiceError<"USER_NOT_FOUND"> { id: string }` */
export interface ErrorModel {
  readonly interfaceName: string;
  /** The name on the wire. */
  readonly name: string;
  readonly doc?: Doc;
  readonly file: string;
  /** `@status 404`: of an HTTP answer that is this error. Without it: 422. */
  readonly status?: number;
  /** The data of the error. */
  readonly data: TypeModel;
  readonly location: Location;
}

/** A type that is written in the same way everywhere. */
export type LeafType = Extract<
  TypeModel,
  { readonly kind: "literal" | "string" | "number" | "boolean" | "bigint" }
>;

/**
 * A type with a name of its own, by which generated TypeScript refers to it when `exported` (`contract.User`); it is
 * written out structurally otherwise.
 */
export interface NamedType {
  /** The name in TypeScript. */
  readonly name: string;
  /** The file that declares it, relative to the project with `/`, when it is exported there under `name`. */
  readonly exported?: string;
  /** What the generic of that name is given. */
  readonly given?: readonly LeafType[];
  readonly type: TypeModel;
  readonly doc?: Doc;
}
