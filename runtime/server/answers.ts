import type { AnswerOutcome, Broker } from "../broker.ts";
import type { Delivery } from "../message.ts";
import type { OutgoingPart } from "../stream-parts.ts";
import type { OutgoingAnswer, OutgoingReply, Wire } from "../wire.ts";
import { CallerClock } from "./caller-clock.ts";
import { StreamParts } from "./stream-parts.ts";

/** The most bytes of results in one message. */
const maxBytes = 256 * 1024;
/** The most callers that are remembered. */
const maxCallers = 10_000;
/** How long answers wait when the broker takes none, in milliseconds. */
const retryEvery = 20;
/** How often callers hear that their calls still run while this instance leaves, in milliseconds. */
const signOfLife = 200;
/** A caller that was heard within this time, in milliseconds, is told when the instance leaves. */
const recent = 5_000;

/** What waits for the next message to one caller. */
export class Outbox {
  readonly replyTo: string;
  readonly session: string;
  readonly clock: CallerClock = new CallerClock();
  /** When its last request came, by `performance.now()`. */
  heard = 0;
  /** How many of its calls have no answer yet. */
  open = 0;
  answers: OutgoingAnswer[] = [];
  /** What its streams have come to. */
  readonly streams: StreamParts = new StreamParts(maxBytes);
  /** Deliveries whose calls are all answered: acknowledged after the answers have left. */
  settled: Delivery[] = [];

  constructor(replyTo: string, session: string) {
    this.replyTo = replyTo;
    this.session = session;
  }

  /** Whether something of it waits to be sent or acknowledged. */
  get isWaiting(): boolean {
    return this.answers.length > 0 || this.settled.length > 0 || this.streams.size > 0;
  }
}

/** Answers that are ready in one tick for one caller leave together; then their requests are acknowledged. */
export class Answers {
  readonly #broker: Broker;
  readonly #wire: Wire;
  readonly #outboxes = new Map<string, Outbox>();
  #latest: Outbox | undefined;
  #flushesThisTick = false;
  #flushesThisRound = false;
  #ready: Outbox[] = [];
  readonly #late: Outbox[] = [];
  #retry: NodeJS.Timeout | undefined;
  #closed = false;
  #leaving: NodeJS.Timeout | undefined;

  constructor(broker: Broker, wire: Wire) {
    this.#broker = broker;
    this.#wire = wire;
  }

  /** The outbox of a caller, which is kept for its next requests. */
  to(replyTo: string, session: string): Outbox {
    const latest = this.#latest;
    if (latest?.session === session && latest.replyTo === replyTo) return this.#heard(latest);
    const key = `${session}\n${replyTo}`;
    let outbox = this.#outboxes.get(key);
    if (outbox === undefined) {
      outbox = new Outbox(replyTo, session);
      this.#outboxes.set(key, outbox);
      if (this.#outboxes.size > maxCallers) this.#forgetOldest();
    }
    this.#latest = outbox;
    return this.#heard(outbox);
  }

  #heard(outbox: Outbox): Outbox {
    outbox.heard = performance.now();
    return outbox;
  }

  /**
   * Sends an answer with the others of this tick; with those of this round of the event loop when its handler went on after the
   * tick in which it began, since many such handlers end in a round, each in a tick of its own.
   */
  add(outbox: Outbox, answer: OutgoingAnswer, wentOn: boolean): void {
    this.#open(outbox);
    if (wentOn) this.#flushThisRound();
    else this.#flushThisTick();
    outbox.answers.push(answer);
    outbox.open--;
  }

  /** Sends a part of a stream with the others of this round of the event loop: a handler yields each item in a tick of its own. */
  addPart(outbox: Outbox, part: OutgoingPart): void {
    this.#open(outbox);
    this.#flushThisRound();
    outbox.streams.add(part);
  }

