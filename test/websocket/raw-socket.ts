import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { WebSocket } from "ws";
import { eventually } from "../support/eventually.ts";

/** How a {@link RawSocket} is opened. */
export interface RawOptions {
  readonly protocols?: string[];
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A socket that says what a test wants, byte for byte. */
export class RawSocket {
  readonly ws: WebSocket;
  /** With which code it was closed. */
  readonly closed: Promise<number>;
  readonly #messages: Record<string, unknown>[] = [];
  #wake = eventually();

  constructor(url: string, { protocols = ["lagomorph.v1"], ...options }: RawOptions = {}) {
    this.ws = new WebSocket(url, protocols, options);
    this.closed = new Promise((resolve) => this.ws.once("close", resolve));
    this.ws.on("error", () => {});
    this.ws.on("message", (data: Buffer) => {
      this.#messages.push(JSON.parse(data.toString()) as Record<string, unknown>);
      this.#wake.resolve();
      this.#wake = eventually();
    });
  }

  /** Opens one, and takes its welcome. */
  static async open(url: string | undefined, options: RawOptions = {}): Promise<RawSocket> {
    const socket = new RawSocket(url ?? "", options);
    await once(socket.ws, "open");
    await socket.next("welcome");
    return socket;
  }

  send(message: unknown): void {
    this.ws.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  /** Waits for the next message of a type, and drops those before it. */
  async next(type?: string): Promise<Record<string, unknown>> {
    for (;;) {
      const message = this.#messages.shift();
      if (message === undefined) await this.#wake.promise;
      else if (type === undefined || message["type"] === type) return message;
    }
  }

  /** Sends a message, and waits for its answer. */
  async ask(message: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    this.send(message);
    for (;;) {
      const answer = await this.next();
      const { id, type } = answer;
      if (id === message["id"] && (type === "result" || type === "error")) return answer;
    }
  }
}

/** With which status a socket is refused; 101 when it is let in. */
export async function statusOf(url: string | undefined, options: RawOptions = {}): Promise<number> {
  const { ws } = new RawSocket(url ?? "", options);
  const refused = once(ws, "unexpected-response").then(([, answer]) => {
    // What the library says of an answer that opens no socket.
    const { statusCode } = answer as IncomingMessage;
    ws.terminate();
    return statusCode ?? 0;
  });
  const opened = once(ws, "open").then(() => {
    ws.terminate();
    return 101;
  });
  return Promise.any([refused, opened]);
}
