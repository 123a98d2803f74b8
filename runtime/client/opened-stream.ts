import type { ReceivedStream } from "./received-stream.ts";

/** A stream that is opened by its first step, and given up by `return`: also while a step waits. */
export class OpenedStream implements AsyncGenerator<unknown, unknown, void> {
  readonly #open: () => ReceivedStream;
  #stream: ReceivedStream | undefined;
  #isOver = false;

  constructor(open: () => ReceivedStream) {
    this.#open = open;
  }

  /** Opens it without a step: resolves when its service streams. Rejects with why it does not. */
  begun(): Promise<void> {
    this.#stream ??= this.#open();
    return this.#stream.begun();
  }

  next(): Promise<IteratorResult<unknown, unknown>> {
    if (this.#isOver) return Promise.resolve({ done: true, value: undefined });
    this.#stream ??= this.#open();
    return this.#stream.step();
  }

  async return(value: unknown): Promise<IteratorResult<unknown, unknown>> {
    this.#giveUp();
    return { done: true, value: await value };
  }

  throw(error: unknown): Promise<IteratorResult<unknown, unknown>> {
    this.#giveUp();
    // As a generator does that catches nothing.
    return Promise.reject(error);
  }

  #giveUp(): void {
    this.#isOver = true;
    this.#stream?.giveUp();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return(undefined);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