  /** Acknowledges a request once the answers that are waiting have left. */
  settle(outbox: Outbox, delivery: Delivery): void {
    this.#open(outbox);
    outbox.settled.push(delivery);
    // Most have been opened by an answer of theirs, at the same time.
    if (!this.#flushesThisTick) this.#flushThisRound();
  }

  /** Answers at once, with nothing else. */
  reply(reply: OutgoingReply): AnswerOutcome {
    const said = this.#leaving === undefined ? reply : { ...reply, leaving: true as const };
    return this.#broker.answer(this.#wire.encodeReply(said));
  }

  #flushThisTick(): void {
    if (this.#flushesThisTick) return;
    this.#flushesThisTick = true;
    process.nextTick(() => this.flush());
  }

  #flushThisRound(): void {
    if (this.#flushesThisRound) return;
    this.#flushesThisRound = true;
    setImmediate(() => {
      this.#flushesThisRound = false;
      this.flush();
    });
  }

  /** Sends what waits, now. */
  flush(): void {
    this.#flushesThisTick = false;
    const ready = this.#ready;
    this.#ready = [];
    for (const outbox of ready) this.#send(outbox);
  }

  /**
   * Tells recent callers, now and with each further answer, that this instance leaves; and those whose calls still run, from
   * time to time, that they do.
   */
  leave(): void {
    this.#leaving ??= setInterval(() => this.#tell((outbox) => outbox.open > 0), signOfLife);
    this.flush();
    const since = performance.now() - recent;
    this.#tell(({ heard, open }) => heard >= since || open > 0);
  }

  #tell(which: (outbox: Outbox) => boolean): void {
    for (const outbox of this.#outboxes.values()) {
      const { replyTo, session } = outbox;
      if (which(outbox)) this.reply({ replyTo, session, answers: [] });
    }
  }

  #open(outbox: Outbox): void {
    if (!outbox.isWaiting) this.#ready.push(outbox);
  }

  #send(outbox: Outbox): void {
    const { replyTo, session, answers, settled } = outbox;
    let sent = 0;
    for (const part of parts(answers)) {
      if (this.reply({ replyTo, session, answers: part }) === "later") break;
      sent += part.length;
    }
    outbox.answers = answers.slice(sent);
    if (outbox.answers.length > 0 || !this.#sendStreams(outbox)) return this.#sendLater(outbox);
    outbox.settled = [];
    for (const delivery of settled) delivery.accept();
  }

  /** False when the broker takes no answers now. */
  #sendStreams({ replyTo, session, streams: waiting }: Outbox): boolean {
    for (let streams = waiting.peek(); streams !== undefined; streams = waiting.peek()) {
      if (this.reply({ replyTo, session, answers: [], streams }) === "later") return false;
      waiting.take();
    }
    return true;
  }

  /** Their requests are not acknowledged meanwhile, so that there are never more than this instance may hold. */
  #sendLater(outbox: Outbox): void {
    if (this.#closed) return;
    this.#late.push(outbox);
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      this.#ready.push(...this.#late.splice(0));
      this.flush();
    }, retryEvery);
  }

  /** Sends what can be sent, and lets go of the rest: its requests go back to the queue. */
  close(): void {
    this.#closed = true;
    this.flush();
    clearTimeout(this.#retry);
    clearInterval(this.#leaving);
  }

  #forgetOldest(): void {
    for (const [key, outbox] of this.#outboxes) {
      if (outbox.open > 0 || outbox.isWaiting) continue;
      if (outbox === this.#latest) continue;
      this.#outboxes.delete(key);
      return;
    }
  }
}

function parts(answers: readonly OutgoingAnswer[]): readonly (readonly OutgoingAnswer[])[] {
  const result: OutgoingAnswer[][] = [];
  let open: OutgoingAnswer[] = [];
  let size = Infinity;
  for (const answer of answers) {
    const length = lengthOf(answer);
    if (size + length > maxBytes) {
      open = [];
      result.push(open);
      size = 0;
    }
    open.push(answer);
    size += length;
  }
  return result;
}

function lengthOf({ result, error }: OutgoingAnswer): number {
  return error === undefined ? (result?.length ?? 0) : JSON.stringify(error).length;
}
