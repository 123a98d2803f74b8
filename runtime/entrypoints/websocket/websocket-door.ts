import type { Door, Hosted, OpenDoor } from "../../door.ts";
import { MeshError } from "../../errors.ts";
import { checkKnown, type KnownOptions } from "../../known-options.ts";
import { checkTimes } from "../../options.ts";
import { createHttpDoor, type HttpDoor, OpenHttpDoor } from "../http/http-door.ts";
import { observeUntaken } from "../http/observe-untaken.ts";
import { RateLimits, type Rates } from "../rates.ts";
import type { AdmissionRules } from "./admission.ts";
import type { Push } from "./channels.ts";
import { Directory } from "./directory.ts";
import { EventFeeds } from "./event-feeds.ts";
import { Sockets } from "./sockets.ts";

/** How WebSockets are let in. */
export interface WebSocketDoorOptions {
  /** The door of HTTP whose server has the sockets too. Default: a server of its own, at `address`. */
  readonly http?: HttpDoor;
  /** `host:port`, or a port; `:0` takes any that is free. Default: `127.0.0.1:8000`. */
  readonly address?: string | number;
  /** Where sockets are opened. Default: `/ws`. */
  readonly path?: string;
  /** Origins of web pages that may open sockets, exactly as browsers name them: `https://app.example.com`. Default: those of `http`, else none. */
  readonly origins?: readonly string[];
  /** Names by which the server may be asked, without ports. Default: those of `http`, else any; of this machine only, when it listens on this machine only. */
  readonly hosts?: readonly string[];
  /** Whether callers that are no page of a browser, and send no origin, need no token. Default: false. */
  readonly allowWithoutOrigin?: boolean;
  /** The largest message from a socket, in bytes, up to 4 MiB. Default: 1 MiB. */
  readonly maxPayload?: number;
  /** How often callers may open sockets, call, stream and subscribe. Default: as `http` has it, counted together, else as often as they like. */
  readonly rates?: Rates;
  /** How many sockets are open at the same time. Default: 1 000. */
  readonly maxSockets?: number;
  /** How many of them come from one address: more, when a proxy is in between. Default: 50. */
  readonly maxSocketsPerAddress?: number;
  /** How many calls and streams of a socket run at the same time. Default: 64. */
  readonly maxCalls?: number;
  /** How many subscriptions a socket has. Default: 100. */
  readonly maxSubscriptions?: number;
  /** How much may wait for a socket that reads slowly, in bytes, besides the message that is leaving; then it is closed with 1013. Default: 1 MiB. */
  readonly maxBuffered?: number;
  /** How long what leaves may stand still, in milliseconds; then the connection is cut. Default: 15 000. */
  readonly stallTimeout?: number;
  /** How long between two pings, in milliseconds; who has not answered the last one is cut off. Default: 30 000. */
  readonly pingInterval?: number;
}

/** The door of WebSockets: members with `@websocket`, of all services that are served with it. */
export interface WebSocketDoor extends Door {
  /** Where sockets are opened: `ws://127.0.0.1:8000/ws`; `undefined` while no service is served with it. */
  readonly url: string | undefined;
  /** How many sockets are open. */
  readonly sockets: number;
}

const webSocketDoorOptions: KnownOptions<WebSocketDoorOptions> = {
  http: true,
  address: true,
  path: true,
  origins: true,
  hosts: true,
  allowWithoutOrigin: true,
  maxPayload: true,
  rates: true,
  maxSockets: true,
  maxSocketsPerAddress: true,
  maxCalls: true,
  maxSubscriptions: true,
  maxBuffered: true,
  stallTimeout: true,
  pingInterval: true,
};

/**
 * A door for WebSockets, for `serve(Class, { doors: [door] })`; several services may share it. It listens from the start of the
 * first service to the end of the last. Throws `MeshError` `invalid_argument` for an address or a path that is none,
 * and for a time that no timer holds.
 */
export function createWebSocketDoor(options: WebSocketDoorOptions = {}): WebSocketDoor {
  checkKnown("createWebSocketDoor", options, webSocketDoorOptions);
  checkTimes(options, ["stallTimeout", "pingInterval"]);
  return new OpenWebSocketDoor(options);
}

const mebibyte = 1024 * 1024;

/** What `createWebSocketDoor` makes: hubs push through it. */
export class OpenWebSocketDoor implements WebSocketDoor {
  readonly name = "WebSocket";
  readonly tag = "websocket";
  readonly #http: OpenHttpDoor;
  readonly #path: string;
  readonly #directory = new Directory();
  readonly #feeds = new EventFeeds();
  readonly #sockets: Sockets;
  /** Services that are let in to, and those of them that let nobody in any more. */
  readonly #services = new Set<Hosted>();
  readonly #stopping = new Set<Hosted>();
  #url: string | undefined;

