import type { ConsumeOptions, Consumer, ConsumerStatus } from "../../broker.ts";
import type { Delivery } from "../../message.ts";
import type { QueueConsumer } from "./queue-consumer.ts";
import type { MemoryServer } from "./server.ts";

/** Whom a {@link MemoryConsumer} calls. */
export interface MemoryConsumerListener {
  onDelivery(delivery: Delivery): void;
  /** A delivery was settled after it had gone back to its queue. */
  onStale(): void;
  /** It consumes no more, now and after any reconnect: it was cancelled or closed. */
  onEnd(): void;
  onClose(consumer: MemoryConsumer): void;
}

/** A consumer of a connection: of the same queue again after each reconnect, until it is cancelled. */
export class MemoryConsumer implements Consumer {
  readonly #options: ConsumeOptions;
  readonly #listener: MemoryConsumerListener;
  #current: QueueConsumer | undefined;
  #cancelled = false;
  #wasLost = false;

  constructor(options: ConsumeOptions, listener: MemoryConsumerListener) {
    this.#options = options;
    this.#listener = listener;
  }

  /** `undefined` when it was cancelled. */
  get status(): ConsumerStatus | undefined {
    if (this.#cancelled) return undefined;
    return { queue: this.#options.queue, consuming: this.#current !== undefined };
  }

  attach(server: MemoryServer, owner: object): void {
    if (this.#cancelled) return;
    this.#current = server.queue(this.#options.queue, owner).addConsumer({
      prefetch: this.#options.prefetch,
      onDelivery: (delivery) => this.#listener.onDelivery(delivery),
      onStale: () => this.#listener.onStale(),
    });
    if (this.#wasLost) this.#options.onRestored?.();
    this.#wasLost = false;
  }

  /** The connection is lost. */
  lose(): void {
    if (this.#current === undefined) return;
    // Before what it holds goes back.
    this.#options.onLost?.();
    this.#wasLost = true;
    this.detach();
  }

  detach(): void {
    this.#current?.close();
    this.#current = undefined;
  }

  #end(): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    this.#listener.onEnd();
  }

  cancel(): Promise<void> {
    this.#end();
    this.#current?.cancel();
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.#end();
    this.detach();
    this.#listener.onClose(this);
    return Promise.resolve();
  }
}
