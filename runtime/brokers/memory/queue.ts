import type { Queue } from "../../broker.ts";
import type { Alarm, Clock } from "../../clock.ts";
import type { IncomingMessage } from "../../message.ts";
import { withDeath } from "./copy-message.ts";
import { QueueConsumer, type QueueConsumerOptions } from "./queue-consumer.ts";
import { ReadyMessages, type StoredMessage } from "./ready-messages.ts";

/** Where a queue's dead messages go. */
export type DeadLetter = NonNullable<Queue["deadLetter"]>;

/** What a queue needs of the broker that it is in. */
export interface QueueHost {
  readonly clock: Clock;
  /** Runs a task in the next turn of the event loop. */
  later(task: () => void): void;
  /** Routes a message that a queue has given up. */
  deadLetter(target: DeadLetter, message: IncomingMessage): void;
  remove(queue: MemoryQueue): void;
}

const deliveriesPerTurn = 256;

/** A queue: messages in order, consumers in turn, and what happens to messages that nobody takes. */
export class MemoryQueue {
  readonly declaration: Queue;
  /** The connection of an exclusive queue. */
  readonly owner: object | undefined;
  readonly #host: QueueHost;
  readonly #ready = new ReadyMessages();
  readonly #consumers: QueueConsumer[] = [];
  #positions = 0;
  #draining = false;
  #ttlTimer: Alarm | undefined;
  #expiryTimer: Alarm | undefined;

  constructor(declaration: Queue, owner: object | undefined, host: QueueHost) {
    this.declaration = declaration;
    this.owner = owner;
    this.#host = host;
    this.touch();
  }

  get name(): string {
    return this.declaration.name;
  }

  get type(): Queue["type"] {
    return this.declaration.type;
  }

  get consumerCount(): number {
    return this.#consumers.length;
  }

  get messageCount(): number {
    return this.#ready.size;
  }

  /** Deletes what waits; tells how many messages it was. */
  purge(): number {
    const count = this.#ready.size;
    while (this.#ready.take() !== undefined);
    return count;
  }

  /** Starts the time again after which the queue goes when it has no consumers. */
  touch(): void {
    this.#expiryTimer?.cancel();
    const { expires } = this.declaration;
    if (expires === undefined || this.#consumers.length > 0) return;
    this.#expiryTimer = this.#host.clock.after(expires, () => this.#host.remove(this));
    this.#expiryTimer.unref();
  }

  /** Takes a message, for as long as it has left: its own time or the queue's, whichever is shorter. */
  push(message: IncomingMessage, own: number | undefined): void {
    const { messageTtl } = this.declaration;
    const ttl = messageTtl === undefined ? own : Math.min(own ?? messageTtl, messageTtl);
    const waits = ttl === 0 && !this.#isIdle();
    const expiresAt = ttl === undefined || ttl === 0 ? undefined : this.#host.clock.steady() + ttl;
    const stored = { message, position: this.#positions++, expiresAt, returns: 0 };
    if (waits) return this.#die(stored, "expired");
    this.#ready.add(stored);
    this.wake();
  }

  /** Whether a message that came now would reach a consumer at once. */
  #isIdle(): boolean {
    return this.#ready.size === 0 && this.#consumers.some((consumer) => consumer.hasRoom);
  }

  addConsumer(options: QueueConsumerOptions): QueueConsumer {
    const consumer = new QueueConsumer(this, options);
    this.#consumers.push(consumer);
    this.touch();
    this.wake();
    return consumer;
  }

  removeConsumer(consumer: QueueConsumer): void {
    const index = this.#consumers.indexOf(consumer);
    if (index < 0) return;
    this.#consumers.splice(index, 1);
    if (this.#consumers.length > 0) return;
    if (this.type === "exclusive" || this.declaration.autoDelete === true) this.#host.remove(this);
    else this.touch();
  }

  /** Takes rejected messages back to the head, or to the dead-letter queue. */
  takeBack(messages: readonly StoredMessage[], requeue: boolean): void {
    const kept = messages.filter((stored) => {
      stored.returns++;
      if (!requeue) this.#die(stored, "rejected");
      else if (this.#isSpent(stored)) this.#die(stored, "delivery_limit");
      else return true;
      return false;
    });
    if (kept.length > 0) this.#ready.giveBack(kept);
    this.wake();
  }

  #isSpent(stored: StoredMessage): boolean {
    const { type, deliveryLimit } = this.declaration;
    return type === "quorum" && deliveryLimit !== undefined && stored.returns > deliveryLimit;
  }

  /** Delivers what can be delivered, in the next turn of the event loop. */
  wake(): void {
    if (this.#draining || this.#ready.size === 0) return;
    this.#draining = true;
    this.#host.later(() => this.#drain());
  }

  /** Hands the head to a holder that is no consumer; false when there is nothing. */
  handTo(holder: QueueConsumer): boolean {
    this.#expire();
    const stored = this.#ready.take();
    if (stored) holder.deliver(stored);
    return stored !== undefined;
  }

  #drain(): void {
    this.#draining = false;
    for (let count = 0; count < deliveriesPerTurn; count++) {
      this.#expire();
      const consumer = this.#ready.size > 0 ? this.#nextConsumer() : undefined;
      const stored = consumer && this.#ready.take();
      if (!consumer || !stored) return this.#watchHead();
      consumer.deliver(stored);
    }
    this.wake();
  }

  #nextConsumer(): QueueConsumer | undefined {
    if (this.declaration.singleActive)
      return this.#consumers.find((one, index) => index === 0 && one.hasRoom);
    const index = this.#consumers.findIndex((consumer) => consumer.hasRoom);
    const consumer = this.#consumers[index];
    // Whoever was served goes to the end: round robin over those with room.
    if (consumer && this.#consumers.length > 1)
      this.#consumers.push(...this.#consumers.splice(index, 1));
    return consumer;
  }

  /** Messages expire at the head of the queue only, as RabbitMQ's do. */
  #expire(): void {
    const now = this.#host.clock.steady();
    for (let head = this.#ready.peek(); head?.expiresAt !== undefined && head.expiresAt <= now;) {
      this.#ready.take();
      this.#die(head, "expired");
      head = this.#ready.peek();
    }
  }

  #watchHead(): void {
    this.#ttlTimer?.cancel();
    const expiresAt = this.#ready.peek()?.expiresAt;
    if (expiresAt === undefined) return;
    const wait = Math.max(Math.ceil(expiresAt - this.#host.clock.steady()), 1);
    this.#ttlTimer = this.#host.clock.after(wait, () => this.wake());
    // What waits in a queue of which that is the purpose is still to be handled: the process does not end before.
    if (this.declaration.messageTtl === undefined) this.#ttlTimer.unref();
  }

  #die(stored: StoredMessage, reason: string): void {
    const target = this.declaration.deadLetter;
    if (target === undefined) return;
    this.#host.deadLetter(target, withDeath(stored.message, this.name, reason));
  }

  /** Stops its timers: the queue is gone. */
  end(): void {
    this.#ttlTimer?.cancel();
    this.#expiryTimer?.cancel();
    this.#consumers.length = 0;
  }
}
