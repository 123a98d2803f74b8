import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FaultNode, startFaultNode } from "./nodes/fault-node.ts";
import { isSoWithin, waitFor, type WaitOptions } from "./waiting.ts";
import { WorkerProcess } from "./worker-process.ts";

/** What a {@link Scene} is made of. */
export interface SceneOptions {
  /** Takes what is being done, for people. */
  readonly say: (line: string) => void;
  /** Aborts when the row is to be given up. */
  readonly signal: AbortSignal;
}

/** How to wait, where the scene knows the signal. */
export type Wait = Omit<WaitOptions, "signal">;

/** What a row starts and waits for: all of it ends with the scene. */
export class Scene implements AsyncDisposable {
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly #workers: WorkerProcess[] = [];
  readonly #ending: (() => Promise<void>)[] = [];
  #folder: string | undefined;

  constructor({ say, signal }: SceneOptions) {
    this.say = say;
    this.signal = signal;
  }

  /** A RabbitMQ node of the row's own. */
  async node(): Promise<FaultNode> {
    const node = await startFaultNode();
    this.atEnd(() => node.stop());
    this.signal.throwIfAborted();
    return node;
  }

  /** A process of the workload, which is ready. */
  async worker(program: string, options: object): Promise<WorkerProcess> {
    const worker = await this.workerSoon(program, options);
    await worker.ready;
    return worker;
  }

  /** A process of the workload that may take its time until it is ready. */
  async workerSoon(program: string, options: object): Promise<WorkerProcess> {
    this.#folder ??= await mkdtemp(join(tmpdir(), "lagomorph-faults-"));
    this.signal.throwIfAborted();
    const base = join(this.#folder, `${this.#workers.length}-${program}`);
    const worker = new WorkerProcess({ program, base, options });
    this.#workers.push(worker);
    return worker;
  }

  /** Runs when the scene ends, the last one first. */
  atEnd(action: () => Promise<void>): void {
    this.#ending.push(action);
  }

  /** Waits until something is so; rejects when it takes too long, or a process has ended by itself. */
  async until(what: string, isSo: () => boolean | Promise<boolean>, wait: Wait): Promise<void> {
    await waitFor(what, () => this.#checked(isSo), { ...wait, signal: this.signal });
  }

  /** The same, but says whether it is so in the end. */
  isSo(isSo: () => boolean | Promise<boolean>, wait: Wait): Promise<boolean> {
    return isSoWithin(() => this.#checked(isSo), { ...wait, signal: this.signal });
  }

  #checked(isSo: () => boolean | Promise<boolean>): boolean | Promise<boolean> {
    const failure = this.#workers.map((worker) => worker.failure).find((why) => why !== undefined);
    if (failure !== undefined) throw new Error(failure);
    return isSo();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.allSettled(this.#workers.map((worker) => worker.kill()));
    for (const action of this.#ending.reverse()) await action().catch(() => {});
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
  }
}
