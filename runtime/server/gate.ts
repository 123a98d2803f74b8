import type { Broker, Consumer } from "../broker.ts";
import type { Delivery } from "../message.ts";
import { Postponed } from "./postponed.ts";
import { isSuspect, type Quarantine, type Suspect } from "./quarantine.ts";
import type { Job, Workers } from "./workers.ts";

/**
 * How late a message that was handled may be acknowledged, in milliseconds, so that several share a frame: in a quorum queue each frame is
 * an entry of its log. Should the instance die meanwhile, they come again.
 */
const acknowledgeWithin = 5;

/** What a {@link Gate} is made of. */
export interface GateOptions {
  readonly broker: Broker;
  readonly queue: string;
  readonly workers: Workers;
  readonly prefetch: number;
  /** Whether the queue counts how often a message comes back. */
  readonly counts: boolean;
  /** Where messages are handled that may be what ends processes. */
  readonly quarantine: Quarantine;
  /** Deals with one message, and settles it: a promise when it goes on after this turn. Never throws, never rejects. */
  handle(delivery: Delivery, gate: Gate): Promise<void> | undefined;
}

/** One consumer of a queue, and what it holds: open, its messages go to the workers; shut, they wait. */
export class Gate {
  readonly #options: GateOptions;
  readonly #postponed: Postponed;
  /** In quarantine, and not begun. */
  readonly #suspects = new Map<Suspect, Delivery>();
  /** Came while it was shut. */
  #waiting: Delivery[] = [];
  #isShut = false;
  #isRetired = false;
  #running = 0;
  #idle: (() => void) | undefined;
  #consumer: Consumer | undefined;

  constructor(options: GateOptions) {
    this.#options = options;
    this.#postponed = new Postponed((delivery) => this.#take(delivery));
  }

  /** Starts to consume. */
  async start(): Promise<void> {
    const { broker, queue, prefetch, counts: isQuorum } = this.#options;
    // What has not begun comes again then, and would be handled twice.
    const onLost = (): void => {
      this.#options.workers.giveBack(this);
      this.#giveBackUnbegun();
    };
    const options = { queue, prefetch, acknowledgeWithin, isQuorum, onLost };
    this.#consumer = await broker.consume(options, (delivery) => this.#take(delivery));
  }

  /** Lets nothing more through; what runs goes on. */
  shut(): void {
    this.#isShut = true;
  }

  /** Lets through what has waited, and what comes. */
  open(): void {
    this.#isShut = false;
    for (const delivery of this.#waiting.splice(0)) this.#take(delivery);
  }

  /** Tries a message again after a while. */
  postpone(delivery: Delivery): void {
    this.#postponed.add(delivery);
  }

  /** Takes no more messages, and gives back those that have not begun. */
  async cancel(): Promise<void> {
    this.shut();
    await this.#consumer?.cancel();
    this.#isRetired = true;
    this.#options.workers.giveBack(this);
    this.#postponed.stop();
    this.#giveBackUnbegun();
  }

  /** Lets go of the queue, at once: what is not settled goes back. */
  async close(): Promise<void> {
    await this.#consumer?.close();
  }

  /** Takes no more messages, and lets go of the queue when what runs has ended. */
  async retire(): Promise<void> {
    await this.cancel();
    if (this.#running > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
    await this.close();
  }

  /** Gives back what waits in quarantine, and what came while it was shut. */
  #giveBackUnbegun(): void {
    for (const [suspect, delivery] of this.#suspects) {
      this.#options.quarantine.remove(suspect);
      delivery.reject(true);
    }
    this.#suspects.clear();
    for (const delivery of this.#waiting.splice(0)) delivery.reject(true);
  }

  #take(delivery: Delivery): void {
    if (this.#isRetired) return delivery.reject(true);
    if (this.#isShut) return void this.#waiting.push(delivery);
    if (this.#options.counts && isSuspect(delivery)) this.#isolate(delivery);
    else this.submit(delivery);
  }

  #isolate(delivery: Delivery): void {
    const suspect: Suspect = {
      returns: delivery.returns,
      run: () => {
        this.#suspects.delete(suspect);
        return new Promise((resolve) => this.submit(delivery, resolve));
      },
    };
    this.#suspects.set(suspect, delivery);
    this.#options.quarantine.add(suspect);
  }

  /** Hands a message to the workers, whatever it is; `onEnd` is told when it was dealt with, or goes back, or waits. */
  submit(delivery: Delivery, onEnd?: () => void): void {
    this.#options.workers.submit(new DeliveryJob(this, delivery, onEnd));
  }

  /** A worker is free for a message. */
  run(delivery: Delivery): Promise<void> | undefined {
    if (this.#isShut) {
      this.#take(delivery);
      return undefined;
    }
    const going = this.#options.handle(delivery, this);
    if (going === undefined) return undefined;
    this.#running++;
    return going.then(this.#onEnd);
  }

  readonly #onEnd = (): void => {
    if (--this.#running === 0) this.#idle?.();
  };
}

/** A message on its way to a worker. */
class DeliveryJob implements Job {
  readonly mayGoBack = false;
  readonly from: Gate;
  readonly #delivery: Delivery;
  readonly #onEnd: (() => void) | undefined;

  constructor(from: Gate, delivery: Delivery, onEnd: (() => void) | undefined) {
    this.from = from;
    this.#delivery = delivery;
    this.#onEnd = onEnd;
  }

  giveBack(): void {
    this.#delivery.reject(true);
    this.#onEnd?.();
  }

  run(): Promise<void> | undefined {
    const going = this.from.run(this.#delivery);
    if (this.#onEnd !== undefined) void Promise.resolve(going).then(this.#onEnd);
    return going;
  }
}
