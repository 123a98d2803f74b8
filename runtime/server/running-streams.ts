import { callerGone } from "../context.ts";
import type { IncomingStreamNews, OutgoingPart } from "../stream-parts.ts";
import type { Answers } from "./answers.ts";
import type { SentStream } from "./sent-stream.ts";

/** A caller that says nothing for so long, in milliseconds, is gone: it would say so four times meanwhile. */
const longestSilence = 20_000;

/** What {@link RunningStreams} are made of. */
export interface RunningStreamsOptions {
  readonly answers: Answers;
  /** What was said of a stream and came to nothing. */
  readonly onStray: () => void;
  /** How long callers may be silent, in milliseconds. Default: 20 000. */
  readonly silence?: number;
}

/** The streams of an instance that run: what their callers say finds them, and those whose callers are gone end. */
export class RunningStreams {
  readonly #options: RunningStreamsOptions;
  readonly #silence: number;
  readonly #streams = new Map<string, SentStream>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: RunningStreamsOptions) {
    this.#options = options;
    this.#silence = options.silence ?? longestSilence;
  }

  has(session: string, id: number | string): boolean {
    return this.#streams.has(keyOf(session, id));
  }

  add(stream: SentStream): void {
    this.#streams.set(keyOf(stream.session, stream.id), stream);
    this.#timer ??= setInterval(() => this.#look(), this.#silence / 4);
  }

  remove(stream: SentStream): void {
    this.#streams.delete(keyOf(stream.session, stream.id));
    if (this.#streams.size === 0) this.stop();
  }

  /** A caller says how far it is, or that it wants no more; with an address it asks how far its streams are. */
  onNews({ session, replyTo, streams }: IncomingStreamNews): void {
    const ended: OutgoingPart[] = [];
    for (const { id, news } of streams) {
      const stream = this.#streams.get(keyOf(session, id));
      if (stream?.onNews(news) !== true) this.#options.onStray();
      if (stream === undefined) ended.push({ kind: "end", id, count: 0, error: unknown });
      else if (replyTo !== undefined) stream.mark();
    }
    if (replyTo === undefined || ended.length === 0) return;
    const { answers } = this.#options;
    answers.flush();
    answers.reply({ replyTo, session, answers: [], streams: ended });
  }

  /** Looks no more for callers that are gone. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    const since = performance.now() - this.#silence;
    for (const stream of this.#streams.values())
      if (stream.heard < since) stream.running.abort(callerGone());
  }
}

const unknown = {
  code: "interrupted",
  message: "the stream does not run here: it has ended, or its instance was started anew",
} as const;

function keyOf(session: string, id: number | string): string {
  return `${session}\n${typeof id === "number" ? id : JSON.stringify(id)}`;
}
