import type {
  Broker,
  Consumer,
  ConsumeOptions,
  RequestListener,
  Topology,
} from "../../runtime/broker.ts";
import type { Delivery, IncomingMessage, OutgoingMessage } from "../../runtime/message.ts";
import { createInbox, type Inbox } from "../support/inbox.ts";

/** A broker's connection that a test can break. */
export interface BreakableBroker {
  readonly broker: Broker;
  /** Loses the connection; resolves when the broker has noticed. */
  cut(): Promise<void>;
  /** Lets it connect again; resolves when it has. */
  restore(): Promise<void>;
}

/** A way to open connections to one broker: what the conformance suite runs over. */
export interface Harness {
  /** A new connection, which {@link Harness.close} closes. */
  open(): Promise<Broker>;
  openBreakable(): Promise<BreakableBroker>;
  /** Closes every connection of the test. */
  close(): Promise<void>;
}

/** A message with a text, and whatever else a test wants to say. */
export function message(text: string, more: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    exchange: "",
    routingKey: "",
    body: Buffer.from(text),
    headers: {},
    contentType: "text/plain",
    ...more,
  };
}

/** The body as text. */
export function textOf(received: IncomingMessage): string {
  return Buffer.from(received.body).toString("utf8");
}

/** A topology with what a test needs of it. */
export function topology(parts: Partial<Topology>): Topology {
  return { exchanges: [], queues: [], bindings: [], ...parts };
}

/** Deliveries of a queue as they come. */
export async function consumeAll(
  broker: Broker,
  options: ConsumeOptions,
): Promise<Inbox<Delivery> & { consumer: Consumer }> {
  const inbox = createInbox<Delivery>();
  const consumer = await broker.consume(options, (delivery) => inbox.put(delivery));
  return { ...inbox, consumer };
}

/** A listener that keeps what it hears. */
export interface RecordingListener extends RequestListener {
  readonly answers: Inbox<IncomingMessage>;
  readonly returns: Inbox<IncomingMessage>;
  /** `lost` and `restored`, in order. */
  readonly changes: Inbox<"lost" | "restored">;
}

/** A {@link RecordingListener} that has heard nothing. */
export function createListener(): RecordingListener {
  const answers = createInbox<IncomingMessage>();
  const returns = createInbox<IncomingMessage>();
  const changes = createInbox<"lost" | "restored">();
  return {
    answers,
    returns,
    changes,
    onAnswer: (answer) => answers.put(answer),
    onReturn: (returned) => returns.put(returned),
    onLost: () => changes.put("lost"),
    onRestored: () => changes.put("restored"),
  };
}
