/**
 * The words of a contract. All of them are types: a contract is read by the compiler and never runs.
 *
 * A service is an interface that extends {@link Service}; its members are methods, and properties of the types below.
 */

declare const service: unique symbol;
declare const event: unique symbol;
declare const handler: unique symbol;
declare const command: unique symbol;
declare const throws: unique symbol;
declare const error: unique symbol;
declare const topic: unique symbol;
declare const interval: unique symbol;
declare const cron: unique symbol;
declare const consumer: unique symbol;
declare const publisher: unique symbol;

/** What `Service` takes as its second argument. */
export interface ServiceOptions {
  /** How the service's messages look. Default: `"native"`. */
  readonly wire?: "native" | "nameko" | "nuropb";
  /** Turns the names of members and parameters into snake_case on foreign wires. */
  readonly naming?: "snake_case";
  /** Information for people and for `describe`. A new major version is a new wire name. */
  readonly version?: string;
}

/** A service, by its name on the wire: `interface MathService extends Service<"math_service"> { … }`. */
export interface Service<
  Name extends string,
  Options extends ServiceOptions = Record<never, never>,
> {
  readonly [service]?: { readonly name: Name; readonly options: Options };
}

/** An event that a service emits: `reportGenerated: Event<{ reportSummary: string }>`. */
export interface Event<Payload> {
  readonly [event]: Payload;
}

/** The names of the members of a service that are events. */
export type EventName<Source> = {
  [Member in keyof Source]-?: Source[Member] extends Event<unknown> ? Member : never;
}[keyof Source] &
  string;

/**
 * Which of the listening instances take an event: `"pool"`, one instance of each handling service; `"broadcast"`, every
 * instance; `"singleton"`, one handler in the whole mesh.
 */
export type Delivery = "pool" | "broadcast" | "singleton";

/** `"durable"` events wait for their handler while it is away; `"transient"` ones do not. */
export type Durability = "durable" | "transient";

/** An event of another service that a service handles: `onReport: On<ReportingService, "reportGenerated">`. */
export interface On<
  Source extends Service<string, ServiceOptions>,
  Name extends EventName<Source>,
  Mode extends Delivery = "pool",
  Kept extends Durability = "durable",
> {
  readonly [handler]: {
    readonly source: Source;
    readonly event: Name;
    readonly mode: Mode;
    readonly kept: Kept;
  };
}

/**
 * Events by an AMQP topic pattern, whoever sends them: `onCreated: OnTopic<"orders.*.created", Order>`. `*` stands for one
 * word between dots, `#` for any number of them.
 */
export interface OnTopic<
  Pattern extends string,
  Payload,
  Mode extends Delivery = "pool",
  Kept extends Durability = "durable",
> {
  readonly [topic]: {
    readonly pattern: Pattern;
    readonly payload: Payload;
    readonly mode: Mode;
    readonly kept: Kept;
  };
}

/** How a timer fires: `"eager"`, at start too; `"mesh"`, in one instance of all instead of in each. Both: `"eager" | "mesh"`. */
export type TimerMode = "eager" | "mesh";

/** Something to do again and again: `sweep: Every<"30s">`. A number with `ms`, `s`, `m`, `h` or `d`. */
export interface Every<Interval extends string, Mode extends TimerMode = never> {
  readonly [interval]: { readonly interval: Interval; readonly mode: Mode };
}

/** Something to do at certain times: `nightly: Cron<"0 3 * * *", "Europe/Paris">`. Without a time zone: UTC. */
export interface Cron<
  Expression extends string,
  Zone extends string = "UTC",
  Mode extends TimerMode = never,
> {
  readonly [cron]: { readonly expression: Expression; readonly zone: Zone; readonly mode: Mode };
}

/** Messages of a queue that is not Lagomorph's: `ingest: Consume<"legacy.orders", Order>`. */
export interface Consume<Queue extends string, Payload> {
  readonly [consumer]: { readonly queue: Queue; readonly payload: Payload };
}

/** Messages to an exchange that is not Lagomorph's: `audit: Publish<"audit", "order.changed", Change>`. */
export interface Publish<Exchange extends string, Key extends string, Payload> {
  readonly [publisher]: {
    readonly exchange: Exchange;
    readonly key: Key;
    readonly payload: Payload;
  };
}

