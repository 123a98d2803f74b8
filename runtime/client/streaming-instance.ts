import type { StreamNews } from "../stream-parts.ts";
import type { ReceivedStream } from "./received-stream.ts";

/** The first silence after which an instance is asked, and the longest, in milliseconds. It hears at least so often. */
const firstSilence = 1000;
const longestSilence = 5000;
/** An instance that was asked and is silent for so long, in milliseconds, is gone. */
const dead = 20_000;
/** How many streams share a message. */
const mostTold = 1000;

interface Told {
  readonly id: number;
  readonly news: StreamNews;
}

/** An instance that streams to a link: what it is to be told, and when it was heard. */
export class StreamingInstance {
  readonly name: string;
  readonly streams = new Set<ReceivedStream>();
  /** Those of which it is told next how many items were taken. */
  readonly due = new Set<ReceivedStream>();
  #cancelled: number[] = [];
  #silence = firstSilence;
  #heard = performance.now();
  #told = performance.now();
  /** Since when it has not answered; `undefined` when it was not asked since it was heard. */
  #askedSince: number | undefined;

  constructor(name: string) {
    this.name = name;
  }

  add(stream: ReceivedStream): void {
    this.streams.add(stream);
    this.hear(1);
  }

  remove(stream: ReceivedStream): void {
    this.streams.delete(stream);
    this.due.delete(stream);
  }

  /** It is to end a stream. */
  cancel(id: number): void {
    this.#cancelled.push(id);
  }

  /** Nothing is left of it here. */
  get isIdle(): boolean {
    return this.streams.size === 0 && this.#cancelled.length === 0;
  }

  /** It was heard; with items it is no silent one. */
  hear(items: number): void {
    this.#heard = performance.now();
    this.#askedSince = undefined;
    if (items > 0) this.#silence = firstSilence;
  }

  /** Whether it is silent, or has heard nothing for so long that it may take this caller to be gone. */
  isToBeAsked(now: number): boolean {
    const since = Math.max(this.#heard, this.#askedSince === undefined ? 0 : this.#told);
    return now - since >= this.#silence || now - this.#told >= longestSilence;
  }

  isDead(now: number): boolean {
    return this.#askedSince !== undefined && now - this.#askedSince >= dead;
  }

  /** What it is told now, as messages. `asks`: of all streams, and it is to answer. */
  takeNews(asks: boolean): readonly (readonly Told[])[] {
    if (asks) this.#ask();
    const taken = [...(asks ? this.streams : this.due)];
    const told: Told[] = taken.map((stream) => ({ id: stream.id, news: stream.tell() }));
    for (const id of this.#cancelled) told.push({ id, news: "cancel" });
    this.due.clear();
    this.#cancelled = [];
    const messages: Told[][] = [];
    for (let at = 0; at < told.length; at += mostTold) messages.push(told.slice(at, at + mostTold));
    if (messages.length > 0) this.#told = performance.now();
    return messages;
  }

  #ask(): void {
    this.#askedSince ??= performance.now();
    this.#silence = Math.min(longestSilence, this.#silence * 2);
  }
}
