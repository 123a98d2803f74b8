import type { Delivery } from "../../message.ts";
import { QueueConsumer } from "./queue-consumer.ts";
import type { MemoryServer } from "./server.ts";

/** Takes single messages from queues, and gives back what is unsettled when the connection is lost. */
export class MemoryGetter {
  readonly #holders = new Set<QueueConsumer>();

  readonly #onStale: () => void;

  /** `onStale` is told of a message that is settled after it has gone back to its queue. */
  constructor(onStale: () => void) {
    this.#onStale = onStale;
  }

  get(server: MemoryServer, name: string, owner: object): Delivery | undefined {
    if (!server.hasQueue(name)) return undefined;
    const queue = server.queue(name, owner);
    let taken: Delivery | undefined;
    const holder = new QueueConsumer(queue, {
      prefetch: 1,
      onDelivery: (delivery) => {
        taken = delivery;
      },
      onStale: this.#onStale,
    });
    if (!queue.handTo(holder) || taken === undefined) return undefined;
    this.#holders.add(holder);
    return this.#releasing(taken, holder);
  }

  /** Gives back what is unsettled. */
  detach(): void {
    for (const holder of this.#holders) holder.close();
    this.#holders.clear();
  }

  #releasing(delivery: Delivery, holder: QueueConsumer): Delivery {
    return {
      ...delivery,
      accept: () => {
        this.#holders.delete(holder);
        delivery.accept();
      },
      reject: (requeue) => {
        this.#holders.delete(holder);
        delivery.reject(requeue);
      },
    };
  }
}
