import type { StreamDescriptor } from "../descriptor.ts";
import { asReceived, MeshError } from "../errors.ts";
import { Fifo } from "../fifo.ts";
import type { Seen } from "../observers.ts";
import type { IncomingEnd, IncomingItems } from "../stream-parts.ts";
import type { Deadlined } from "./deadlines.ts";
import { asMeshError, errorOf } from "./failure.ts";
import { type PutOutcome, StreamBuffer } from "./stream-buffer.ts";

/** Any stream, whatever it carries. */
export type CalledStream = StreamDescriptor<unknown, unknown, unknown>;

/** What a {@link ReceivedStream} is made of. */
export interface ReceivedStreamOptions {
  readonly method: CalledStream;
  /** Of the whole stream, by the clock of its mesh; `Infinity`: none. */
  readonly deadline: number;
  /** The deadline is that of the call which this one is made in, so that both pass it together. */
  readonly sharesDeadline: boolean;
  readonly owner: StreamOwner;
  /** Who observes it. */
  readonly seen: Seen | undefined;
}

/** Who tells the service of a stream. */
export interface StreamOwner {
  /** It is worth telling how many items were taken. */
  onTaken(stream: ReceivedStream): void;
  /** It has ended here. `byCaller`: the service does not know yet. */
  onOver(stream: ReceivedStream, byCaller: boolean): void;
}

interface Step {
  readonly resolve: (result: IteratorResult<unknown, unknown>) => void;
  readonly reject: (error: MeshError) => void;
}

type Outcome = { readonly result: unknown } | { readonly error: MeshError };

const done = { done: true, value: undefined } as const;

/** A stream as its caller reads it: items in their order, then one end. Ends exactly once. */
export class ReceivedStream implements Deadlined {
  readonly deadline: number;
  /** Which call of its session it is, and which instance streams; set when it begins. */
  id = 0;
  instance = "";
  /** Undoes what listens to signals for it. */
  stopListening: (() => void) | undefined = undefined;
  previous: Deadlined | undefined = undefined;
  next: Deadlined | undefined = undefined;
  bucket = 0;
  readonly #options: ReceivedStreamOptions;
  readonly #buffer = new StreamBuffer();
  readonly #steps = new Fifo<Step>();
  #outcome: Outcome | undefined;
  #isRead = false;
  #hasBegun = false;
  /** Who waits for its beginning. */
  #waiting: { readonly resolve: () => void; readonly reject: (error: MeshError) => void }[] = [];

  constructor(options: ReceivedStreamOptions) {
    this.deadline = options.deadline;
    this.#options = options;
  }

  get method(): CalledStream {
    return this.#options.method;
  }

  get seen(): Seen | undefined {
    return this.#options.seen;
  }

  /** Resolves when the service streams; rejects with why it never will. */
  begun(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      if (this.#hasBegun || this.#outcome !== undefined) this.#tellBegun();
    });
  }

  /** The service streams. */
  onBegun(): void {
    this.#hasBegun = true;
    this.#tellBegun();
  }

  #tellBegun(): void {
    const error = this.#hasBegun ? undefined : this.#failure;
    for (const { resolve, reject } of this.#waiting.splice(0))
      if (error === undefined) resolve();
      else reject(error);
  }

  get #failure(): MeshError | undefined {
    return this.#outcome !== undefined && "error" in this.#outcome
      ? this.#outcome.error
      : undefined;
  }

  /** The next item, or the end. Steps that are asked for together are answered in order. */
  step(): Promise<IteratorResult<unknown, unknown>> {
    if (this.#buffer.isEmpty && this.#outcome === undefined)
      return new Promise((resolve, reject) => this.#steps.add({ resolve, reject }));
    try {
      return Promise.resolve(this.#take());
    } catch (error) {
      return Promise.reject(asMeshError(error));
    }
  }

  #take(): IteratorResult<unknown, unknown> {
    return this.#buffer.isEmpty ? this.#end() : { done: false, value: this.#item() };
  }

  #item(): unknown {
    const json = this.#buffer.take();
    let item: unknown;
    try {
      item = this.method.item.decode(json);
    } catch (error) {
      throw this.#misfit("an item", error);
    }
    if (this.#outcome === undefined && this.#buffer.isWorthTelling)
      this.#options.owner.onTaken(this);
    return item;
  }

  /** The end, once; after that there is nothing more. */
  #end(): IteratorResult<unknown, unknown> {
    if (this.#outcome === undefined || this.#isRead) return done;
    this.#isRead = true;
    if ("error" in this.#outcome) throw this.#outcome.error;
    try {
      return { done: true, value: this.method.result.decode(this.#outcome.result) };
    } catch (error) {
      throw this.#misfit("the end", error);
    }
  }

  /** What has come does not fit the contract: nobody reads on. */
  #misfit(what: string, cause: unknown): MeshError {
    const { service, member } = this.method;
    const issues = cause instanceof MeshError ? cause.issues : undefined;
    const message = `${what} of ${service}.${member} does not fit the contract`;
    const details = issues === undefined ? { cause } : { cause, issues };
    const error = asReceived(new MeshError("internal", message, details));
    this.#isRead = true;
    this.giveUp(error);
    return error;
  }

  /** How many items were taken: the service is told now. */
  tell(): number {
    return this.#buffer.tell();
  }

  onItems(items: IncomingItems): PutOutcome {
    const outcome = this.#buffer.put(items);
    if (outcome === "gap") this.#settle({ error: this.#lost() }, true);
    else this.#answer();
    return outcome;
  }

  onEnd({ count, result, error }: IncomingEnd): void {
    if (error !== undefined) this.fail(errorOf(error, this.method));
    else if (count !== this.#buffer.received) this.#settle({ error: this.#lost() }, false);
    else this.#settle({ result }, false);
  }

  #lost(): MeshError {
    const { service, member } = this.method;
    const message = `items of ${service}.${member} were lost on their way`;
    return asReceived(new MeshError("interrupted", message));
  }

  /** It has not begun. */
  failToBegin(error: MeshError): void {
    this.#settle({ error }, false);
  }

  /** No more comes: what has come is still read. */
  fail(error: MeshError): void {
    this.#settle({ error: asReceived(error) }, false);
  }

  /** The caller reads no more, and what has come is dropped. `error`: what its next step rejects with; without one it is at its end. */
  giveUp(error?: MeshError): void {
    this.#buffer.clear();
    if (error === undefined) this.#isRead = true;
    this.#settle(error === undefined ? { result: undefined } : { error: asReceived(error) }, true);
  }

  onDeadline(): void {
    const { service, member } = this.method;
    const message = `${service}.${member} has not ended in time`;
    const error = new MeshError("deadline_exceeded", message);
    this.#buffer.clear();
    this.#settle({ error: this.#options.sharesDeadline ? error : asReceived(error) }, true);
  }

  #settle(outcome: Outcome, byCaller: boolean): void {
    if (this.#outcome !== undefined) return;
    this.#outcome = outcome;
    this.#options.seen?.end("error" in outcome ? outcome.error : undefined);
    this.stopListening?.();
    this.#options.owner.onOver(this, byCaller);
    this.#tellBegun();
    this.#answer();
  }

  /** Answers the steps that wait, as far as there is something for them. */
  #answer(): void {
    while (this.#steps.size > 0 && (this.#outcome !== undefined || !this.#buffer.isEmpty)) {
      const step = this.#steps.take();
      try {
        step?.resolve(this.#take());
      } catch (error) {
        step?.reject(asMeshError(error));
      }
    }
  }
}
