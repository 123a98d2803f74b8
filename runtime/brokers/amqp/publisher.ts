import { randomBytes } from "node:crypto";
import type { ConfirmChannel, Message } from "amqplib";
import { MeshError } from "../../errors.ts";
import type { OutgoingMessage } from "../../message.ts";
import { BrokerError, disconnected, unroutable } from "../broker-error.ts";
import { checkSendable } from "../sendable.ts";
import { KeptChannel } from "./kept-channel.ts";
import type { Link } from "./link.ts";
import { toBuffer, toPublishOptions } from "./properties.ts";
import { brokerText, channelFailure, codeOf, notFound, notSent } from "./refusals.ts";
import { Window } from "./window.ts";

interface Pending {
  readonly message: OutgoingMessage;
  readonly resolve: () => void;
  readonly reject: (error: MeshError) => void;
  returned: boolean;
}

/** How much may be on the way, unconfirmed; and how much may wait behind it. */
const limits = { messages: 1_000, bytes: 8 * 1_048_576 };

/** Publishes with confirms: a bounded number at a time, and a bounded number waiting. */
export class Publisher {
  readonly #kept: KeptChannel<ConfirmChannel>;
  readonly #unconfirmed = new Window(limits);
  readonly #behind = new Window(limits);
  readonly #mandatory = new Map<string, Pending[]>();
  #waiting: Pending[] = [];
  /** Of messages that came without an id: no other process gives the same. */
  readonly #idPrefix = randomBytes(9).toString("base64url");
  #ids = 0;
  #lostBy: unknown;
  #idle: (() => void)[] = [];

  /** `declareAgain` runs when an exchange was not there. */
  constructor(link: Link, declareAgain: () => Promise<void>) {
    this.#kept = new KeptChannel({
      link,
      subject: "what is published",
      create: async ({ model }, lostBy) => {
        if (codeOf(lostBy) === notFound) await declareAgain();
        return model.createConfirmChannel();
      },
      setUp: async (channel) => this.#setUp(channel),
      onLost: () => this.#rejectWaiting(),
    });
  }

  open(): Promise<void> {
    return this.#kept.open();
  }

  #setUp(channel: ConfirmChannel): void {
    this.#lostBy = undefined;
    channel.on("return", (message: Message) => this.#onReturn(message));
    // Comes before the callbacks of what is unconfirmed, which learn from it why.
    channel.on("error", (error) => (this.#lostBy = error));
  }

  publish(message: OutgoingMessage): Promise<void> {
    return new Promise((resolve, reject) => {
      checkSendable(message);
      this.#take({ message, resolve, reject, returned: false });
    });
  }

  #take(pending: Pending): void {
    const size = pending.message.body.length;
    if (!this.#kept.current) pending.reject(disconnected("the connection to the broker is lost"));
    else if (this.#waiting.length === 0 && this.#unconfirmed.takes(size)) this.#send(pending);
    else if (this.#behind.takes(size)) {
      this.#behind.add(size);
      this.#waiting.push(pending);
    } else
      pending.reject(
        new MeshError("resource_exhausted", "the broker does not keep up with what is published"),
      );
  }

  #send(pending: Pending): void {
    const { exchange, routingKey, body, mandatory, messageId } = pending.message;
    const options = toPublishOptions(pending.message);
    // A message that comes back is known by its id, so that it needs one.
    if (mandatory && messageId === undefined)
      options.messageId = `${this.#idPrefix}.${this.#ids++}`;
    const key = mandatory ? returnKey(exchange, routingKey, options.messageId) : undefined;
    try {
      this.#kept.current?.publish(
        exchange,
        routingKey,
        toBuffer(body),
        options,
        (error: unknown) => {
          this.#settle(pending, key, error);
        },
      );
    } catch (error) {
      return pending.reject(notSent(error));
    }
    this.#unconfirmed.add(body.length);
    if (key !== undefined) this.#expectReturn(key, pending);
  }

  #expectReturn(key: string, pending: Pending): void {
    const same = this.#mandatory.get(key);
    if (same) same.push(pending);
    else this.#mandatory.set(key, [pending]);
  }

  /** `basic.return` comes before the confirm of the same message. */
  #onReturn({ fields, properties }: Message): void {
    const same = this.#mandatory.get(
      returnKey(fields.exchange, fields.routingKey, properties.messageId),
    );
    const pending = same?.find((candidate) => !candidate.returned);
    if (pending) pending.returned = true;
  }

  #settle(pending: Pending, key: string | undefined, error: unknown): void {
    const { exchange, routingKey, body } = pending.message;
    this.#unconfirmed.remove(body.length);
    if (key !== undefined) this.#forget(key, pending);
    if (pending.returned) pending.reject(unroutable(exchange, routingKey));
    else if (!error) pending.resolve();
    else if (this.#kept.current && this.#lostBy === undefined && isNack(error)) {
      pending.reject(
        new MeshError(
          "resource_exhausted",
          `the broker refused a message for exchange "${exchange}"`,
        ),
      );
    } else pending.reject(lost(pending.message, this.#lostBy));
    if (!error || isNack(error)) this.#sendWaiting();
    if (this.#unconfirmed.isEmpty && this.#waiting.length === 0) this.#becomeIdle();
  }

  #forget(key: string, pending: Pending): void {
    const rest = (this.#mandatory.get(key) ?? []).filter((candidate) => candidate !== pending);
    if (rest.length > 0) this.#mandatory.set(key, rest);
    else this.#mandatory.delete(key);
  }

  #sendWaiting(): void {
    let sent = 0;
    for (const pending of this.#waiting) {
      const size = pending.message.body.length;
      if (!this.#kept.current || !this.#unconfirmed.takes(size)) break;
      sent++;
      this.#behind.remove(size);
      this.#send(pending);
    }
    if (sent > 0) this.#waiting = this.#waiting.slice(sent);
  }

  #rejectWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const pending of waiting) {
      this.#behind.remove(pending.message.body.length);
      pending.reject(disconnected("the connection to the broker is lost"));
    }
    if (this.#unconfirmed.isEmpty) this.#becomeIdle();
  }

  #becomeIdle(): void {
    const idle = this.#idle;
    this.#idle = [];
    for (const resolve of idle) resolve();
  }

  /** Resolves when nothing waits and nothing is unconfirmed. */
  idle(): Promise<void> {
    if (this.#unconfirmed.isEmpty && this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  async close(): Promise<void> {
    await this.#kept.close();
    this.#rejectWaiting();
  }
}

function returnKey(exchange: string, routingKey: string, messageId: unknown): string {
  return `${exchange}\0${routingKey}\0${String(messageId)}`;
}

function isNack(error: unknown): boolean {
  return error instanceof Error && error.message === "message nacked";
}

/** A message whose confirm will not come: refused itself, or lost with the channel or the connection. */
function lost(message: OutgoingMessage, reason: unknown): MeshError {
  const operation = `publish to exchange "${message.exchange}"`;
  const failure = reason === undefined ? undefined : channelFailure(reason, operation, "write");
  // The broker names the exchange that closed the channel; the other messages on it just went with it.
  if (failure instanceof BrokerError && brokerText(reason).includes(`'${message.exchange}'`))
    return failure;
  const why = failure ? failure.rawMessage : "the connection to the broker was lost";
  return new MeshError("interrupted", `sent, and not confirmed: ${why}`, { cause: reason });
}
