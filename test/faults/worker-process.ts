import { type ChildProcess, fork } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { killProcess } from "../../cli/rabbitmq/quiet-process.ts";
import { LedgerReader } from "./ledger.ts";
import type { FromWorker, ToWorker } from "./worker.ts";
import { typeScriptFlags } from "../support/typescript-flags.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readyWithin = 60_000;
const stopsWithin = 30_000;
const answersWithin = 600_000;

/** What to start. */
export interface WorkerSettings {
  /** A file of `workers/`, without its ending. */
  readonly program: string;
  /** The files that it writes are named `<base>.ledger` and `<base>.output`. */
  readonly base: string;
  /** Passed to the program; JSON. */
  readonly options: object;
}

/** A process of the workload: a service, a client. It can be asked to stop, killed and frozen. */
export class WorkerProcess {
  readonly ledger: LedgerReader;
  /** Resolves when it says that it is ready. Rejects when it ends before, with its output. */
  readonly ready: Promise<void>;
  readonly #child: ChildProcess;
  readonly #output: string;
  readonly #exited: Promise<void>;
  #expected = false;

  constructor({ program, base, options }: WorkerSettings) {
    this.ledger = new LedgerReader(`${base}.ledger`);
    this.#output = `${base}.output`;
    const output = openSync(this.#output, "a");
    const file = fileURLToPath(new URL(`workers/${program}.ts`, import.meta.url));
    this.#child = fork(file, [JSON.stringify({ ledger: this.ledger.path, options })], {
      cwd: root,
      execArgv: [...typeScriptFlags],
      stdio: ["ignore", output, output, "ipc"],
    });
    closeSync(output);
    this.#exited = new Promise((resolve) => this.#child.once("exit", () => resolve()));
    this.ready = this.#heard("ready", readyWithin).then(() => {});
    // Whoever wants to know waits for it.
    this.ready.catch(() => {});
  }

  /** Why it has ended though nobody asked it to; undefined while it runs. */
  get failure(): string | undefined {
    if (this.#expected || (this.#child.exitCode === null && this.#child.signalCode === null))
      return undefined;
    return `${this.#output} ended by itself: ${readFileSync(this.#output, "utf8").slice(-2_000)}`;
  }

  /** Tells it to begin, where it does not by itself. */
  go(): void {
    this.#tell("go");
  }

  /** Asks it something, or to do something so many times; what it answers. */
  async ask(question: string, count = 1): Promise<Readonly<Record<string, number>>> {
    this.#throwIfFailed();
    const answered = this.#heard("answer", answersWithin);
    this.#tell({ question, count });
    return (await answered).result ?? {};
  }

  /** Asks it to stop, and waits until it has ended; what it says at the end. */
  async stop(): Promise<Readonly<Record<string, number>>> {
    this.#throwIfFailed();
    this.#expected = true;
    const stopped = this.#heard("stopped", stopsWithin);
    this.#tell("stop");
    const { result } = await stopped;
    await this.#exited;
    return result ?? {};
  }

  /** Resolves when it has ended, which it may from now on. */
  ended(): Promise<void> {
    this.#expected = true;
    return this.#exited;
  }

  /** Ends it at once, as a crash does. */
  async kill(): Promise<void> {
    this.#expected = true;
    await killProcess(this.#child);
  }

  /** Stops it from doing anything, until it is thawed. */
  freeze(): void {
    this.#child.kill("SIGSTOP");
  }

  thaw(): void {
    this.#child.kill("SIGCONT");
  }

  #tell(message: ToWorker): void {
    this.#child.send(message);
  }

  #throwIfFailed(): void {
    const { failure } = this;
    if (failure !== undefined) throw new Error(failure);
  }

  #heard(kind: FromWorker["kind"], within: number): Promise<FromWorker> {
    return new Promise((resolve, reject) => {
      const done = (settle: () => void): void => {
        clearTimeout(timer);
        this.#child.off("message", onMessage).off("exit", onExit);
        settle();
      };
      const onMessage = (message: FromWorker): void => {
        if (message.kind === kind) done(() => resolve(message));
      };
      const fail = (why: string): void =>
        done(() => {
          const said = readFileSync(this.#output, "utf8").slice(-2_000);
          reject(new Error(`${this.#output} ${why} before it was ${kind}: ${said}`));
        });
      const onExit = (): void => fail("ended");
      const timer = setTimeout(() => fail(`took ${within} ms`), within);
      this.#child.on("message", onMessage).on("exit", onExit);
    });
  }
}
