import type { HttpDoorOptions } from "../entrypoints/http/http-door.ts";
import type { WebSocketDoorOptions } from "../entrypoints/websocket/websocket-door.ts";
import type { ConnectOptions } from "../mesh-options.ts";

/** What a file of configuration says, once it is checked: what `lagomorph run` goes by. */
export interface HostConfig {
  /** The nodes of the broker, tried in turn. */
  readonly broker: readonly string[];
  /** How HTTP is let in; absent: at the door's default address, when a service has routes. */
  readonly http?: Omit<HttpDoorOptions, "health">;
  /** How WebSockets are let in, at the address of HTTP; absent: at the door's default path, when a service has members for them. */
  readonly websocket?: Omit<WebSocketDoorOptions, "http" | "address">;
  /** How many calls and events a service handles at the same time: of each that is named, and of the others. */
  readonly workers: { readonly of: Readonly<Record<string, number>>; readonly others?: number };
  /** The least level that is logged. Default: `info`. */
  readonly log: LogLevel;
  /** The other options of `connect`. */
  readonly connect: Omit<ConnectOptions, "log">;
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
