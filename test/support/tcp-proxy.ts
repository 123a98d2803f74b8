import { connect, createServer, type Server, type Socket } from "node:net";

/** A TCP connection that a test can break in the ways in which networks break. */
export interface TcpProxy {
  /** The URL with the proxy's address instead of the broker's. */
  readonly url: string;
  /** How many connections go through it. */
  readonly connections: number;
  /** How many it has taken in all. */
  readonly taken: number;
  /** Breaks every connection, and refuses new ones until {@link TcpProxy.restore}. */
  cut(): void;
  /** Breaks every connection; new ones are taken at once. */
  drop(): void;
  /** Breaks every connection, once, as soon as a client sends something with this text in it. */
  dropAt(text: string): void;
  /** Takes new connections again, and lets bytes through again. */
  restore(): void;
  /** Keeps connections open and swallows their bytes, and those of new ones. */
  freeze(): void;
  /** Keeps connections open and reads nothing from clients, so that what they send fills their sockets. */
  stall(): void;
  close(): Promise<void>;
}

/** A proxy on a free port of 127.0.0.1 before the broker of a URL. */
export async function createTcpProxy(target: string): Promise<TcpProxy> {
  const broker = new URL(target);
  const url = new URL(target);
  const pairs = new Set<readonly [Socket, Socket]>();
  let mode: "open" | "cut" | "frozen" | "stalled" = "open";
  const isFrozen = (): boolean => mode === "frozen";
  let taken = 0;
  let last: string | undefined;
  const isLast = (bytes: Buffer): boolean => last !== undefined && bytes.includes(last);
  const server = createServer((client) => {
    taken++;
    if (mode === "cut") return client.resetAndDestroy();
    const upstream = connect(Number(broker.port || 5672), broker.hostname);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      upstream.destroy();
    };
    client.on("data", (bytes) => {
      if (!isLast(bytes)) return;
      last = undefined;
      drop();
    });
    forward(client, upstream, { swallows: isFrozen, stalls: () => mode === "stalled" });
    if (mode === "stalled") client.pause();
    forward(upstream, client, { swallows: isFrozen, stalls: () => false });
    for (const socket of pair)
      socket
        .setNoDelay(true)
        .on("error", end)
        .on("close", () => mode !== "frozen" && end());
  });
  const drop = () => {
    for (const [client, upstream] of pairs) {
      client.resetAndDestroy();
      upstream.destroy();
    }
    pairs.clear();
  };
  url.port = String(await listen(server));
  url.hostname = "127.0.0.1";
  return {
    url: url.href,
    get connections() {
      return pairs.size;
    },
    get taken() {
      return taken;
    },
    cut: () => {
      mode = "cut";
      drop();
    },
    drop,
    dropAt: (text) => (last = text),
    restore: () => {
      mode = "open";
      for (const [client] of pairs) client.resume();
    },
    stall: () => {
      mode = "stalled";
      for (const [client] of pairs) client.pause();
    },
    freeze: () => (mode = "frozen"),
    close: () => {
      drop();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** What a proxy does with the bytes of one direction. */
interface Flow {
  swallows(): boolean;
  stalls(): boolean;
}

function forward(from: Socket, to: Socket, flow: Flow): void {
  from.on("data", (bytes) => {
    if (!flow.swallows() && !to.write(bytes)) from.pause();
  });
  to.on("drain", () => flow.stalls() || from.resume());
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}
