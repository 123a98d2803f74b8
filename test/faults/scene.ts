import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, consoleLog, type ConnectOptions, type Log, type Mesh } from "lagomorph";
import { type Guard, startGuard } from "../../cli/rabbitmq/guard.ts";
import { createFaultProxy, type FaultProxy } from "../support/fault-proxy.ts";
import { lendNode } from "../support/lend-node.ts";
import { createFaultCluster, createFaultNode, type FaultNode } from "./nodes/fault-node.ts";
import { isSoWithin, waitFor, type WaitOptions } from "./waiting.ts";
import { WorkerProcess } from "./worker-process.ts";

/** What a {@link Scene} is made of. */
export interface SceneOptions {
  /** Takes what is being done, for people. */
  readonly say: (line: string) => void;
  /** Takes lines with figures. */
  readonly show: (line: string) => void;
  /** Aborts when the row is to be given up. */
  readonly signal: AbortSignal;
}

/** How to wait, where the scene knows the signal. */
export type Wait = Omit<WaitOptions, "signal">;

/** What is left to do when this process ends before the scene: a node that is just being ended may write once more. */
const removeFolder = 'for again in 1 2 3 4 5; do rm -rf "$1" && break; sleep 1; done';

/** A log that leaves out what faults bring about. */
const silent: Log = { ...consoleLog("error"), error: () => {} };

/** What a row starts and waits for: all of it ends with the scene. */
export class Scene implements AsyncDisposable {
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly show: (line: string) => void;
  readonly #workers: WorkerProcess[] = [];
  readonly #ending: (() => Promise<void>)[] = [];
  #folder: Promise<string> | undefined;
  #guard: Guard | undefined;

  constructor({ say, show, signal }: SceneOptions) {
    this.say = say;
    this.show = show;
    this.signal = signal;
  }

  /** A RabbitMQ node that nobody else uses, and that has nothing of the row before. */
  async node(): Promise<FaultNode> {
    const node = await lendNode();
    this.atEnd(() => node.stop());
    this.signal.throwIfAborted();
    return node;
  }

  /** A node that is not started yet. */
  async nodeSoon(): Promise<FaultNode> {
    const node = await createFaultNode();
    this.atEnd(() => node.stop());
    this.signal.throwIfAborted();
    return node;
  }

  /** Three nodes that are one cluster. */
  async cluster(): Promise<readonly FaultNode[]> {
    const nodes = await createFaultCluster();
    for (const node of nodes) this.atEnd(() => node.stop());
    const [first, ...others] = nodes;
    await first?.start();
    await Promise.all(others.map((node) => node.start()));
    return nodes;
  }

  /** A network before a broker. */
  async proxy(url: string): Promise<FaultProxy> {
    const proxy = await createFaultProxy(url);
    this.atEnd(() => proxy.close());
    return proxy;
  }

  /** A connection in this process, which logs nothing. */
  async mesh(url: string, options: ConnectOptions = {}): Promise<Mesh> {
    const mesh = await connect(url, { log: silent, ...options });
    this.atEnd(async () => void (await mesh.close()));
    return mesh;
  }

  /** A process of the workload, which is ready. */
  async worker(program: string, options: object): Promise<WorkerProcess> {
    const worker = await this.workerSoon(program, options);
    await worker.ready;
    return worker;
  }

  /** A process of the workload that may take its time until it is ready. */
  async workerSoon(program: string, options: object): Promise<WorkerProcess> {
    const folder = await this.folder();
    const base = join(folder, `${this.#workers.length}-${program}`);
    const worker = new WorkerProcess({ program, base, options });
    this.#workers.push(worker);
    return worker;
  }

  /** A folder that is removed at the end. */
  async folder(): Promise<string> {
    this.#folder ??= this.#makeFolder();
    const folder = await this.#folder;
    this.signal.throwIfAborted();
    return folder;
  }

  async #makeFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "lagomorph-faults-"));
    this.#guard = startGuard(removeFolder, [folder]);
    return folder;
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
    if (this.#folder === undefined) return;
    // A node that is just being ended may write once more.
    await rm(await this.#folder, { recursive: true, force: true, maxRetries: 10 });
    this.#guard?.dismiss();
  }
}
