import type { ConsumeMessage, GetMessage } from "amqplib";
import type { Delivery } from "../../message.ts";
import { AmqpMessage } from "./properties.ts";

/** What amqplib gives for a message that is to be settled. */
export type Given = ConsumeMessage | GetMessage;

/** Who settles the deliveries of a channel, each once. */
export interface Settler {
  accept(message: Given): void;
  reject(message: Given, requeue: boolean): void;
}

/** A message that a consumer holds. */
export class AmqpDelivery extends AmqpMessage implements Delivery {
  readonly redelivered: boolean;
  readonly returns: number;
  readonly #message: Given;
  #settler: Settler | undefined;

  constructor(message: Given, settler: Settler) {
    super(message);
    this.redelivered = message.fields.redelivered;
    this.returns = returnsOf(this);
    this.#message = message;
    this.#settler = settler;
  }

  accept(): void {
    const settler = this.#settler;
    this.#settler = undefined;
    settler?.accept(this.#message);
  }

  reject(requeue: boolean): void {
    const settler = this.#settler;
    this.#settler = undefined;
    settler?.reject(this.#message, requeue);
  }
}

/** A message that comes for the first time has no count of the broker's: whatever it has is its sender's. A quorum queue replaces it later. */
function returnsOf({ redelivered, headers }: Pick<Delivery, "redelivered" | "headers">): number {
  const count = redelivered ? headers["x-delivery-count"] : undefined;
  return typeof count === "number" ? count : 0;
}
