import { randomUUID } from "node:crypto";
import type { Broker } from "../broker.ts";
import { currentCall } from "../context.ts";
import type { PublisherDescriptor } from "../descriptor.ts";
import { asReceived, MeshError } from "../errors.ts";
import { stringifyJson } from "../json.ts";
import type { Observers } from "../observers.ts";
import type { OutgoingMessage } from "../message.ts";
import { PeerCodecs } from "../peer-codecs.ts";
import { outgoingContext } from "../peer-context.ts";
import type { PeerWires } from "../peer-wires.ts";
import { type TraceContext, traceHeaders } from "../trace-context.ts";
import { asMeshError } from "./failure.ts";

/** What a {@link ForeignPublisher} is made of. */
export interface ForeignPublisherOptions {
  readonly broker: Broker;
  /** The wires of other frameworks. */
  readonly peers: PeerWires;
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
    const { broker, observers } = this.#options;
    const { exchange } = publisher;
    const trace = currentCall()?.tracing;
    const messageId = randomUUID();
    const begun = { of: publisher, trace, message: messageId } as const;
    const seen = observers?.begin({ kind: "message", side: "made", ...begun });
    try {
      const message = this.#made(publisher, payload, seen === undefined ? trace : seen.trace);
      await this.#find(exchange);
      await broker.publish({ ...message, messageId, mandatory: true });
      seen?.end(undefined);
    } catch (error) {
      const known = asMeshError(error);
      seen?.end(known);
      // It may have been deleted meanwhile: the next message looks again.
      this.#found.delete(exchange);
      throw asReceived(known);
    }
  }

  /** In the form of another framework where the contract says so, else with Lagomorph's few properties. */
  #made<Payload>(
    publisher: PublisherDescriptor<Payload>,
    payload: Payload,
    trace: TraceContext | undefined,
  ): OutgoingMessage {
    const { peers, name } = this.#options;
    const { exchange, routingKey, service, member } = publisher;
    const peer = peers.find(publisher.wire);
    const codec =
      peer === undefined ? publisher.payload : new PeerCodecs(peer).codec(publisher.payload);
    const text = stringifyJson(codec.encode(payload), `the payload of ${service}.${member}`);
    const body = text ?? "null";
    if (peer !== undefined) {
      const context = outgoingContext(name);
      const carried = { context, headers: undefined, trace, token: undefined };
      return peer.encodePayload({ exchange, routingKey, payload: body, ...carried });
    }
    return {
      exchange,
      routingKey,
      body: Buffer.from(body),
      headers: traceHeaders(trace),
      contentType: "application/json",
      appId: name,
      timestamp: Math.floor(Date.now() / 1000),
      persistent: true,
    };
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
