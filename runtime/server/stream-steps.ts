import { type RunningCall, runInCall } from "../context.ts";
import type { StreamDescriptor } from "../descriptor.ts";
import { textOf } from "./outcome.ts";

/** A member that streams, and the code behind it. */
export interface ServedStream {
  readonly kind: "stream";
  readonly descriptor: StreamDescriptor<unknown[], unknown, unknown>;
  /** Calls the instance's own method. */
  readonly invoke: (args: unknown[]) => unknown;
}

type Step = IteratorResult<string, string | undefined>;

/**
 * What a handler streams, as JSON text: each item, and the result at the end. Each step is taken inside of its call, which ends
 * it when it is aborted. What every door for streams stands on: it knows nothing of who reads it, nor how.
 */
export class StreamSteps implements AsyncIterableIterator<string, string | undefined, void> {
  readonly #member: ServedStream;
  readonly #running: RunningCall;
  readonly #title: string;
  #args: unknown[];
  #iterator: AsyncIterator<unknown, unknown, void> | undefined;
  #isAtEnd = false;
  #returned: Promise<Step> | undefined;

  constructor(member: ServedStream, args: unknown[], running: RunningCall) {
    const { service, member: name } = member.descriptor;
    this.#member = member;
    this.#args = args;
    this.#running = running;
    this.#title = `${service}.${name}`;
    // A step that waits may go on for ever; iterators other than generators end at once.
    running.onAbort(() => void this.return());
    running.abortAtDeadline();
  }

  /** Resolves when the handler has begun, of one that begins elsewhere; any other has with its first step. Rejects with why it does not. */
  async begun(): Promise<void> {
    const iterator = this.#iterated();
    if (beginsElsewhere(iterator)) await runInCall(this.#running, beginNow, iterator);
  }

  #iterated(): AsyncIterator<unknown, unknown, void> {
    this.#iterator ??= runInCall(this.#running, (args) => this.#start(args), this.#args);
    return this.#iterator;
  }

  /** Rejects with what the handler throws, or with what keeps its item from being sent. */
  async next(): Promise<Step> {
    const { item, result } = this.#member.descriptor;
    const { done, value } = await runInCall(this.#running, takeStep, this.#iterated());
    // JSON has no undefined: what must be there is checked by the codec, and by that of the caller.
    if (done !== true)
      return { done: false, value: textOf(item, value, `an item of ${this.#title}`) ?? "null" };
    this.#isAtEnd = true;
    for (const action of this.#running.kept ?? [])
      await runInCall(this.#running, action, undefined);
    return { done: true, value: textOf(result, value, `the end of ${this.#title}`) };
  }

  #start(args: unknown[]): AsyncIterator<unknown, unknown, void> {
    this.#args = [];
    const streamed = this.#member.invoke(args);
    if (isAsyncIterable(streamed)) return streamed[Symbol.asyncIterator]();
    throw new TypeError(`${this.#title} gave nothing to iterate over`);
  }

  /** Nobody reads on: the handler's `finally` runs. Resolves when it has; never rejects. */
  return(): Promise<Step> {
    this.#returned ??= this.#return();
    return this.#returned;
  }

  async #return(): Promise<Step> {
    try {
      if (this.#iterator !== undefined && !this.#isAtEnd)
        await runInCall(this.#running, returnNow, this.#iterator);
    } catch {
      // Its caller has been told of another end, or wants to hear of none.
    }
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

function takeStep(
  iterator: AsyncIterator<unknown, unknown, void>,
): Promise<IteratorResult<unknown, unknown>> {
  return iterator.next();
}

/** A stream over the mesh. */
interface BeginsElsewhere {
  begun(): Promise<void>;
}

function beginsElsewhere(iterator: object): iterator is BeginsElsewhere {
  return "begun" in iterator && typeof iterator.begun === "function";
}

function beginNow(iterator: BeginsElsewhere): Promise<void> {
  return iterator.begun();
}

async function returnNow(iterator: AsyncIterator<unknown, unknown, void>): Promise<void> {
  await iterator.return?.();
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown, unknown, void> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
