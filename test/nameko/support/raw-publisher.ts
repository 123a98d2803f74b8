import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { FrameReader, type Piece } from "../../support/amqp-frames.ts";
import { type Properties, writeContentHeader } from "./content-header.ts";
import { integer, longText, shortText, writeTable } from "./field-writer.ts";

/** A message as it is to be written, whatever a client library thinks of it. */
export interface RawMessage {
  readonly exchange: string;
  readonly routingKey: string;
  readonly properties: Properties;
  readonly body: Buffer;
}

const frameMax = 131_072;
const channels = 1;
const noHeartbeat = 0;
const frames = { method: 1, header: 2, body: 3 };

/** A connection that publishes byte for byte what it is given: every type of fields, properties that are missing or make no sense. */
export class RawPublisher {
  readonly #socket: Socket;
  readonly #waiting: { readonly method: string; resolve(): void; reject(error: Error): void }[] =
    [];
  #failure: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    const reader = new FrameReader();
    socket.on("data", (bytes) => reader.read(bytes).forEach((piece) => this.#take(piece)));
    socket.on("error", (error) => this.#fail(error));
    socket.on("close", () => this.#fail(new Error("the broker has closed the connection")));
  }

  /** Connects, and opens a channel with confirms. */
  static async open(target: string): Promise<RawPublisher> {
    const url = new URL(target);
    const socket = connect(Number(url.port || 5672), url.hostname).setNoDelay(true);
    await once(socket, "connect");
    const publisher = new RawPublisher(socket);
    await publisher.#handshake(url);
    return publisher;
  }

  /** Resolves when the broker has confirmed it; rejects, in its words, when it has closed channel or connection instead. */
  async publish({ exchange, routingKey, properties, body }: RawMessage): Promise<void> {
    const address = [integer(0, 2), shortText(exchange), shortText(routingKey), Buffer.of(0)];
    const confirmed = this.#answer("60.80");
    this.#send(1, [60, 40], address);
    this.#frame(frames.header, 1, writeContentHeader(properties, body.length));
    for (let at = 0; at < body.length; at += frameMax - 8) {
      this.#frame(frames.body, 1, body.subarray(at, at + frameMax - 8));
    }
    await confirmed;
  }

  async close(): Promise<void> {
    const closed = this.#answer("10.51");
    this.#send(0, [10, 50], [integer(200, 2), shortText(""), integer(0, 4)]);
    await closed;
    this.#socket.destroy();
  }

  async #handshake(url: URL): Promise<void> {
    const started = this.#answer("10.10");
    this.#socket.write(Buffer.from("AMQP\0\0\x09\x01", "latin1"));
    await started;
    const login = `\0${decodeURIComponent(url.username || "guest")}\0${decodeURIComponent(url.password || "guest")}`;
    const tuning = this.#answer("10.30");
    this.#send(
      0,
      [10, 11],
      [writeTable({}), shortText("PLAIN"), longText(Buffer.from(login)), shortText("en_US")],
    );
    await tuning;
    this.#send(0, [10, 31], [integer(channels, 2), integer(frameMax, 4), integer(noHeartbeat, 2)]);
    const vhost = decodeURIComponent(url.pathname.slice(1)) || "/";
    await this.#ask(0, [10, 40], [shortText(vhost), shortText(""), Buffer.of(0)]);
    await this.#ask(1, [20, 10], [shortText("")]);
    await this.#ask(1, [85, 10], [Buffer.of(0)]);
  }

  /** Sends a method, and waits for the answer that has the next number. */
  async #ask(
    channel: number,
    [group, method]: readonly [number, number],
    parts: readonly Buffer[],
  ): Promise<void> {
    const answered = this.#answer(`${group}.${method + 1}`);
    this.#send(channel, [group, method], parts);
    await answered;
  }

  #send(
    channel: number,
    [group, method]: readonly [number, number],
    parts: readonly Buffer[],
  ): void {
    const payload = Buffer.concat([integer(group, 2), integer(method, 2), ...parts]);
    this.#frame(frames.method, channel, payload);
  }

  #frame(type: number, channel: number, payload: Buffer): void {
    const head = [Buffer.of(type), integer(channel, 2), integer(payload.length, 4)];
    this.#socket.write(Buffer.concat([...head, payload, Buffer.of(0xce)]));
  }

  #answer(method: string): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => this.#waiting.push({ method, resolve, reject }));
  }

  #take({ method, bytes }: Piece): void {
    // The broker ends a connection or a channel, with a code and words.
    if (method === "10.50" || method === "20.40") {
      this.#fail(new Error(bytes.toString("utf8", 14, 14 + (bytes[13] ?? 0))));
      return;
    }
    const index = this.#waiting.findIndex((one) => one.method === method);
    if (index >= 0) this.#waiting.splice(index, 1)[0]?.resolve();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#waiting.splice(0).forEach(({ reject }) => reject(error));
    this.#socket.destroy();
  }
}
