import { randomUUID } from "node:crypto";
import type { Broker } from "../broker.ts";
import { currentCall } from "../context.ts";
import type { PublisherDescriptor } from "../descriptor.ts";
import { asReceived, MeshError } from "../errors.ts";
import { stringifyJson } from "../json.ts";
import type { Observers } from "../observers.ts";
import { traceHeaders } from "../trace-context.ts";
import { asMeshError } from "./failure.ts";

/** What a {@link ForeignPublisher} is made of. */
export interface ForeignPublisherOptions {
  readonly broker: Broker;
  /** The name of the service that publishes: AMQP's `app-id`. */
  readonly name: string;
  readonly observers?: Observers | undefined;
}

/**
 * Sends messages to exchanges that are not Lagomorph's: the payload as JSON and nothing around it, checked, persistent,
 * confirmed by the broker. Whoever owns an exchange declares it; a message that no queue takes is refused.
 */
export class ForeignPublisher {
  readonly #options: ForeignPublisherOptions;
  /** Exchanges that were there when they were looked for. */
  readonly #found = new Set<string>();

  constructor(options: ForeignPublisherOptions) {
    this.#options = options;
  }

  /** Resolves when the broker has taken responsibility. Rejects with a `MeshError`, always. */
  async publish<Payload>(publisher: PublisherDescriptor<Payload>, payload: Payload): Promise<void> {
    const { broker, name, observers } = this.#options;
    const { exchange, routingKey } = publisher;
    const trace = currentCall()?.tracing;
    const messageId = randomUUID();
    const begun = { of: publisher, trace, message: messageId } as const;
    const seen = observers?.begin({ kind: "message", side: "made", ...begun });
    try {
      const json = publisher.payload.encode(payload);
      const text = stringifyJson(json, `the payload of ${publisher.service}.${publisher.member}`);
      await this.#find(exchange);
      await broker.publish({
        exchange,
        routingKey,
        body: Buffer.from(text ?? "null"),
        headers: traceHeaders(seen === undefined ? trace : seen.trace),
        contentType: "application/json",
        messageId,
        appId: name,
        timestamp: Math.floor(Date.now() / 1000),
        persistent: true,
        mandatory: true,
      });
      seen?.end(undefined);
    } catch (error) {
      const known = asMeshError(error);
      seen?.end(known);
      // It may have been deleted meanwhile: the next message looks again.
      this.#found.delete(exchange);
      throw asReceived(known);
    }
  }

  /** To publish to an exchange that is not there closes the channel, and takes the messages of others with it. */
  async #find(exchange: string): Promise<void> {
    if (exchange === "" || this.#found.has(exchange)) return;
    if (!(await this.#options.broker.hasExchange(exchange))) {
      const message = `there is no exchange "${exchange}": who owns it declares it`;
      throw new MeshError("unavailable", message, { reason: "no_service" });
    }
    this.#found.add(exchange);
  }
}
