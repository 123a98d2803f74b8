import { setTimeout as sleep } from "node:timers/promises";
import type { AnswerOutcome, Broker, Consumer } from "../broker.ts";
import type { Authenticate } from "../claims.ts";
import type { Clock } from "../clock.ts";
import type { Aborted } from "../context.ts";
import type { MethodDescriptor, ServiceDescriptor } from "../descriptor.ts";
import type { Encryption } from "../encryption.ts";
import type { ErrorCode } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Delivery } from "../message.ts";
import type { Observers } from "../observers.ts";
import type { CallCounts } from "../stats.ts";
import type { IncomingCall, Malformed, Wire, WireError } from "../wire.ts";
import { Answers } from "./answers.ts";
import type { Batch } from "./batch.ts";
import { dispatch } from "./dispatch.ts";
import { giveBack } from "./give-back.ts";
import { putBackLater, setAside } from "./set-aside.ts";
import { LoopLag } from "./loop-lag.ts";
import { Room } from "./room.ts";
import { RunTimes } from "./run-times.ts";
import { RunningCalls } from "./running-calls.ts";
import { RunningStreams } from "./running-streams.ts";
import type { ServedStream } from "./stream-steps.ts";
import type { Job, Workers } from "./workers.ts";

/** How long callers may believe that somebody serves, in milliseconds; a little more than they do. */
const presenceLasts = 75;
const lookEvery = 10;

/**
 * How long the acknowledgement of an answered request may take, in milliseconds: should the instance die meanwhile, the
 * request comes again, and is answered again.
 */
const acknowledgeWithin = 25;

/** A method and the code behind it. */
export interface ServedMethod {
  readonly kind: "method";
  readonly descriptor: MethodDescriptor;
  /** Calls the instance's own method. */
  readonly invoke: (args: unknown[]) => unknown;
}

/** What {@link ServedRequests} is made of. */
export interface ServedRequestsOptions {
  readonly descriptor: ServiceDescriptor;
  readonly instance: string;
  /** By name on the wire. */
  readonly methods: ReadonlyMap<string, ServedMethod | ServedStream>;
  readonly counts: CallCounts;
  readonly broker: Broker;
  readonly wire: Wire;
  readonly workers: Workers;
  readonly log: Log;
  readonly observers?: Observers | undefined;
  readonly clock: Clock;
  /** Opens what is encrypted. */
  readonly encryption?: Encryption | undefined;
  /** Says whose tokens callers show. */
  readonly authenticate?: Authenticate | undefined;
  /** What is made of each call. Default: the method of its name runs. */
  readonly createJob?: CreateJob | undefined;
}

/** Makes the piece of work of a call. */
export type CreateJob = (batch: Batch, call: IncomingCall) => Job;

/** The request queue of a service, as one instance serves it. */
export class ServedRequests {
  readonly descriptor: ServiceDescriptor;
  readonly service: string;
  readonly instance: string;
  readonly methods: ReadonlyMap<string, ServedMethod | ServedStream>;
  readonly wire: Wire;
  readonly workers: Workers;
  readonly log: Log;
  readonly observers: Observers | undefined;
  readonly clock: Clock;
  readonly authenticate: Authenticate | undefined;
  readonly createJob: CreateJob | undefined;
  readonly encryption: Encryption | undefined;
  readonly answers: Answers;
  readonly running: RunningCalls = new RunningCalls();
  readonly streams: RunningStreams;
  readonly lag: LoopLag = new LoopLag();
  readonly runTimes: RunTimes = new RunTimes();
  readonly room: Room;
  readonly #broker: Broker;
  #requests: Consumer | undefined;

  constructor(options: ServedRequestsOptions) {
    this.descriptor = options.descriptor;
    this.service = options.descriptor.name;
    this.instance = options.instance;
    this.methods = options.methods;
    this.wire = options.wire;
    this.workers = options.workers;
    this.log = options.log;
    this.observers = options.observers;
    this.clock = options.clock;
    this.authenticate = options.authenticate;
    this.createJob = options.createJob;
    this.encryption = options.encryption;
    this.room = new Room(options.workers.size);
    this.answers = new Answers(options.broker, options.wire);
    const onStray = (): void => void options.counts.strayCredits++;
    this.streams = new RunningStreams({ answers: this.answers, onStray });
    this.#broker = options.broker;
  }

  async prepare(): Promise<void> {
    await this.#broker.declare(this.wire.topology.requests(this.service));
  }

  async start(): Promise<void> {
    const queue = this.wire.topology.requests(this.service).consumed.name;
    this.#requests = await this.#broker.consume(
      { queue, prefetch: this.workers.size, acknowledgeWithin },
      (delivery) => dispatch(this, delivery),
    );
  }

  /** Takes no more requests, and gives back those that were sent while callers could not know. */
  async cancel(): Promise<void> {
    this.answers.leave();
    await this.#requests?.cancel();
    await this.#giveBackQueued();
  }

  /** Aborts every running call. */
  abortAll(aborted: Aborted): void {
    this.running.abortAll(aborted);
  }

  /** Sends the answers that wait, and lets go of the queues. */
  async close(): Promise<void> {
    this.streams.stop();
    this.answers.close();
    await this.#requests?.close();
  }

  /** Answers a message that cannot be read where it names its caller; else sets it aside with the reason. */
  refuse(delivery: Delivery, { code, message }: Malformed): void {
    const outcome = this.#answerRefusal(delivery, { code, message });
    if (outcome === "sent") delivery.accept();
    else if (outcome === "later") putBackLater(delivery);
    else void this.#setAside(delivery, { code, reason: message });
  }

  #answerRefusal(delivery: Delivery, error: WireError): AnswerOutcome {
    const { replyTo } = delivery;
    const { session, message } = this.wire.readAddress(delivery);
    if (replyTo === undefined || session === "") return "never";
    return this.answers.reply({ replyTo, session, message, answers: [], error });
  }

  #setAside(delivery: Delivery, why: { code: ErrorCode; reason: string }): Promise<void> {
    const { wire, log, observers } = this;
    const topology = wire.topology.requests(this.service);
    const from = { broker: this.#broker, wire, log, topology, observers };
    return setAside(delivery, why, { ...from, handledBy: this.descriptor });
  }

  /**
   * The last instance to leave stays for as long as callers may believe that somebody serves: a call that nobody takes would
   * wait for its deadline.
   */
  async #giveBackQueued(): Promise<void> {
    const queue = this.wire.topology.requests(this.service).consumed.name;
    const until = performance.now() + presenceLasts;
    while (performance.now() < until) {
      if ((await this.#broker.countConsumers(queue)) !== 0) return;
      const next = await this.#broker.get(queue);
      if (next === undefined) await sleep(lookEvery);
      else if (!giveBack(this, next)) return next.reject(true);
    }
  }

  /** What callers say of calls that run. Throws when it cannot be read. */
  control(delivery: Delivery): void {
    const news = this.wire.decodeStreamNews(delivery);
    if (news === undefined) this.running.cancel(this.wire.decodeCancel(delivery));
    else this.streams.onNews(news);
  }
}
