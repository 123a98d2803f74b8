import type { Broker } from "../broker.ts";
import { MeshError } from "../errors.ts";
import type { Delivery } from "../message.ts";
import { encodeReplay, routeBack } from "../wires/native/replay.ts";
import { type DeadLetter, readDeadLetter } from "./dead-letter.ts";
import { Held } from "./held.ts";

/** Which messages go back, and where to. */
export interface ReplayOptions {
  /** So many at the most, the oldest first. Default: all that are there at the start. */
  readonly most?: number;
  /** Only those with one of these ids. */
  readonly ids?: ReadonlySet<string>;
  /** A queue. Default: the one that the message was taken from. */
  readonly to?: string;
  /** In whose name commands run again that ask for claims: tokens are not kept. Default: nobody's. */
  readonly token?: string;
  /** Told after each message, how many have gone back. */
  onProgress?(replayed: number): void;
}

/** What a replay has done. */
export interface Replayed {
  readonly replayed: number;
  /** Ids that were asked for and are not there. */
  readonly missing: readonly string[];
}

/** How many messages may be under way: their order is that of sending. */
const mostUnconfirmed = 100;

/**
 * Sends messages back, in their order and with their ids: each is confirmed by the broker before it is removed here, so that
 * none is lost wherever this ends; what ends in between is there twice, under one id. Rejects at the first that cannot be
 * sent; it and those behind it stay.
 */
export async function replay(
  broker: Broker,
  queue: string,
  options: ReplayOptions,
): Promise<Replayed> {
  const held = new Held(broker, queue);
  const run = new Replay(broker, held, options);
  const there = (await broker.countMessages(queue)) ?? 0;
  const { ids, most = ids?.size ?? there } = options;
  try {
    // Those that fail again come back to the end of this queue: it is left at what was there at the start.
    // What had come back before is taken first, since a part of it would lose its place if this were killed.
    const first = await held.takeReturned();
    for (let looked = 0; looked < there && run.taken < most; looked++) {
      const delivery = first[looked] ?? (await held.take());
      if (delivery === undefined) break;
      await run.take(delivery);
    }
  } finally {
    await run.finish();
    await held.putBack();
  }
  run.throwFailure();
  return { replayed: run.replayed, missing: run.missing };
}

class Replay {
  taken = 0;
  replayed = 0;
  readonly #broker: Broker;
  readonly #options: ReplayOptions;
  readonly #open = new Set<Promise<void>>();
  readonly #ready = new Map<string, Promise<void>>();
  readonly #wanted: Set<string>;
  readonly #held: Held;
  #failure: Error | undefined;

  constructor(broker: Broker, held: Held, options: ReplayOptions) {
    this.#broker = broker;
    this.#held = held;
    this.#options = options;
    this.#wanted = new Set(options.ids);
  }

  get missing(): readonly string[] {
    return [...this.#wanted];
  }

  /** Sends a message, or leaves it; waits while too many are under way. */
  async take(delivery: Delivery): Promise<void> {
    const letter = readDeadLetter(delivery);
    if (!this.#wants(letter)) return;
    this.taken++;
    const target = await this.#targetOf(letter);
    const { token } = this.#options;
    const message = encodeReplay(delivery, letter, { queue: target, token });
    const sending = this.#send(delivery, message).finally(() => this.#open.delete(sending));
    this.#open.add(sending);
    if (this.#open.size >= mostUnconfirmed) await Promise.race(this.#open);
    this.throwFailure();
  }

  throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  #wants({ id }: DeadLetter): boolean {
    return this.#options.ids === undefined || (id !== undefined && this.#wanted.delete(id));
  }

  /** The queue that a letter goes to, when the way to it is there. */
  async #targetOf(letter: DeadLetter): Promise<string> {
    const queue = this.#options.to ?? letter.queue;
    if (queue === undefined)
      throw new MeshError("invalid_argument", "nothing says where it came from: name a queue");
    let ready = this.#ready.get(queue);
    if (ready === undefined) {
      ready = this.#broker.declare(routeBack(queue));
      this.#ready.set(queue, ready);
    }
    await ready;
    return queue;
  }

  async #send(delivery: Delivery, message: Parameters<Broker["publish"]>[0]): Promise<void> {
    try {
      await this.#broker.publish(message);
    } catch (error) {
      this.#failure ??= error instanceof Error ? error : new Error(String(error));
      return;
    }
    this.#held.accept(delivery);
    this.#options.onProgress?.(++this.replayed);
  }

  /** Waits for what is under way. */
  async finish(): Promise<void> {
    await Promise.all(this.#open);
  }
}
