import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { FrameReader, type Piece } from "./amqp-frames.ts";

/**
 * What a network does to the bytes between a client and its broker. `blackhole`: swallows them both ways, or only those to the
 * broker (`up`) or to the client (`down`), with the end of the connection. `reset`: breaks connections, also new ones. `stall`:
 * reads no more. `slow`: lets each frame wait. `accept-silent`: breaks connections, takes new ones, and says nothing.
 */
export type Mode = (typeof modes)[number];

/** All of them; `pass` is a network that works. */
export const modes = [
  "pass",
  "blackhole",
  "blackhole-up",
  "blackhole-down",
  "reset",
  "stall",
  "slow",
  "accept-silent",
] as const;

/** Which way bytes go: `up` to the broker, `down` to the client. */
export type Way = "up" | "down";

/** A network between clients and a broker, which fails as it is told to. */
export interface FaultProxy {
  /** The URL with the proxy's address instead of the broker's. */
  readonly url: string;
  mode: Mode;
  /** Sees each frame before it is passed on, and may change the mode for it. */
  watch: ((way: Way, piece: Piece) => void) | undefined;
  /** How many connections clients hold open that they made before a time, by `performance.now()`. */
  openBefore(time: number): number;
  /** When clients tried to connect, by `performance.now()`. */
  readonly attempts: readonly number[];
  /** Sends a frame to the broker on the connection of a piece that {@link FaultProxy.watch} is looking at, before that piece. */
  inject(bytes: Buffer): void;
  close(): Promise<void>;
}

/** How long each frame waits in a slow network, in milliseconds. */
const slowBy = 15;
/** How much a stalled network takes before it reads no more, in bytes. */
const stallsAfter = 64 * 1024;

/** A {@link FaultProxy} on a free port of 127.0.0.1 before the broker of a URL. */
export async function createFaultProxy(target: string): Promise<FaultProxy> {
  const proxy = new Proxying(target);
  await proxy.listen();
  return proxy;
}

class Proxying implements FaultProxy {
  watch: FaultProxy["watch"];
  readonly attempts: number[] = [];
  readonly #broker: URL;
  readonly #server: Server;
  readonly #pairs = new Set<Pair>();
  #mode: Mode = "pass";
  #port = 0;
  #watched: Pair | undefined;

  constructor(target: string) {
    this.#broker = new URL(target);
    this.#server = createServer((client) => this.#onClient(client));
  }

  get url(): string {
    const url = new URL(this.#broker);
    url.hostname = "127.0.0.1";
    url.port = String(this.#port);
    return url.href;
  }

  get mode(): Mode {
    return this.#mode;
  }

  set mode(mode: Mode) {
    this.#mode = mode;
    if (mode === "reset" || mode === "accept-silent") for (const pair of this.#pairs) pair.reset();
    if (mode === "pass") for (const pair of this.#pairs) pair.resume();
  }

  openBefore(time: number): number {
    return [...this.#pairs].filter(({ began }) => began < time).length;
  }

  listen(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.listen(0, "127.0.0.1", () => {
        const address = this.#server.address();
        if (typeof address === "object" && address) this.#port = address.port;
        resolve();
      });
    });
  }

  #onClient(client: Socket): void {
    this.attempts.push(performance.now());
    if (this.#mode === "reset") return void client.resetAndDestroy();
    const { hostname, port } = this.#broker;
    // Who is silent speaks to no broker.
    const broker = this.#mode === "accept-silent" ? undefined : connect(Number(port), hostname);
    const pair: Pair = new Pair(client, broker, {
      mode: () => this.#mode,
      onPiece: (way, piece) => {
        this.#watched = pair;
        this.watch?.(way, piece);
      },
      onEnd: () => this.#pairs.delete(pair),
    });
    this.#pairs.add(pair);
  }

  inject(bytes: Buffer): void {
    this.#watched?.inject(bytes);
  }

  close(): Promise<void> {
    for (const pair of this.#pairs) pair.reset();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

interface PairOptions {
  mode(): Mode;
  onPiece(way: Way, piece: Piece): void;
  /** The client has let go of the connection, or was made to. */
  onEnd(): void;
}

/** A client's connection, and the one to the broker behind it. */
class Pair {
  readonly began: number = performance.now();
  readonly #client: Socket;
  readonly #broker: Socket | undefined;
  readonly #options: PairOptions;
  readonly #held: (() => void)[] = [];
  #heldBytes = 0;

  constructor(client: Socket, broker: Socket | undefined, options: PairOptions) {
    this.#client = client;
    this.#broker = broker;
    this.#options = options;
    client.setNoDelay(true).on("error", () => {});
    client.on("close", () => this.#end());
    if (broker === undefined) {
      // Someone who says nothing still hears when the client goes.
      client.resume();
      return;
    }
    broker.setNoDelay(true).on("error", () => {});
    broker.on("close", () => this.#losesEnds() || this.#end());
    this.#forward("up", client, broker);
    this.#forward("down", broker, client);
  }

  /** In a black hole the end of a connection is lost like anything else. */
  #losesEnds(): boolean {
    const mode = this.#options.mode();
    return mode.startsWith("blackhole") || mode === "stall";
  }

  #forward(way: Way, from: Socket, to: Socket): void {
    const frames = new FrameReader();
    let last = Promise.resolve();
    let waiting = 0;
    /** What comes behind something that waits does not overtake it when the network is quick again. */
    const later = (time: number, pass: () => void): void => {
      waiting++;
      last = last
        .then(() => (time > 0 ? sleep(time) : undefined))
        .then(() => {
          waiting--;
          pass();
        });
    };
    from.on("data", (bytes) => {
      for (const piece of frames.read(bytes)) {
        this.#options.onPiece(way, piece);
        const pass = (): void => void (to.destroyed || to.write(piece.bytes));
        const mode = this.#options.mode();
        if (mode === "slow") later(slowBy, pass);
        else if (mode === "stall") this.#hold(piece, pass, from);
        else if (swallows(mode, way)) continue;
        else if (waiting > 0) later(0, pass);
        else pass();
      }
    });
  }

  #hold(piece: Piece, pass: () => void, from: Socket): void {
    this.#held.push(pass);
    this.#heldBytes += piece.bytes.length;
    if (this.#heldBytes > stallsAfter) from.pause();
  }

  /** What was held back goes on. */
  resume(): void {
    this.#heldBytes = 0;
    for (const pass of this.#held.splice(0)) pass();
    this.#client.resume();
    this.#broker?.resume();
  }

  inject(bytes: Buffer): void {
    this.#broker?.write(bytes);
  }

  reset(): void {
    this.#client.resetAndDestroy();
    this.#end();
  }

  #end(): void {
    this.#options.onEnd();
    this.#client.destroy();
    this.#broker?.destroy();
  }
}

function swallows(mode: Mode, way: Way): boolean {
  return mode === "blackhole" || mode === `blackhole-${way}`;
}
