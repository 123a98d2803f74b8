import type { HttpDoorOptions } from "../entrypoints/http/http-door.ts";
import type { WebSocketDoorOptions } from "../entrypoints/websocket/websocket-door.ts";
import type { EncryptionConfig } from "./encryption.ts";
import type { JwtConfig } from "./jwt.ts";
import type { ConnectOptions } from "../mesh-options.ts";
import type { WireName } from "../peer-wires.ts";

/** What a file of configuration says, once it is checked: what `lagomorph run` goes by. */
export interface HostConfig {
  /** The nodes of the broker, tried in turn. */
  readonly broker: readonly string[];
  /** How HTTP is let in; absent: at the door's default address, when a service has routes; `false`: elsewhere only, by a gateway. */
  readonly http?: Omit<HttpDoorOptions, "health" | "metrics"> | false;
  /** How WebSockets are let in, at the address of HTTP; absent: at the door's default path, when a service has members for them; `false`: elsewhere only. */
  readonly websocket?: Omit<WebSocketDoorOptions, "http" | "address"> | false;
  /** How many calls and events a service handles at the same time: of each that is named, and of the others. */
  readonly workers: { readonly of: Readonly<Record<string, number>>; readonly others?: number };
  /** What is logged, and how. */
  readonly log: LogConfig;
  /** Where `/metrics` is: at the door for HTTP (`true`), or at an address of its own. Default: nowhere. */
  readonly metrics?: true | string | number | undefined;
  /** Whether OpenTelemetry is told of all work, by its global providers: all, or as the parts say. Default: false. */
  readonly openTelemetry?: boolean | TelemetryConfig;
  /** Sections for services, by name: `config(section)` reads them. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whose tokens are accepted, for members with `@authenticated` or `@scope`. Default: nobody's. */
  readonly jwt?: JwtConfig;
  /** Where keys are, for members with `@encrypted`. Default: nowhere. */
  readonly encryption?: EncryptionConfig;
  /** The wires of each service that is named: those by which it is served here; by the first one it is called. Default: as contracts say. */
  readonly wires?: Readonly<Record<string, readonly WireName[]>>;
  /** The other options of `connect`. */
  readonly connect: Omit<ConnectOptions, "log" | "authenticate" | "encryption" | "wires">;
}

/** What a configuration says of the log. */
export interface LogConfig {
  /** The least level that is logged. Default: `info`. */
  readonly level: LogLevel;
  /** Lines for people, or JSON for programs: by pino where that is installed. Default: `pretty`. */
  readonly format: "pretty" | "json";
  /** Whether each call, event, timer and request that is served is a line. Default: false. */
  readonly work: boolean;
}

/** What OpenTelemetry is told. */
export interface TelemetryConfig {
  /** Whether there is a span for each piece of work. Default: true. */
  readonly traces?: boolean;
  /** Whether durations are measured. Default: true. */
  readonly metrics?: boolean;
}

/** A level of the log. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Where a configuration is wrong, and what. */
export interface ConfigProblem {
  /** From 1; absent for what is in no file. */
  readonly line?: number;
  readonly message: string;
}

/** What was read: the configuration, and what people should know of it; or what is wrong, all of it. */
export interface ReadConfig {
  readonly config: HostConfig;
  readonly problems: readonly ConfigProblem[];
  /** Keys that are understood, and mean nothing here. */
  readonly notes: readonly string[];
}
