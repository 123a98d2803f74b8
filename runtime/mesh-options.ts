import type { TlsOptions } from "./brokers/amqp/tls.ts";
import type { Authenticate } from "./claims.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Encryption } from "./encryption.ts";
import type { KnownOptions } from "./known-options.ts";
import type { Log } from "./log.ts";
import type { MeshHooks } from "./mesh-hooks.ts";
import type { Observer } from "./observer.ts";
import type { Observers } from "./observers.ts";
import { PeerWires, type WireName } from "./peer-wires.ts";
import type { RuntimeLog } from "./runtime-log.ts";
import { createNamekoWire } from "./wires/nameko/index.ts";
import type { NamekoOptions } from "./wires/nameko/settings.ts";
import { createNuropbWire } from "./wires/nuropb/index.ts";
import type { NuropbOptions } from "./wires/nuropb/settings.ts";

/** How to connect. */
export interface ConnectOptions {
  /** The name by which services know this process. Default: `client`, with a random part. */
  readonly name?: string;
  /** How long a call waits when neither it, its client nor its method says otherwise, in milliseconds. Default: 30 000. */
  readonly timeout?: number;
  /** Where the runtime writes what people should know. Default: lines on standard error. */
  readonly log?: Log;
  /** In seconds; a silent connection is given up after two to three of them. Default: 10. */
  readonly heartbeat?: number;
  /** For the whole of a connection's handshake, and for each answer to what is declared on it, in milliseconds. Default: 10 000. */
  readonly connectTimeout?: number;
  /** How long `connect` waits for a broker that cannot be reached yet, in milliseconds. Default: 0, not at all. */
  readonly waitForBroker?: number;
  /** Where answers come in: a queue of one's own at an exchange that permissions can close, or RabbitMQ's direct reply-to. Default: `queue`. */
  readonly replies?: "direct" | "queue";
  /** For `amqps://`: who may certify the broker, and the certificate of this client. Default: the authorities that Node trusts. */
  readonly tls?: TlsOptions;
  /**
   * How long running handlers may take when a service or a subscription stops, in milliseconds; then their signals abort, and
   * what they had taken goes back to its queue. Default: 10 000.
   */
  readonly drainTimeout?: number;
  /** Who watches what is called, served, emitted and handled: traces, metrics, logs. Default: nobody, which costs nothing. */
  readonly observe?: readonly Observer[];
  /** Says whose tokens callers show, for members with `@authenticated` or `@scope`. Default: nobody, and services with such members are not served. */
  readonly authenticate?: Authenticate;
  /** Encrypts and opens for members with `@encrypted`: `createEncryption` of `lagomorph/encryption`. Default: nothing, and such members are neither served nor called. */
  readonly encryption?: Encryption;
  /** By which wire services are called, by their names, where that is another one than their contract says. Default: none. */
  readonly wires?: Readonly<Record<string, WireName>>;
  /** What nameko's own configuration says of its wire. */
  readonly nameko?: NamekoOptions;
  /** What a mesh of NuroPb's has named otherwise. */
  readonly nuropb?: NuropbOptions;
}

/** The names of {@link ConnectOptions}. */
export const connectOptions: KnownOptions<ConnectOptions> = {
  name: true,
  timeout: true,
  log: true,
  heartbeat: true,
  connectTimeout: true,
  waitForBroker: true,
  replies: true,
  tls: true,
  drainTimeout: true,
  observe: true,
  authenticate: true,
  encryption: true,
  wires: true,
  nameko: true,
  nuropb: true,
};

/** What a mesh goes by: its options, with the defaults for those that are not given. */
export interface MeshSettings {
  readonly name: string;
  readonly group: string | undefined;
  readonly timeout: number;
  /** Where its services write. */
  readonly log: Log;
  /** What the runtime itself writes there. */
  readonly runtimeLog: RuntimeLog;
  readonly drainTimeout: number;
  /** In seconds. */
  readonly heartbeat: number;
  readonly observers: Observers | undefined;
  readonly authenticate?: Authenticate | undefined;
  readonly encryption?: Encryption | undefined;
  /** The wires of other frameworks. */
  readonly peers: PeerWires;
  /** By which timers fire, deadlines pass, and what waits goes on. */
  readonly clock: Clock;
  readonly hooks: MeshHooks;
}

const defaultTimeout = 30_000;
const defaultDrainTimeout = 10_000;
const defaultHeartbeat = 10;

/** Options of `connect`, with what holds where they say nothing. */
export function settingsOf(
  options: ConnectOptions,
  made: Pick<MeshSettings, "name" | "log" | "runtimeLog" | "observers">,
): MeshSettings {
  return {
    ...made,
    group: options.name,
    timeout: options.timeout ?? defaultTimeout,
    drainTimeout: options.drainTimeout ?? defaultDrainTimeout,
    heartbeat: options.heartbeat ?? defaultHeartbeat,
    authenticate: options.authenticate,
    encryption: options.encryption,
    peers: new PeerWires(
      [createNamekoWire(options.nameko), createNuropbWire(options.nuropb)],
      options.wires,
    ),
    clock: systemClock,
    hooks: {},
  };
}