  constructor(options: WebSocketDoorOptions) {
    this.#http = httpOf(options);
    this.#path = readPath(options.path ?? "/ws");
    this.#sockets = new Sockets({
      directory: this.#directory,
      feeds: this.#feeds,
      path: this.#path,
      rules: rulesOf(options, this.#http),
      limits: options.rates === undefined ? this.#http.limits : new RateLimits(options.rates),
      maxPayload: Math.min(options.maxPayload ?? mebibyte, 4 * mebibyte),
      maxSockets: options.maxSockets ?? 1_000,
      maxSocketsPerAddress: options.maxSocketsPerAddress ?? 50,
      maxCalls: options.maxCalls ?? 64,
      maxSubscriptions: options.maxSubscriptions ?? 100,
      maxBuffered: options.maxBuffered ?? mebibyte,
      stallTimeout: options.stallTimeout ?? 15_000,
      pingInterval: options.pingInterval ?? 30_000,
      onRefused: (method, status) => {
        const [service] = this.#services;
        observeUntaken({ method, status }, service?.observers);
      },
    });
  }

  get url(): string | undefined {
    return this.#url;
  }

  get sockets(): number {
    return this.#sockets.size;
  }

  open(service: Hosted): OpenDoor {
    return {
      start: () => this.#start(service),
      cancel: async () => this.#cancel(service),
      close: () => this.#close(service),
    };
  }

  /** Puts an open socket into a channel of a service. False when it is not open here. */
  enter(id: string, service: string, channel: string): boolean {
    const socket = this.#sockets.find(id);
    if (socket !== undefined) this.#sockets.channels.enter(socket, service, channel);
    return socket !== undefined;
  }

  leave(id: string, service: string, channel: string): void {
    const socket = this.#sockets.find(id);
    if (socket !== undefined) this.#sockets.channels.leave(socket, service, channel);
  }

  channelsOf(id: string, service: string): readonly string[] {
    const socket = this.#sockets.find(id);
    return socket === undefined ? [] : this.#sockets.channels.channelsOf(socket, service);
  }

  /** Sends a push to the sockets here that it is for. */
  push(service: string, { to, target, event, data }: Push): void {
    const channel = to === "channel" ? { channel: target } : {};
    const message = Buffer.from(JSON.stringify({ type: "push", event, data, ...channel }));
    const one = to === "socket" ? this.#sockets.find(target) : undefined;
    const sockets = to === "channel" ? this.#sockets.channels.membersOf(service, target) : [];
    for (const { out } of one === undefined ? sockets : [one]) out.send(message);
  }

  async #start(service: Hosted): Promise<void> {
    this.#directory.add({ service, isClosed: () => this.#stopping.has(service) });
    this.#services.add(service);
    this.#sockets.start();
    if (this.#services.size > 1) return;
    const url = await this.#http.hold(this.#sockets.take);
    this.#url = `${url.replace(/^http/, "ws")}${this.#path}`;
  }

  #cancel(service: Hosted): void {
    if (!this.#services.has(service)) return;
    this.#stopping.add(service);
    if ([...this.#services].every((each) => this.#stopping.has(each))) this.#sockets.stop();
  }

  async #close(service: Hosted): Promise<void> {
    if (!this.#services.delete(service)) return;
    // What handlers have answered in this turn leaves first.
    await new Promise((resolve) => setImmediate(resolve));
    const { name, members } = service.descriptor;
    const listeners = await this.#feeds.end(members.map((member) => `${name}.${member.name}`));
    this.#directory.remove(service);
    this.#stopping.delete(service);
    if (this.#services.size > 0) {
      // Who waits for its events learns that none will come.
      for (const listener of listeners) listener.close(1001, `${name} stops`);
      return;
    }
    await this.#sockets.close();
    this.#url = undefined;
    await this.#http.letGo(this.#sockets.take);
  }
}

function httpOf({ http, address }: WebSocketDoorOptions): OpenHttpDoor {
  if (http !== undefined && address !== undefined)
    throw new MeshError("invalid_argument", "give http or an address: sockets are opened at one");
  const door =
    http ?? createHttpDoor({ documents: false, ...(address === undefined ? {} : { address }) });
  if (door instanceof OpenHttpDoor) return door;
  throw new MeshError("invalid_argument", "http is what createHttpDoor has made");
}

/** Where sockets are opened. Throws `MeshError` `invalid_argument` for what is no path. */
export function readPath(path: string): string {
  if (/^\/[\w.~/-]*$/.test(path)) return path;
  const text = JSON.stringify(path);
  throw new MeshError("invalid_argument", `${text} is no path; such as /ws is expected`);
}

function rulesOf(
  { origins, hosts, allowWithoutOrigin = false }: WebSocketDoorOptions,
  { rules }: OpenHttpDoor,
): AdmissionRules {
  return {
    origins: origins === undefined ? rules.origins : new Set(origins),
    hosts: hosts === undefined ? rules.hosts : new Set(hosts),
    isLoopback: rules.isLoopback,
    allowWithoutOrigin,
  };
}
