/** What stops once, whoever asks for it and how often. */
export abstract class Stoppable implements AsyncDisposable {
  #drained: Promise<number> | undefined;

  /** Whether the running code is one of its own handlers, which would wait for itself. */
  protected abstract get isRunningHere(): boolean;

  /** Does what {@link drain} says. Runs once. */
  protected abstract drainOnce(since: number): Promise<number>;

  async stop(): Promise<void> {
    const { isRunningHere } = this;
    const drained = this.drain(performance.now());
    if (!isRunningHere) await drained;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  drain(since: number): Promise<number> {
    this.#drained ??= this.drainOnce(since);
    return this.#drained;
  }
}
