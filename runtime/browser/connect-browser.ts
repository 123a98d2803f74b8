import { MeshError } from "../errors.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import { type BrowserMesh, OpenBrowserMesh } from "./browser-mesh.ts";
import { maxTimer } from "./socket-channel.ts";
import { type SocketClass, socketClass } from "./socket-like.ts";

/** By which a caller proves who it is: a text, or what gives a fresh one for each connection. */
export type Token = string | (() => string | Promise<string>);

/** Whether there is a connection; while there is none, calls fail at once. */
export type ConnectionStatus = "connected" | "disconnected";

/** How to connect. */
export interface BrowserOptions {
  /** Sent with each connection. Default: none. */
  readonly token?: Token;
  /** How long a call waits when neither it, its client nor its method says otherwise, in milliseconds. Default: 30 000. */
  readonly timeout?: number;
  /** How long a connection may take to be made, in milliseconds. Default: 10 000. */
  readonly connectTimeout?: number;
  /** The longest time before the first attempt to connect again, in milliseconds; each one after it may wait twice as long. Default: 100. */
  readonly firstWait?: number;
  /** The longest time before any attempt, in milliseconds. Default: 5 000. */
  readonly longestWait?: number;
  /** Told whenever the connection is lost, and whenever it is back. */
  readonly onStatus?: (status: ConnectionStatus) => void;
  /** Told of what nobody waits for: a handler that throws, an event that does not fit its contract. Default: `console.error`. */
  readonly onError?: (error: unknown) => void;
  /** The class of sockets, such as that of the package `ws`. Default: the `WebSocket` of browsers, and of Node from 22 on. */
  readonly WebSocket?: SocketClass;
}

const browserOptions: KnownOptions<BrowserOptions> = {
  token: true,
  timeout: true,
  connectTimeout: true,
  firstWait: true,
  longestWait: true,
  onStatus: true,
  onError: true,
  WebSocket: true,
};

/**
 * Connects to a door of WebSockets: `ws://…`, `wss://…`. A connection that is lost is made again, for as long as it takes.
 * Rejects with `MeshError` `unavailable` when the first one cannot be made.
 */
export async function connectBrowser(
  url: string,
  options: BrowserOptions = {},
): Promise<BrowserMesh> {
  checkKnown("connectBrowser", options, browserOptions);
  if (!/^wss?:\/\//i.test(url))
    throw new MeshError("invalid_argument", "a URL that begins with ws:// or wss:// is expected");
  const { timeout = 30_000, connectTimeout = 10_000 } = options;
  const { firstWait = 100, longestWait = Math.max(5_000, firstWait) } = options;
  // None is waited for at all with 0, as with that of a call.
  if (timeout !== 0) checkTime("timeout", timeout);
  checkTime("connectTimeout", connectTimeout);
  checkWaits(firstWait, longestWait);
  const mesh = new OpenBrowserMesh({
    url,
    timeout,
    connectTimeout,
    firstWait,
    longestWait,
    token: options.token,
    WebSocket: socketClass(options.WebSocket),
    onStatus: (status) => options.onStatus?.(status),
    // Where pages look for what went wrong.
    onError: (error) => (options.onError ?? console.error)(error),
  });
  await mesh.open();
  return mesh;
}

function isTime(time: number): boolean {
  return time > 0 && time <= maxTimer;
}

function checkTime(option: string, time: number): void {
  if (isTime(time)) return;
  const message = `${option} is ${time}; milliseconds above 0, up to ${maxTimer}, are expected`;
  throw new MeshError("invalid_argument", message);
}

function checkWaits(firstWait: number, longestWait: number): void {
  if (isTime(firstWait) && isTime(longestWait) && firstWait <= longestWait) return;
  const message = "firstWait and longestWait are milliseconds above 0, the first the shorter one";
  throw new MeshError("invalid_argument", message);
}
