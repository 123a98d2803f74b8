import { hostname } from "node:os";
import type { Broker, Consumer } from "../broker.ts";
import type { IncomingQuestion, Introduction } from "../description.ts";
import type { ServiceDescriptor } from "../descriptor.ts";
import type { Delivery } from "../message.ts";
import type { CallCounts } from "../stats.ts";
import type { Wire } from "../wire.ts";
import type { ControlTopology } from "../wire-topology.ts";

/** How many questions an instance answers in a second; more are not answered. */
const mostAnswers = 100;

/** What {@link Controls} are made of. */
export interface ControlsOptions {
  readonly service: Pick<ServiceDescriptor, "name" | "fingerprint" | "version">;
  /** The text of what it serves, made when it is first asked for. */
  readonly details: () => Promise<string>;
  /** Of a bridge: the brokers over which it carries calls, the nearest first. */
  readonly via?: readonly string[];
  readonly instance: string;
  /** What callers say of calls that run, where calls are served. */
  readonly requests: { control(delivery: Delivery): void } | undefined;
  readonly broker: Broker;
  readonly wire: Wire;
  readonly counts: CallCounts;
}

/** The private queue of one instance: what callers say of calls that run, and questions who is there. */
export class Controls {
  readonly #options: ControlsOptions;
  readonly #introduction: Introduction;
  #consumer: Consumer | undefined;
  #isLeaving = false;
  /** The answers of the second that began then, by `performance.now()`. */
  #answered = { since: -Infinity, count: 0 };
  #details: Promise<string> | undefined;

  constructor(options: ControlsOptions) {
    const { service, instance: id, via } = options;
    this.#options = options;
    this.#introduction = {
      service: service.name,
      id,
      fingerprint: service.fingerprint,
      ...(service.version === undefined ? {} : { version: service.version }),
      host: hostname(),
      pid: process.pid,
      since: Date.now(),
      ...(via === undefined ? {} : { via }),
    };
  }

  async prepare(): Promise<void> {
    await this.#options.broker.declare(this.#topology());
  }

  async start(): Promise<void> {
    const queue = this.#topology().consumed.name;
    this.#consumer = await this.#options.broker.consume({ queue, prefetch: 100 }, (delivery) =>
      this.#take(delivery),
    );
  }

  #topology(): ControlTopology {
    const { wire, service, instance } = this.#options;
    return wire.topology.control(service.name, instance);
  }

  /** Who leaves is not there any more for those who ask; calls that run may still be cancelled. */
  async cancel(): Promise<void> {
    this.#isLeaving = true;
  }

  abortAll(): void {}

  async close(): Promise<void> {
    await this.#consumer?.close();
  }

  #take(delivery: Delivery): void {
    const { wire, counts, requests } = this.#options;
    try {
      const question = wire.decodeQuestion(delivery);
      if (question === undefined) requests?.control(delivery);
      else void this.#answer(question);
    } catch {
      // What cannot be read cancels nothing, gives no room, and is not answered.
      counts.strayCredits++;
    }
    delivery.accept();
  }

  /** Once: who has not heard asks again. */
  async #answer({ kind, session, replyTo }: IncomingQuestion): Promise<void> {
    if (this.#isLeaving || !this.#hasRoom()) return;
    const { broker, wire } = this.#options;
    const answer = { session, replyTo, introduction: this.#introduction };
    if (kind === "instance") return void broker.answer(wire.encodeIntroduction(answer));
    this.#details ??= this.#options.details();
    const details = await this.#details;
    broker.answer(wire.encodeIntroduction({ ...answer, details }));
  }

  #hasRoom(): boolean {
    const now = performance.now();
    if (now - this.#answered.since >= 1000) this.#answered = { since: now, count: 0 };
    return ++this.#answered.count <= mostAnswers;
  }
}
