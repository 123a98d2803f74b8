import { MeshError } from "../errors.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import { type BrowserMesh, OpenBrowserMesh } from "./browser-mesh.ts";
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
  const mesh = new OpenBrowserMesh({
    url,
    timeout,
    connectTimeout,
    token: options.token,
    WebSocket: socketClass(options.WebSocket),
    onStatus: (status) => options.onStatus?.(status),
    // Where pages look for what went wrong.
    onError: (error) => (options.onError ?? console.error)(error),
  });
  await mesh.open();
  return mesh;
}
