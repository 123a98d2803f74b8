import type { ConsumeOptions, Consumer } from "../../broker.ts";
import type { Delivery } from "../../message.ts";
import type { QueueConsumer } from "./queue-consumer.ts";
import type { MemoryServer } from "./server.ts";

/** A consumer of a connection: of the same queue again after each reconnect, until it is cancelled. */
export class MemoryConsumer implements Consumer {
  readonly #options: ConsumeOptions;
  readonly #onDelivery: (delivery: Delivery) => void;
  readonly #onClose: (consumer: MemoryConsumer) => void;
  #current: QueueConsumer | undefined;
  #cancelled = false;

  constructor(
    options: ConsumeOptions,
    onDelivery: (delivery: Delivery) => void,
    onClose: (consumer: MemoryConsumer) => void,
  ) {
    this.#options = options;
    this.#onDelivery = onDelivery;
    this.#onClose = onClose;
  }

  attach(server: MemoryServer, owner: object): void {
    if (this.#cancelled) return;
    this.#current = server
      .queue(this.#options.queue, owner)
      .addConsumer(this.#options.prefetch, this.#onDelivery);
  }

  detach(): void {
    this.#current?.close();
    this.#current = undefined;
  }

  cancel(): Promise<void> {
    this.#cancelled = true;
    this.#current?.cancel();
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.#cancelled = true;
    this.detach();
    this.#onClose(this);
    return Promise.resolve();
  }
}
