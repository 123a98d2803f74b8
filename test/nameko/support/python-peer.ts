import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { killProcess, untilExit } from "../../../cli/rabbitmq/quiet-process.ts";
import { type Happening, PythonError, type RaisedError } from "./happening.ts";
import type { ServiceDeclaration } from "./service-declaration.ts";

const program = fileURLToPath(new URL("../peer/main.py", import.meta.url));
const waitsFor = 20_000;
const stopsWithin = 5_000;

/** How a peer is started. */
export interface PeerOptions {
  /** The command, from `findPython`. */
  readonly python: string;
  /** `plain` is JSON as of kombu before 5.3, `typed` as from then on. Default: `plain`. */
  readonly dialect?: "plain" | "typed";
}

/** What a call is given besides its positional arguments. */
export interface PeerCall {
  readonly kwargs?: Readonly<Record<string, unknown>>;
  /** Context data: headers `nameko.<key>`. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** In seconds. Default: 15. */
  readonly timeout?: number;
  /** Further options of kombu's `publish`: `expiration` in seconds, `compression` … */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A message for an exchange of one's own. */
export interface PeerMessage {
  readonly body: unknown;
  /** Declared as kombu does, durable. Default: the default exchange. */
  readonly exchange?: string;
  readonly exchangeType?: "direct" | "topic" | "fanout";
  readonly routingKey?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A Python process that speaks as nameko 2.14 does: serves, calls, emits, publishes – and dies of what nameko dies of. */
export class PythonPeer {
  /** The exit status, and what it wrote to its standard error; null after a signal. */
  readonly ended: Promise<{ readonly status: number | null; readonly stderr: string }>;
  readonly #child: ChildProcess;
  readonly #answers = new Map<number, (line: Answer) => void>();
  readonly #happenings: Happening[] = [];
  readonly #listeners = new Set<() => void>();
  #stderr = "";
  #hasEnded = false;
  #commands = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.#stderr += text));
    if (child.stdout !== null) {
      createInterface({ input: child.stdout }).on("line", (line) => this.#hear(line));
    }
    // Writing to a process that has died is no error of the test's; that it has died is.
    child.stdin?.on("error", () => {});
    this.ended = new Promise((resolve) =>
      child.once("close", (status) => {
        this.#hasEnded = true;
        this.#listeners.forEach((listener) => listener());
        resolve({ status, stderr: this.#stderr });
      }),
    );
  }

  /** Starts one, and waits until it takes commands. */
  static async start(url: string, { python, dialect = "plain" }: PeerOptions): Promise<PythonPeer> {
    const child = spawn(python, ["-B", "-u", program, url, dialect], { stdio: "pipe" });
    const peer = new PythonPeer(child);
    await peer.waitFor("ready");
    return peer;
  }

  /** Serves a service, until {@link stopServing}; resolves when its queues are there and consumed. */
  async serve(service: string, declaration: ServiceDeclaration = {}): Promise<void> {
    await this.#do("serve", { service, ...declaration });
  }

  /** Stops a service as SIGTERM does: about a second later its connection is closed, whatever still runs. */
  async stopServing(service: string): Promise<void> {
    await this.#do("stop", { service });
  }

  /** Calls a method, as a standalone client. Rejects with a {@link PythonError} when Python raised. */
  call(
    service: string,
    method: string,
    args: readonly unknown[] = [],
    options: PeerCall = {},
  ): Promise<unknown> {
    return this.#do("call", { service, method, args, timeout: 15, ...options });
  }

  /** Dispatches an event as the standalone dispatcher does: without context, and without declaring the exchange. */
  async emit(service: string, event: string, data: unknown): Promise<void> {
    await this.#do("emit", { service, event, data });
  }

  /** Publishes as the dependency `Publisher` does. */
  async publish(message: PeerMessage): Promise<void> {
    await this.#do("publish", message);
  }

  /** Registers an error's path: it comes back as its own class, not as RemoteError. */
  async register(path: string): Promise<void> {
    await this.#do("register", { path });
  }

  /** The first happening of a kind that fits and was not taken yet, be it past or to come. */
  async waitFor(
    kind: Happening["happened"],
    fits: (happening: Happening) => boolean = () => true,
  ): Promise<Happening> {
    const find = (): Happening | undefined => {
      const index = this.#happenings.findIndex((one) => one.happened === kind && fits(one));
      return index < 0 ? undefined : this.#happenings.splice(index, 1)[0];
    };
    return this.#wait(find, `nothing was ${kind}`);
  }

  /** What has happened and was not waited for. */
  get happenings(): readonly Happening[] {
    return this.#happenings;
  }

  /** Asks it to stop in good order, as an operator does. */
  terminate(): void {
    this.#child.kill("SIGTERM");
  }

  /** Ends it, surely. */
  async stop(): Promise<void> {
    this.#child.stdin?.end(`${JSON.stringify({ do: "quit" })}\n`);
    const late = setTimeout(() => void killProcess(this.#child), stopsWithin);
    await untilExit(this.#child);
    clearTimeout(late);
  }

  async #do(command: string, fields: object): Promise<unknown> {
    this.#commands += 1;
    const id = this.#commands;
    let answer: Answer | undefined;
    this.#answers.set(id, (line) => (answer = line));
    this.#child.stdin?.write(`${JSON.stringify({ id, do: command, ...fields })}\n`);
    const { error, result } = await this.#wait(() => answer, `${command} was not answered`);
    if (error !== undefined) throw new PythonError(error);
    return result;
  }

  /** Looks now and after each line. Rejects, with the standard error, when the process has ended or too much time has passed. */
  #wait<T>(find: () => T | undefined, otherwise: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const done = (settle: () => void): void => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        settle();
      };
      const fail = (why: string): void =>
        done(() => reject(new Error(`${otherwise}: ${why}\n${this.#stderr}`)));
      const look = (): void => {
        const found = find();
        if (found !== undefined) done(() => resolve(found));
        else if (this.#hasEnded) fail("the peer has ended");
      };
      const timer = setTimeout(() => fail(`not within ${waitsFor} ms`), waitsFor);
      this.#listeners.add(look);
      look();
    });
  }

  #hear(text: string): void {
    // The peer writes lines of these two shapes alone.
    const line = JSON.parse(text) as Answer | Happening;
    if ("happened" in line) this.#happenings.push(line);
    else this.#answers.get(line.id)?.(line);
    this.#listeners.forEach((listener) => listener());
  }
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: RaisedError;
}
