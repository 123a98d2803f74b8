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
  readonly location: Location;
}

/** What callers call. */
interface Callable extends Common {
  readonly parameters: readonly Parameter[];
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
export interface Command extends Callable {
  readonly kind: "command";
}

/** `reportGenerated: Event<T>` */
export interface Event extends Common {
  readonly kind: "event";
  readonly payload: TypeModel;
}

/** `onX: On<OtherService, "event", "pool", "durable">` */
export interface Handler extends Common {
  readonly kind: "handler";
  readonly source: EventSource;
  readonly delivery: Delivery;
  readonly durability: Durability;
}

/** `onAny: OnTopic<"orders.*.created", T, "pool", "durable">` */
export interface TopicHandler extends Common {
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
export interface Consumer extends Common {
  readonly kind: "consumer";
  readonly queue: string;
  readonly payload: TypeModel;
}

/** `audit: Publish<"audit", "order.changed", Change>` */
export interface Publisher extends Common {
  readonly kind: "publisher";
  readonly exchange: string;
  readonly routingKey: string;
  readonly payload: TypeModel;
}

/** The event that a handler takes. */
export interface EventSource {
  /** The emitting service's name on the wire. */
  readonly service: string;
  /** The event's member name in TypeScript, and its name on the wire. */
  readonly event: string;
  readonly wireName: string;
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
  /** The data of the error. */
  readonly data: TypeModel;
  readonly location: Location;
}

/**
 * A type with a name of its own, by which generated TypeScript refers to it when `exported` (`contract.User`); it is
 * written out structurally otherwise.
 */
export interface NamedType {
  /** The name in TypeScript. */
  readonly name: string;
  /** The file that declares it, relative to the project with `/`, when it is exported there under `name`. */
  readonly exported?: string;
  readonly type: TypeModel;
  readonly doc?: Doc;
}
