import type { ConsumeMessage } from "amqplib";
import type { Delivery } from "../../message.ts";
import { readHeaders, text } from "./properties.ts";

/** Who settles a delivery, once. */
export interface Settler {
  accept(): void;
  reject(requeue: boolean): void;
}

/** A message that a consumer holds. A class, since most of what one costs would be making an object of so many properties. */
export class AmqpDelivery implements Delivery {
  readonly exchange: string;
  readonly routingKey: string;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly type: string | undefined;
  readonly correlationId: string | undefined;
  readonly replyTo: string | undefined;
  readonly messageId: string | undefined;
  readonly appId: string | undefined;
  readonly timestamp: number | undefined;
  readonly redelivered: boolean;
  #settler: Settler | undefined;

  /** What is of another type than AMQP says counts as absent. */
  constructor({ fields, properties, content }: ConsumeMessage, settler: Settler) {
    this.exchange = fields.exchange;
    this.routingKey = fields.routingKey;
    this.body = content;
    this.headers = readHeaders(properties.headers);
    this.contentType = text(properties.contentType);
    this.contentEncoding = text(properties.contentEncoding);
    this.type = text(properties.type);
    this.correlationId = text(properties.correlationId);
    this.replyTo = text(properties.replyTo);
    this.messageId = text(properties.messageId);
    this.appId = text(properties.appId);
    this.timestamp = typeof properties.timestamp === "number" ? properties.timestamp : undefined;
    this.redelivered = fields.redelivered;
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
