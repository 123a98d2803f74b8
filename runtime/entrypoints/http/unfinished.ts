import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { Rejoined } from "./rejoined.ts";

/** What is known of a connection. */
interface Known {
  /** Since when it owes a whole request, by `performance.now()`: its beginning, or the end of its last answer. */
  since: number;
  /** Its answers that have not come to an end. A list: see {@link Roster} for what a `Set` leaves behind each of them. */
  open: readonly ServerResponse[];
  /** The last one that has begun to come. */
  last: IncomingMessage | undefined;
}

/** How often connections are looked at, in milliseconds. */
const checkEvery = 1_000;
/** How much earlier a connection may be cut: between two looks, and since its other end sees later that it was. */
const slack = 2 * checkEvery;

/**
 * Cuts connections that have brought no whole request for so long, in milliseconds, whatever they wait with: Node counts the time
 * before a request, that of its head and that of the rest each by itself, from the first byte on.
 */
export class UnfinishedRequests {
  readonly #timeout: number;
  readonly #connections = new Map<Duplex, Known>();

  constructor(server: Server, timeout: number) {
    this.#timeout = Math.ceil(Math.max(timeout / 2, timeout - slack));
    server.on("connection", (connection: Duplex) => this.#add(connection));
    server.on("request", (request: IncomingMessage, response: ServerResponse) =>
      this.#onRequest(request, response),
    );
    const timer = setInterval(() => this.#look(), Math.min(checkEvery, timeout / 4)).unref();
    server.once("close", () => clearInterval(timer));
  }

  /** Whether requests of it that have come whole wait for their answers, or an answer has begun. */
  owesAnswers(connection: Duplex): boolean {
    const { open = [], last } = this.#connections.get(connection) ?? {};
    const [first] = open;
    if (first === undefined) return false;
    return open.length > 1 || first.headersSent || last?.complete === true;
  }

  /** Whether a request of it was let in that has no whole answer yet, be its body still to come. */
  hasRequest(connection: Duplex): boolean {
    return (this.#connections.get(connection)?.open.length ?? 0) > 0;
  }

  /** It goes on as something else: nothing is owed. */
  forget(connection: Duplex): void {
    this.#connections.delete(connection);
  }

  #add(connection: Duplex): void {
    // One that asked for another protocol comes again, or as another one that owes the same.
    if (this.#connections.has(connection)) return;
    const before = connection instanceof Rejoined ? connection.before : connection;
    const known = this.#connections.get(before);
    this.#connections.set(
      connection,
      known ?? { since: performance.now(), open: [], last: undefined },
    );
    connection.once("close", () => this.#onClose(connection));
  }

  /** Of an answer that waits for its turn behind others Node does not say that its caller has gone: its handler would go on for ever. */
  #onClose(connection: Duplex): void {
    const { open = [] } = this.#connections.get(connection) ?? {};
    this.forget(connection);
    for (const response of open) if (response.socket === null) response.destroy().emit("close");
  }

  #onRequest(request: IncomingMessage, response: ServerResponse): void {
    const known = this.#connections.get(request.socket);
    if (known === undefined) return;
    // Behind one that is being answered nothing was owed.
    if (known.open.length > 0) known.since = performance.now();
    known.open = [...known.open, response];
    known.last = request;
    response.once("close", () => {
      known.open = known.open.filter((other) => other !== response);
      known.since = performance.now();
    });
  }

  #look(): void {
    const now = performance.now();
    for (const [connection, { since, open, last }] of this.#connections) {
      const isAnswered = open.length > 0 && last?.complete === true;
      if (!isAnswered && now - since >= this.#timeout) connection.destroy();
    }
  }
}
