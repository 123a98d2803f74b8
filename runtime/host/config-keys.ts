import type { HttpDoorOptions } from "../entrypoints/http/http-door.ts";
import type { WebSocketDoorOptions } from "../entrypoints/websocket/websocket-door.ts";
import { maxTimeout } from "../limits.ts";
import type { Rate, Rates } from "../entrypoints/rates.ts";
import { isObject } from "../json.ts";
import type { HostConfig, LogConfig, LogLevel, TelemetryConfig } from "./config.ts";
import type { WireName } from "../peer-wires.ts";
import type { NamekoOptions } from "../wires/nameko/settings.ts";
import type { NuropbOptions, NuropbService } from "../wires/nuropb/settings.ts";
import type { EncryptionConfig } from "./encryption.ts";
import { checkJwt, type JwtConfig } from "./jwt.ts";
import { address, meshName, place, socketPath, urls } from "./place-readers.ts";
import {
  checked,
  count,
  duration,
  either,
  expected,
  flag,
  map,
  objectOf,
  oneOf,
  type Read,
  type Reader,
  recordOf,
  text,
  texts,
  time,
} from "./value-readers.ts";

/** What a configuration says of one thing: parts of a {@link HostConfig}. */
export interface Part extends Partial<Omit<HostConfig, "connect" | "log">> {
  readonly log?: Partial<LogConfig>;
  readonly connect?: HostConfig["connect"];
}

/** Reads the value of a key into a part of the configuration. */
type Key = Reader<Part>;

/** Keys of a file, with what reads each. */
export type Keys<P extends Part = Part> = Readonly<Record<string, Reader<P>>>;

/** How many calls and events of a service are handled at the same time. */
export const workerCount: Reader<number> = count(1, 65_535);
const levels: readonly LogLevel[] = ["debug", "info", "warn", "error"];

const rate = objectOf<Rate>({
  perSecond: (value) =>
    typeof value === "number" && value > 0 && value <= 1_000_000
      ? { value }
      : { problem: "a number above 0 is expected" },
  burst: count(1, 1_000_000),
});

const rates: Reader<Rates> = objectOf<Rates>({
  address: rate,
  principal: rate,
});

const httpOptions = objectOf<Omit<HttpDoorOptions, "health" | "metrics">>({
  address,
  origins: texts,
  hosts: texts,
  maxBody: count(1, 4 * 1024 * 1024),
  rates,
  maxConnections: count(1, 1_000_000),
  headersTimeout: duration,
  requestTimeout: duration,
  keepAliveTimeout: duration,
  stallTimeout: duration,
  heartbeat: duration,
  documents: either(oneOfFalse, text),
});

const webSocketOptions = objectOf<Omit<WebSocketDoorOptions, "http" | "address">>({
  path: socketPath,
  origins: texts,
  hosts: texts,
  allowWithoutOrigin: flag,
  maxPayload: count(1, 4 * 1024 * 1024),
  rates,
  maxSockets: count(1, 1_000_000),
  maxSocketsPerAddress: count(1, 1_000_000),
  maxCalls: count(1, 100_000),
  maxSubscriptions: count(1, 100_000),
  maxBuffered: count(1, 1024 * 1024 * 1024),
  stallTimeout: duration,
  pingInterval: duration,
});

const logOptions = objectOf<Partial<LogConfig>>({
  level: oneOf(levels),
  format: oneOf<"pretty" | "json">(["pretty", "json"]),
  work: flag,
});

const telemetryOptions = objectOf<TelemetryConfig>({ traces: flag, metrics: flag });

const logByLevel: Key = map(oneOf(levels), (level) => ({ log: { level } }));
const logByOptions: Key = map(logOptions, (log) => ({ log }));

function isTrue(value: unknown): ReturnType<Reader<true>> {
  return value === true ? { value } : expected("true", value);
}

const wireNames: readonly WireName[] = ["native", "nameko", "nuropb"];

/** `nameko`, or `[native, nameko]`. */
function wiresOf(value: unknown): ReturnType<Reader<readonly WireName[]>> {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const wires = wireNames.filter((name) => all.includes(name));
  if (wires.length !== all.length || wires.length === 0)
    return { problem: `one of ${wireNames.join(", ")}, or a list of them is expected` };
  // In the order that was given: by the first one it is called.
  return { value: all.flatMap((each) => wires.filter((name) => name === each)) };
}