/** The result of a method that gives none: accepted by the broker, carried out later, never answered. */
export interface Command {
  readonly [command]: true;
}

/** The result of a method that declares its errors: `get(id: string): Throws<User, UserNotFound>`. */
export interface Throws<Result, Errors extends ServiceError<string>> {
  readonly [throws]: { readonly result: Result; readonly errors: Errors };
}

/** An error of a contract, by its name on the wire; its properties are its data. */
export interface ServiceError<Name extends string> {
  readonly [error]?: Name;
}

/*
 * Rules of values, as types: for items of arrays and for type arguments, where no tag can stand: `(number & Min<0>)[]`,
 * `Page<string & Format<"uuid">>`. Several go together: `number & Int & Min<1> & Max<65535>`. TypeScript takes any number for
 * one of them; generated code checks it, as it checks `@minimum`.
 */

/** At least this: `number & Min<0>`, `bigint & Min<0n>`. As the tag `@minimum`. */
export interface Min<Limit extends number | bigint> {
  readonly __minimum?: ["minimum", Limit];
}

/** At most this: `number & Max<100>`. As the tag `@maximum`. */
export interface Max<Limit extends number | bigint> {
  readonly __maximum?: ["maximum", Limit];
}

/** More than this: `number & ExclusiveMin<0>`. As the tag `@exclusiveMinimum`. */
export interface ExclusiveMin<Limit extends number | bigint> {
  readonly __exclusiveMinimum?: ["exclusiveMinimum", Limit];
}

/** Less than this: `number & ExclusiveMax<1>`. As the tag `@exclusiveMaximum`. */
export interface ExclusiveMax<Limit extends number | bigint> {
  readonly __exclusiveMaximum?: ["exclusiveMaximum", Limit];
}

/** A multiple, in decimal digits: `number & MultipleOf<0.01>`. As the tag `@multipleOf`. */
export interface MultipleOf<Step extends number> {
  readonly __multipleOf?: ["multipleOf", Step];
}

/** A whole number: `number & Int`. As the tag `@integer`. */
export interface Int {
  readonly __integer?: ["integer", true];
}

/** At least so many code points: `string & MinLength<1>`. As the tag `@minLength`. */
export interface MinLength<Limit extends number> {
  readonly __minLength?: ["minLength", Limit];
}

/** At most so many code points: `string & MaxLength<80>`. As the tag `@maxLength`. */
export interface MaxLength<Limit extends number> {
  readonly __maxLength?: ["maxLength", Limit];
}

/** The regular expression, with the flag `u`, matches somewhere: `string & Pattern<"^[a-z]+$">`. As the tag `@pattern`. */
export interface Pattern<Text extends string> {
  readonly __pattern?: ["pattern", Text];
}

/** The formats of strings that are checked, each as `ajv-formats` checks it. */
export type FormatName =
  | "date"
  | "date-time"
  | "duration"
  | "email"
  | "hostname"
  | "ipv4"
  | "ipv6"
  | "iso-date-time"
  | "iso-time"
  | "json-pointer"
  | "json-pointer-uri-fragment"
  | "regex"
  | "relative-json-pointer"
  | "time"
  | "uri"
  | "uri-reference"
  | "uri-template"
  | "url"
  | "uuid";

/** Text of a format: `string & Format<"email">`. As the tag `@format`. */
export interface Format<Name extends FormatName> {
  readonly __format?: ["format", Name];
}

/** At least so many items: `string[] & MinItems<1>`. As the tag `@minItems`. */
export interface MinItems<Limit extends number> {
  readonly __minItems?: ["minItems", Limit];
}

/** At most so many items: `string[] & MaxItems<10>`. As the tag `@maxItems`. */
export interface MaxItems<Limit extends number> {
  readonly __maxItems?: ["maxItems", Limit];
}

/** No two items are equal: `string[] & UniqueItems`. As the tag `@uniqueItems`. */
export interface UniqueItems {
  readonly __uniqueItems?: ["uniqueItems", true];
}
