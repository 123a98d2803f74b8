import type { ServerResponse } from "node:http";
import type { DoorStep, DoorStream } from "../../door.ts";
import type { WireError } from "../../wire.ts";
import { problem } from "./problem.ts";
import { Turns } from "./turns.ts";

/** What {@link EventStream} is made of. */
export interface EventStreamOptions {
  readonly stream: DoorStream;
  readonly first: FirstStep;
  /** How long it may be silent before it says that it is still there, in milliseconds. */
  readonly heartbeat: number;
}

/** Of all doors: a process has one event loop. Each step of a stream is taken in a turn, the first one too, and written in the same one. */
export const turns = new Turns();

/**
 * The first step of a stream, which is being taken. Whoever waits for it, and for its turn before that, has nothing of it afterwards:
 * when many streams begin, those who wait grow old, and what they held would be kept until V8 looks for old garbage.
 */
export class FirstStep {
  #going: Promise<DoorStep> | undefined;

  constructor(stream: DoorStream) {
    this.#going = stream.next();
  }

  /** Why there is none, when that shows in this turn of the event loop. */
  error(): Promise<WireError | undefined> {
    return new Promise((resolve) => {
      void this.#going?.then((step) => resolve(step.kind === "error" ? step.error : undefined));
      setImmediate(resolve, undefined);
    });
  }

  /** Lets go of it. */
  take(): Promise<DoorStep> | undefined {
    const going = this.#going;
    this.#going = undefined;
    return going;
  }
}

/**
 * The steps of a stream as server-sent events: each item as `data`, then one event `end` or `failure`. A step is taken when the
 * one before it has left: a reader that is slow slows the handler down.
 *
 * They are written as texts, on Node's own answer: what a slow reader leaves of a text lies outside of V8's heap, and only until it
 * has left. Nothing here holds a step while it waits.
 */
export class EventStream {
  readonly #stream: DoorStream;
  readonly #outgoing: ServerResponse;
  readonly #isChunked: boolean;
  readonly #timer: NodeJS.Timeout;
  readonly #first: FirstStep;
  #goOn: () => void = () => {};

  /** It is written to `outgoing`, whose head has been written. */
  constructor(outgoing: ServerResponse, { stream, first, heartbeat }: EventStreamOptions) {
    this.#stream = stream;
    this.#first = first;
    this.#outgoing = outgoing;
    // Node makes four writes of each one in chunks, and holds them all until they have left: chunks are made here.
    this.#isChunked = outgoing.chunkedEncoding;
    outgoing.chunkedEncoding = false;
    const goOn = (): void => this.#goOn();
    outgoing.on("drain", goOn);
    outgoing.once("close", goOn);
    // What fails shows by its end.
    outgoing.on("error", () => {});
    this.#timer = setInterval(() => this.#beat(), heartbeat);
  }

  /** Resolves when it has ended, or its reader has gone. */
  async write(): Promise<void> {
    this.#outgoing.flushHeaders();
    while (!this.#outgoing.destroyed && (await this.#step())) await turns.take();
    clearInterval(this.#timer);
  }

  /** Takes a step, and waits until it has left. Whether another one may follow. */
  async #step(): Promise<boolean> {
    const isLast = await this.#writeNext();
    if (!isLast && this.#outgoing.writableNeedDrain)
      await new Promise<void>((resolve) => (this.#goOn = resolve));
    return !isLast;
  }

  /**
   * Whether it was the last one. A function of its own: one that waits further is kept with all that it has had, and of many streams
   * that wait for their turn each would keep an item until V8 looks for old garbage.
   */
  async #writeNext(): Promise<boolean> {
    const step = await (this.#first.take() ?? this.#stream.next());
    if (step.kind === "item") this.#send("data: ", step.item);
    else if (step.kind === "end") this.#end("event: end\ndata: ", step.result ?? "null");
    // Not `error`: a page would take it for a lost connection.
    else this.#end("event: failure\ndata: ", problem(step.error).content);
    return step.kind !== "item";
  }

  /** A line that readers pass over keeps what is between both ends from taking the connection for dead. */
  #beat(): void {
    if (!this.#outgoing.writableNeedDrain) this.#send("", ":");
  }

  /** `head` is ASCII. */
  #send(head: string, data: string): void {
    this.#timer.refresh();
    const event = `${head}${data}\n\n`;
    const size = Buffer.byteLength(event);
    // Of ASCII both are the same, and this one takes a third of the room until it is written.
    const encoding = size === event.length ? "latin1" : "utf8";
    if (!this.#isChunked) this.#outgoing.write(event, encoding);
    else this.#outgoing.write(`${size.toString(16)}\r\n${event}\r\n`, encoding);
  }

  #end(head: string, data: string): void {
    this.#outgoing.chunkedEncoding = this.#isChunked;
    this.#outgoing.end(`${head}${data}\n\n`);
  }
}
