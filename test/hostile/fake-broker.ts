import { createServer, type Socket } from "node:net";
import {
  FrameReader,
  longText,
  method,
  type ReadFrame,
  shortText,
  uint16,
  uint32,
  uint64,
  uint8,
} from "./amqp-frames.ts";

/** Sends a reply; what it makes of it is the server's own affair. */
export type Send = (reply: Buffer, socket: Socket) => void;

/** A server that speaks just enough of AMQP for a client to work, on a free port of 127.0.0.1. */
export interface FakeBroker {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts one. `createSend` says, for each connection, how replies leave. */
export async function createFakeBroker(createSend: () => Send): Promise<FakeBroker> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    const session = new Session(createSend(), socket);
    socket.on("data", (bytes) => session.take(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const start = [uint8(0), uint8(9), uint32(0), longText("PLAIN"), longText("en_US")];

/** What a client's connection is answered. */
class Session {
  readonly #send: (reply: Buffer) => void;
  readonly #frames = new FrameReader();
  /** What each channel's next confirm is. */
  readonly #confirmed = new Map<number, bigint>();
  #names = 0;

  constructor(send: Send, socket: Socket) {
    this.#send = (reply) => send(reply, socket);
  }

  take(bytes: Buffer): void {
    const greet = (): void => this.#send(method(0, [10, 10], ...start));
    for (const frame of this.#frames.read(bytes, greet)) this.#answer(frame);
  }

  #answer({ type, channel, payload }: ReadFrame): void {
    // The body of a message that is published: small enough for a frame, if there is any.
    if (type === 3 || (type === 2 && payload.readBigUInt64BE(4) === 0n))
      return this.#confirm(channel);
    if (type !== 1) return;
    const name = `${payload.readUInt16BE(0)}.${payload.readUInt16BE(2)}`;
    const reply = this.#reply(name, payload);
    if (reply === undefined) return;
    const [classId, methodId, ...fields] = reply;
    if (name === "85.10") this.#confirmed.set(channel, 1n);
    this.#send(method(channel, [classId, methodId], ...fields));
  }

  #confirm(channel: number): void {
    const tag = this.#confirmed.get(channel);
    if (tag === undefined) return;
    this.#confirmed.set(channel, tag + 1n);
    this.#send(method(channel, [60, 80], uint64(tag), uint8(0)));
  }

  #reply(
    name: string,
    payload: Buffer,
  ): readonly [number, number, ...(readonly Buffer[])] | undefined {
    switch (name) {
      case "10.11":
        return [10, 30, uint16(2_047), uint32(131_072), uint16(1)];
      case "10.40":
        return [10, 41, shortText("")];
      case "10.50":
        return [10, 51];
      case "20.10":
        return [20, 11, longText("")];
      case "20.40":
        return [20, 41];
      case "40.10":
        return [40, 11];
      case "50.10":
        return [50, 11, shortText(nameIn(payload)), uint32(0), uint32(1)];
      case "50.20":
        return [50, 21];
      case "50.40":
        return [50, 41, uint32(0)];
      case "60.10":
        return [60, 11];
      case "60.20":
        return [60, 21, shortText(`consumer-${this.#names++}`)];
      case "60.30":
        return [60, 31, shortText("consumer")];
      case "60.70":
        return [60, 72, shortText("")];
      case "85.10":
        return [85, 11];
      default:
        return undefined;
    }
  }
}

/** The name in a declaration: after a reserved number. */
function nameIn(payload: Buffer): string {
  const length = payload[6] ?? 0;
  return payload.toString("utf8", 7, 7 + length);
}