/** What services read themselves. */
function anything(value: unknown): ReturnType<Reader<unknown>> {
  return { value };
}

/** Nowhere, at a path, or as an object says. */
function socketsAt(value: unknown): Read<Exclude<Part["websocket"], undefined>> {
  const atPath = map(socketPath, (path) => ({ path }));
  return either(oneOfFalse, either(atPath, webSocketOptions))(value);
}

/** `false`: there is none. */
export function oneOfFalse(value: unknown): ReturnType<Reader<false>> {
  return value === false ? { value } : expected("false", value);
}

/** Every key of ours. */
export const keys: Keys = {
  broker: map(urls, (broker) => ({ broker })),
  http: either(
    map(oneOfFalse, (http) => ({ http })),
    either(
      map(address, (at) => ({ http: { address: at } })),
      map(httpOptions, (http) => ({ http })),
    ),
  ),
  websocket: map(socketsAt, (websocket) => ({ websocket })),
  workers: either(
    map(workerCount, (others) => ({ workers: { of: {}, others } })),
    map(recordOf(workerCount, "an object by service"), (of) => ({ workers: { of } })),
  ),
  log: (value) => (isObject(value) ? logByOptions : logByLevel)(value),
  metrics: either(
    map(oneOfFalse, () => ({ metrics: undefined })),
    map(either(address, isTrue), (metrics) => ({ metrics })),
  ),
  openTelemetry: map(either(flag, telemetryOptions), (openTelemetry) => ({ openTelemetry })),
  wires: map(recordOf(wiresOf), (wires) => ({ wires })),
  nameko: map(
    objectOf<NamekoOptions>({
      rpcExchange: text,
      autoDeleteEventExchanges: flag,
      declareEventExchanges: flag,
      parentCallsTracked: count(0, 100),
      broadcastIdentifier: text,
      values: oneOf<"plain" | "typed">(["plain", "typed"]),
    }),
    (nameko) => ({ connect: { nameko } }),
  ),
  nuropb: map(
    objectOf<NuropbOptions>({
      rpcExchange: text,
      eventsExchange: text,
      deadLetterExchange: text,
      services: recordOf(
        objectOf<NuropbService>({
          queue: text,
          aliases: texts,
          instance: text,
          privateKeys: texts,
          publicKey: text,
        }),
      ),
    }),
    (nuropb) => ({ connect: { nuropb } }),
  ),
  settings: map(recordOf(anything), (settings) => ({ settings })),
  jwt: map(
    checked(
      objectOf<JwtConfig>({
        issuer: texts,
        audience: texts,
        keys: text,
        secret: text,
        algorithms: texts,
        type: text,
        clockTolerance: duration,
        maxAge: time(0, Number.MAX_SAFE_INTEGER),
      }),
      checkJwt,
    ),
    (jwt) => ({ jwt }),
  ),
  encryption: map(
    objectOf<EncryptionConfig>({ own: recordOf(place), of: recordOf(place) }),
    (encryption) => ({ encryption }),
  ),
  name: map(meshName, (name) => ({ connect: { name } })),
  timeout: map(time(0, maxTimeout), (timeout) => ({ connect: { timeout } })),
  drainTimeout: map(duration, (drainTimeout) => ({ connect: { drainTimeout } })),
  waitForBroker: map(duration, (waitForBroker) => ({ connect: { waitForBroker } })),
  connectTimeout: map(time(1), (connectTimeout) => ({ connect: { connectTimeout } })),
  heartbeat: map(count(1, 3_600), (heartbeat) => ({ connect: { heartbeat } })),
  replies: map(oneOf<"queue" | "direct">(["queue", "direct"]), (replies) => ({
    connect: { replies },
  })),
  tls: map(
    objectOf<{
      ca?: string;
      cert?: string;
      key?: string;
      passphrase?: string;
      servername?: string;
    }>({
      ca: text,
      cert: text,
      key: text,
      passphrase: text,
      servername: text,
    }),
    (tls) => ({ connect: { tls } }),
  ),
};
