import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { problem, problemOfRate } from "../http/problem.ts";
import { answerRaw } from "../http/raw-answer.ts";
import { pathOf } from "../http/wrong-head.ts";
import type { WireError } from "../../wire.ts";
import { admit, type AdmissionRules } from "./admission.ts";
import { Channels } from "./channels.ts";
import { OpenSocket, type OpenSocketOptions } from "./open-socket.ts";
import { subProtocol } from "./protocol.ts";

/** What {@link Sockets} is made of. */
export interface SocketsOptions extends Omit<OpenSocketOptions, "token" | "address" | "onClosed"> {
  readonly path: string;
  readonly rules: AdmissionRules;
  readonly maxSockets: number;
  readonly maxSocketsPerAddress: number;
  /** No socket was opened: those who observe are told the method of the request and the status of its answer. */
  readonly onRefused: (method: string, status: number) => void;
}

/** A request for a socket, and its connection. */
interface Wish {
  readonly request: IncomingMessage;
  readonly connection: Duplex;
}

/** How long the last answers may take, in milliseconds. */
const lastAnswers = 2_000;

/** The sockets that are open at one address. */
export class Sockets {
  readonly #options: SocketsOptions;
  readonly #server: WebSocketServer;
  readonly #open = new Map<string, OpenSocket>();
  readonly channels: Channels;
  /** How many come from each address, those that are being opened too. */
  readonly #addresses = new Map<string, number>();
  #count = 0;
  #pings: NodeJS.Timeout | undefined;
  #isClosing = false;

  constructor(options: SocketsOptions) {
    this.#options = options;
    this.channels = new Channels(options.maxSubscriptions);
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: options.maxPayload,
      handleProtocols: (offered) => (offered.has(subProtocol) ? subProtocol : false),
    });
    this.#server.on("wsClientError", ({ message }, connection, request) =>
      // What the library finds wrong with a handshake.
      this.#answer(
        { request, connection },
        problem(invalid(message), { headers: { "sec-websocket-version": "13" } }),
      ),
    );
  }

  get size(): number {
    return this.#open.size;
  }

  /** One request for a socket, from top to bottom: its path, where it comes from, how many there are. */
  readonly take = (request: IncomingMessage, connection: Duplex, head: Buffer): void => {
    const { path, rules } = this.#options;
    // A connection that breaks while it is refused is nobody's trouble.
    connection.on("error", () => {});
    const wish = { request, connection };
    if (pathOf(request.url ?? "") !== path)
      return this.#refuse(wish, unimplemented(`sockets are opened at ${path}`));
    if (request.method !== "GET") return this.#refuseMethod(wish);
    if (this.#isClosing) return this.#refuse(wish, stopping);
    const admitted = admit(request, rules);
    if ("refusal" in admitted) return this.#refuse(wish, admitted.refusal);
    const address = request.socket.remoteAddress ?? "";
    const refusal = this.#crowded(address);
    if (refusal !== undefined) return this.#refuse(wish, refusal);
    const limited = this.#options.limits.ofAddress(address);
    if (limited !== undefined) return this.#refuse(wish, limited.error, limited.retryAfter);
    this.#enter(address, connection);
    this.#server.handleUpgrade(request, connection, head, (ws) => {
      const onClosed = (socket: OpenSocket): void => this.#forget(socket);
      const options = { ...this.#options, ...admitted, address, onClosed };
      // A server of `net` makes no other connections.
      const socket = new OpenSocket(ws, connection as Socket, options);
      this.#open.set(socket.id, socket);
    });
  };

  /** Answers a request for a socket with why there is none. */
  #refuse(wish: Wish, error: WireError, retryAfter?: number): void {
    this.#answer(
      wish,
      retryAfter === undefined ? problem(error) : problemOfRate({ error, retryAfter }),
    );
  }

  #refuseMethod(wish: Wish): void {
    const error = unimplemented("sockets are opened with GET");
    this.#answer(wish, problem(error, { status: 405, headers: { allow: "GET" } }));
  }

  #answer({ request, connection }: Wish, response: ReturnType<typeof problem>): void {
    this.#options.onRefused(request.method ?? "other", response.status);
    answerRaw(connection, response);
  }

  /** The open socket of an id. */
  find(id: string): OpenSocket | undefined {
    return this.#open.get(id);
  }

  #forget(socket: OpenSocket): void {
    this.#open.delete(socket.id);
    this.channels.forget(socket);
  }

  #crowded(address: string): WireError | undefined {
    const { maxSockets, maxSocketsPerAddress } = this.#options;
    if (this.#count >= maxSockets) return tooMany("there are too many sockets");
    return (this.#addresses.get(address) ?? 0) >= maxSocketsPerAddress
      ? tooMany("there are too many sockets of this address")
      : undefined;
  }

  #enter(address: string, connection: Duplex): void {
    const change = (by: 1 | -1): void => {
      this.#count += by;
      const left = (this.#addresses.get(address) ?? 0) + by;
      if (left > 0) this.#addresses.set(address, left);
      else this.#addresses.delete(address);
    };
    change(1);
    connection.once("close", () => change(-1));
    this.#pings ??= setInterval(() => this.#ping(), this.#options.pingInterval).unref();
  }

  #ping(): void {
    for (const socket of this.#open.values()) socket.ping();
  }

  /** Lets nobody in any more, and tells those who are there. */
  stop(): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    for (const { out } of this.#open.values()) out.send(`{"type":"closing"}`);
  }

  /** Sockets may be opened again. */
  start(): void {
    this.#isClosing = false;
  }

  /** Lets what was asked for be answered, then closes. Resolves when the last socket is gone. */
  async close(): Promise<void> {
    clearInterval(this.#pings);
    this.#pings = undefined;
    const open = [...this.#open.values()];
    const answered = Promise.all(open.map((socket) => socket.idle()));
    await Promise.race([answered, late(lastAnswers)]);
    for (const { out } of open) out.close(1001, "the server stops");
    await Promise.all(open.map(({ closed }) => closed));
  }
}

function late(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time).unref());
}

function invalid(message: string): WireError {
  return { code: "invalid_argument", message };
}

function unimplemented(message: string): WireError {
  return { code: "unimplemented", message };
}

function tooMany(message: string): WireError {
  return { code: "resource_exhausted", message };
}

const stopping: WireError = {
  code: "unavailable",
  reason: "not_started",
  message: "the server stops",
};
