import type { EventEmitter } from "node:events";
import { Recoverable, type REPLServer } from "node:repl";
import { isPromise } from "node:util/types";
import { MeshError } from "../../runtime/index.ts";
import { Interrupted, isInterruption, type Running } from "./running.ts";

/** How a statement ends. `incomplete`: more of it must be typed. */
export type Evaluated =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "error"; readonly error: unknown }
  | { readonly kind: "incomplete" };

/** What {@link Evaluator} is made of. */
export interface EvaluatorOptions {
  /** Starts the REPL, which tells what statements throw at once. */
  readonly start: (onThrown: (error: unknown) => void) => REPLServer;
  readonly running: Running;
  /** Shows what comes of a stream that nobody reads; resolves with what its end gives. */
  readonly showStream: (stream: AsyncGenerator<unknown, unknown, void>) => Promise<unknown>;
  readonly streams: WeakSet<object>;
  /** Told of what is thrown when no statement runs. */
  readonly onStray: (error: unknown) => void;
}

/** Runs statements as Node's REPL does, and waits for what they promise. */
export class Evaluator {
  readonly server: REPLServer;
  readonly #options: EvaluatorOptions;
  readonly #evaluate: REPLServer["eval"];
  #throw: ((error: unknown) => void) | undefined;

  constructor(options: EvaluatorOptions) {
    const onThrown = (error: unknown): void => {
      if (this.#throw !== undefined) this.#throw(error);
      else if (!isInterruption(error) && !this.#wasGivenUp(error)) options.onStray(error);
    };
    this.#options = options;
    this.server = options.start(onThrown);
    this.#evaluate = this.server.eval;
    const domain = domainOf(this.server);
    domain?.removeAllListeners("error");
    domain?.on("error", onThrown);
  }

  /** Node's REPL waits for a promise of the statement. */
  get isWaiting(): boolean {
    return this.#throw !== undefined;
  }

  /** What a statement that was cancelled had begun ends so when that has been said already. */
  #wasGivenUp(error: unknown): boolean {
    const isCancelled = error instanceof MeshError && error.code === "cancelled";
    return isCancelled && this.#options.running.signal.aborted;
  }

  async run(code: string): Promise<Evaluated> {
    const { running } = this.#options;
    try {
      return await running.run(async () => this.#settled(await this.#start(code)));
    } catch (error) {
      if (error instanceof Recoverable) return { kind: "incomplete" };
      return { kind: "error", error };
    } finally {
      this.#throw = undefined;
    }
  }

  /** What a statement gives: a value, or a promise. */
  #start(code: string): Promise<{ readonly value: unknown }> {
    const { server } = this;
    return new Promise((resolve, reject) => {
      this.#throw = reject;
      this.#evaluate.call(server, code, server.context, "REPL", (error, value: unknown) => {
        this.#throw = undefined;
        if (error === null) resolve({ value });
        else reject(error);
      });
      listenAgain("SIGINT");
    });
  }

  async #settled({ value }: { readonly value: unknown }): Promise<Evaluated> {
    const { streams, showStream, running } = this.#options;
    const { signal } = running;
    const settled: unknown = isPromise(value) ? await value : value;
    if (signal.aborted) throw new Interrupted();
    if (typeof settled !== "object" || settled === null || !streams.has(settled))
      return { kind: "value", value: settled };
    // Only such streams are in the set.
    const stream = settled as AsyncGenerator<unknown, unknown, void>;
    return { kind: "value", value: await showStream(stream) };
  }
}

/** Puts the listeners of a signal back in force: `breakEvalOnSigint` leaves the process to be killed by it. */
function listenAgain(signal: NodeJS.Signals): void {
  // What is listened to once, too.
  const listeners = process.rawListeners(signal) as NodeJS.SignalsListener[];
  process.removeAllListeners(signal);
  for (const each of listeners) process.on(signal, each);
}

/** Where the REPL reports what statements throw at once, up to Node 24; later ones have `handleError` for that. */
function domainOf(server: REPLServer): EventEmitter | undefined {
  // Not declared, and not there any more in later versions.
  return (server as REPLServer & { readonly _domain?: EventEmitter })._domain;
}
