import type { Requester } from "../broker.ts";
import type { MeshError } from "../errors.ts";
import type { CallCounts } from "../stats.ts";
import type { IncomingPart } from "../stream-parts.ts";
import type { IncomingAnswer, Wire } from "../wire.ts";
import type { Deadlines } from "./deadlines.ts";
import { errorOf, instanceGone } from "./failure.ts";
import type { PendingCall } from "./pending.ts";
import type { ReceivedStream, StreamOwner } from "./received-stream.ts";
import { StreamingInstance } from "./streaming-instance.ts";

/** What {@link OpenStreams} are made of. */
export interface OpenStreamsOptions {
  readonly service: string;
  readonly session: string;
  readonly wire: Wire;
  readonly requester: Requester;
  readonly deadlines: Deadlines;
  readonly counts: CallCounts;
  /** The call of an id that waits for its answer. */
  readonly opening: (id: number) => PendingCall | undefined;
}

/** How often it is looked which instances are to be asked, in milliseconds. */
const lookEvery = 1000;

/** More are not told of streams that nobody reads. */
const mostInstances = 1000;

/** The streams of a link that have begun: what comes finds its stream, and what the services must know is told them. */
export class OpenStreams implements StreamOwner {
  readonly #options: OpenStreamsOptions;
  readonly #streams = new Map<number, ReceivedStream>();
  readonly #instances = new Map<string, StreamingInstance>();
  #timer: NodeJS.Timeout | undefined;
  #scheduled = false;

  constructor(options: OpenStreamsOptions) {
    this.#options = options;
  }

  /** None is open, and no instance is to be told anything. */
  get isIdle(): boolean {
    return this.#instances.size === 0;
  }

  onParts(parts: readonly IncomingPart[]): void {
    for (const part of parts) if (!this.#onPart(part)) this.#options.counts.lateAnswers++;
  }

  /** False for what nobody waits for. */
  #onPart(part: IncomingPart): boolean {
    if (part.kind === "begin") return this.#begin(part.id, part.instance);
    const stream = this.#streams.get(part.id);
    if (stream === undefined) return false;
    if (part.kind === "end") {
      stream.onEnd(part);
      return true;
    }
    this.#instances.get(stream.instance)?.hear(part.items.length);
    return stream.onItems(part) !== "stray";
  }

  #begin(id: number, name: string): boolean {
    const stream = this.#options.opening(id)?.begin();
    if (stream === undefined) return this.#onOther(id, name);
    stream.id = id;
    stream.instance = name;
    this.#streams.set(id, stream);
    this.#options.counts.openStreams++;
    this.#instance(name).add(stream);
    if (stream.deadline !== Infinity) this.#options.deadlines.add(stream);
    stream.onBegun();
    this.#timer ??= setTimeout(() => this.#look(), lookEvery);
    return true;
  }

  /** Streams to nobody: it was given up before it began, or came to a second instance when the first one was lost. */
  #onOther(id: number, name: string): false {
    const known = this.#streams.get(id);
    if (known?.instance === name || this.#instances.size >= mostInstances) return false;
    this.#instance(name).cancel(id);
    this.#schedule();
    known?.giveUp(instanceGone(this.#options.service));
    return false;
  }

  #instance(name: string): StreamingInstance {
    const known = this.#instances.get(name);
    if (known !== undefined) return known;
    const instance = new StreamingInstance(name);
    this.#instances.set(name, instance);
    return instance;
  }

  /** An answer to no call that waits: a request of a stream that came again, to an instance that does not run it. */
  onLateAnswer({ id, error }: IncomingAnswer): void {
    this.#options.counts.lateAnswers++;
    const stream = this.#streams.get(id);
    if (error !== undefined) stream?.fail(errorOf(error, stream.method));
  }

  onTaken(stream: ReceivedStream): void {
    this.#instances.get(stream.instance)?.due.add(stream);
    this.#schedule();
  }

  onOver(stream: ReceivedStream, byCaller: boolean): void {
    // One that has not begun is a call that waits.
    if (this.#streams.get(stream.id) !== stream) return;
    this.#streams.delete(stream.id);
    this.#options.counts.openStreams--;
    if (stream.deadline !== Infinity) this.#options.deadlines.remove(stream);
    const instance = this.#instance(stream.instance);
    instance.remove(stream);
    if (byCaller) {
      instance.cancel(stream.id);
      this.#schedule();
    } else this.#forgetIdle(instance);
  }

  /** What was sent to an instance came back: it is gone, and its streams with it. */
  onReturn(name: string): void {
    const instance = this.#instances.get(name);
    this.#instances.delete(name);
    for (const stream of instance?.streams ?? []) stream.fail(instanceGone(this.#options.service));
  }

  /** Nothing comes under the old address: instances are told once there is a connection. */
  onLost(error: MeshError): void {
    for (const stream of this.#streams.values()) {
      this.#instance(stream.instance).cancel(stream.id);
      stream.fail(error);
    }
  }

  onRestored(): void {
    this.#flush();
  }

  stop(error: MeshError): void {
    for (const stream of this.#streams.values()) stream.giveUp(error);
    this.#flush();
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    process.nextTick(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  /** Tells the instances what they are to know. Without a connection that waits. */
  #flush(): void {
    if (this.#options.requester.refusal !== undefined) return;
    for (const instance of this.#instances.values()) {
      this.#tell(instance, false);
      this.#forgetIdle(instance);
    }
  }

  #tell(instance: StreamingInstance, asks: boolean): void {
    const { wire, requester, service, session } = this.#options;
    const replyTo = asks ? requester.address : undefined;
    for (const streams of instance.takeNews(asks)) {
      try {
        const to = { service, instance: instance.name, session, replyTo };
        requester.send(wire.encodeStreamNews({ ...to, streams }));
      } catch {
        // The connection goes at this moment: its streams end with it.
      }
    }
  }

  #forgetIdle(instance: StreamingInstance): void {
    if (instance.isIdle) this.#instances.delete(instance.name);
  }

  /** Asks instances that are silent; those that do not answer for too long are taken to be gone. */
  #look(): void {
    this.#timer = undefined;
    this.#flush();
    const now = performance.now();
    const mayAsk = this.#options.requester.refusal === undefined;
    for (const instance of this.#instances.values()) {
      if (instance.isDead(now)) this.onReturn(instance.name);
      else if (mayAsk && instance.isToBeAsked(now)) this.#tell(instance, true);
    }
    if (this.#instances.size > 0) this.#timer = setTimeout(() => this.#look(), lookEvery);
  }
}
