import { type Aborted, givenUp, type RunningCall } from "../context.ts";
import type { Failed } from "../observers.ts";
import type { StreamNews } from "../stream-parts.ts";
import type { WireError } from "../wire.ts";
import type { Answers, Outbox } from "./answers.ts";
import { StreamCredit } from "./stream-credit.ts";
import { abortedAs } from "./outcome.ts";

/** What a {@link SentStream} is made of. */
export interface SentStreamOptions {
  /** Which call of its caller it is. */
  readonly id: number | string;
  readonly instance: string;
  readonly outbox: Outbox;
  readonly answers: Answers;
  readonly running: RunningCall;
  /** How many items may be under way. */
  readonly window: number;
}

/** A stream on its way to its caller: it begins, goes on as the caller takes its items, and ends once. */
export class SentStream {
  readonly id: number | string;
  readonly running: RunningCall;
  readonly credit: StreamCredit;
  /** When its caller was heard last, by `performance.now()`. */
  heard: number = performance.now();
  readonly #options: SentStreamOptions;
  #isOver = false;

  constructor(options: SentStreamOptions) {
    this.id = options.id;
    this.running = options.running;
    this.credit = new StreamCredit(options.window);
    this.#options = options;
  }

  get session(): string {
    return this.#options.outbox.session;
  }

  begin(): void {
    const { answers, outbox, instance } = this.#options;
    answers.addPart(outbox, { kind: "begin", id: this.id, instance });
  }

  item(text: string): void {
    if (this.#isOver) return;
    const { answers, outbox } = this.#options;
    const first = this.credit.sent;
    this.credit.onSent(text.length);
    const { isFull: full } = this.credit;
    answers.addPart(outbox, { kind: "items", id: this.id, first, items: [text], full });
  }

  /** Says how far it is, when its caller asks. */
  mark(): void {
    if (this.#isOver) return;
    const { answers, outbox } = this.#options;
    const { sent: first, isFull: full } = this.credit;
    answers.addPart(outbox, { kind: "items", id: this.id, first, items: [], full });
  }

  end(result: string | undefined): void {
    this.#end({ result });
  }

  fail(error: WireError): void {
    this.#end({ error });
  }

  /** It is given up: the caller hears so, unless it is the caller who did. */
  abort(aborted: Aborted): void {
    if (aborted.code === "cancelled") this.#over(aborted);
    else this.fail(abortedAs(aborted));
  }

  #end(end: { result?: string | undefined } | { error: WireError }): void {
    if (this.#isOver) return;
    const { answers, outbox } = this.#options;
    answers.addPart(outbox, { kind: "end", id: this.id, count: this.credit.sent, ...end });
    this.#over("error" in end ? end.error : undefined);
  }

  #over(failed: Failed | undefined): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.running.seen?.end(failed);
    this.#options.outbox.open--;
    this.credit.end();
  }

  /** What its caller says. False when that makes no sense. */
  onNews(news: StreamNews | undefined): boolean {
    if (news === undefined) return false;
    this.heard = performance.now();
    if (news !== "cancel") return this.credit.onTaken(news);
    this.running.abort(givenUp());
    return true;
  }
}
