import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { killProcess, untilExit } from "../../cli/rabbitmq/quiet-process.ts";

const waitsFor = 20_000;
const stopsWithin = 5_000;

/** What a peer tells by itself. */
export interface Told {
  readonly happened: string;
}

/** A process in another language that takes commands and tells what happens, by lines of JSON. */
export class PeerProcess<Happening extends Told, Raised> {
  /** The exit status, and what it wrote to its standard error; null after a signal. */
  readonly ended: Promise<{ readonly status: number | null; readonly stderr: string }>;
  readonly #child: ChildProcess;
  readonly #answers = new Map<number, (line: Answer<Raised>) => void>();
  readonly #happenings: Happening[] = [];
  readonly #listeners = new Set<() => void>();
  #stderr = "";
  #hasEnded = false;
  #commands = 0;

  protected constructor(command: string, args: readonly string[]) {
    const child = spawn(command, args, { stdio: "pipe" });
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

  /** Has it carry out a command. Rejects with what `errorOf` makes of what it raised. */
  protected async do(command: string, fields: object): Promise<unknown> {
    this.#commands += 1;
    const id = this.#commands;
    let answer: Answer<Raised> | undefined;
    this.#answers.set(id, (line) => (answer = line));
    this.#child.stdin?.write(`${JSON.stringify({ id, do: command, ...fields })}\n`);
    const { error, result } = await this.#wait(() => answer, `${command} was not answered`);
    if (error !== undefined) throw this.errorOf(error);
    return result;
  }

  /** What a command rejects with. */
  protected errorOf(raised: Raised): Error {
    return new Error(JSON.stringify(raised));
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
    const line = JSON.parse(text) as Answer<Raised> | Happening;
    if ("happened" in line) this.#happenings.push(line);
    else this.#answers.get(line.id)?.(line);
    this.#listeners.forEach((listener) => listener());
  }
}

interface Answer<Raised> {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: Raised;
}
