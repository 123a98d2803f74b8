import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import type { WebSocket } from "ws";
import { Conversation, type ConversationOptions } from "./conversation.ts";
import { FairReading } from "./fair-reading.ts";
import { Outgoing } from "./outgoing.ts";
import { readMessage } from "./protocol.ts";

/** What an {@link OpenSocket} is made of. */
export interface OpenSocketOptions extends ConversationOptions {
  /** How much may wait for a socket that reads slowly, in bytes. */
  readonly maxBuffered: number;
  /** How long what leaves may stand still, in milliseconds; then the connection is cut. */
  readonly stallTimeout: number;
  /** How long between two pings, in milliseconds. */
  readonly pingInterval: number;
  /** Of a message from the socket, in bytes. */
  readonly maxPayload: number;
  readonly token: string | undefined;
  /** Where it comes from. */
  readonly address: string;
  onClosed(socket: OpenSocket): void;
}

/** Of all doors: a process has one event loop. */
const reading = new FairReading();

/** One socket, from its opening to its close. */
export class OpenSocket {
  readonly id: string = randomUUID();
  readonly out: Outgoing;
  readonly closed: Promise<void>;
  readonly #ws: WebSocket;
  readonly #conversation: Conversation;
  #isAlive = true;

  constructor(ws: WebSocket, connection: Socket, options: OpenSocketOptions) {
    this.#ws = ws;
    this.out = new Outgoing(ws, options.maxBuffered);
    this.#conversation = new Conversation(options, {
      id: this.id,
      out: this.out,
      token: options.token,
      address: options.address,
    });
    this.closed = new Promise((resolve) => ws.once("close", () => resolve()));
    ws.on("message", (data: Buffer, isBinary) => this.#onMessage(data, isBinary));
    ws.on("ping", () => reading.onMessage(ws));
    ws.on("pong", () => {
      this.#isAlive = true;
      reading.onMessage(ws);
    });
    // The library closes it, with a code that says why.
    ws.on("error", () => {});
    ws.once("close", () => {
      this.out.end();
      this.#conversation.end();
      options.onClosed(this);
    });
    connection.setTimeout(options.stallTimeout, () => {
      if (connection.writableLength > 0) ws.terminate();
    });
    this.out.send(welcome(this.id, options));
  }

  #onMessage(data: Buffer, isBinary: boolean): void {
    if (this.out.isOver) return;
    if (isBinary) this.out.close(1003, "messages are text");
    else this.#conversation.receive(readMessage(data));
    reading.onMessage(this.#ws);
  }

  /** Asks whether somebody is there; who has not answered the last time is cut off. */
  ping(): void {
    if (!this.#isAlive) return this.#ws.terminate();
    this.#isAlive = false;
    this.#ws.ping();
  }

  /** Resolves when everything that was asked for is answered. */
  idle(): Promise<void> {
    return this.#conversation.idle();
  }
}

function welcome(socket: string, options: OpenSocketOptions): string {
  const { maxCalls, maxSubscriptions, maxPayload } = options;
  return JSON.stringify({ type: "welcome", socket, maxCalls, maxSubscriptions, maxPayload });
}
