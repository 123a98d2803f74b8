import type { ConsumeMessage, GetMessage } from "amqplib";
import type { Delivery } from "../../message.ts";
import { AmqpMessage } from "./properties.ts";

/** Who settles a delivery, once. */
export interface Settler {
  accept(): void;
  reject(requeue: boolean): void;
}

/** A message that a consumer holds. */
export class AmqpDelivery extends AmqpMessage implements Delivery {
  readonly redelivered: boolean;
  #settler: Settler | undefined;

  constructor(message: ConsumeMessage | GetMessage, settler: Settler) {
    super(message);
    this.redelivered = message.fields.redelivered;
    this.#settler = settler;
  }

  accept(): void {
    const settler = this.#settler;
    this.#settler = undefined;
    settler?.accept();
  }

  reject(requeue: boolean): void {
    const settler = this.#settler;
    this.#settler = undefined;
    settler?.reject(requeue);
  }
}
