import { inspect } from "node:util";
import { currentCall } from "../context.ts";
import type { EventDescriptor, MemberDescriptor, PublisherDescriptor } from "../descriptor.ts";
import type { Log } from "../log.ts";
import { isPromiseLike } from "../promise-like.ts";

/** A handler that has run, and what it has done is done: its message is acknowledged, or waits for the next attempt. */
export interface Handled<Args = readonly unknown[], Result = unknown> {
  /** The service's name on the wire. */
  readonly service: string;
  /** The member's name in TypeScript. */
  readonly member: string;
  /** What the handler was given. */
  readonly args: Args;
  /** 1 for the first time, 2 the next time, and so on. */
  readonly attempt: number;
  /** What it returned; `undefined` when it threw. */
  readonly result: Result | undefined;
  /** What it threw; `undefined` when it did not. */
  readonly error: unknown;
}

/** For which of what happens a test waits. */
export interface WaitOptions<Seen> {
  /** How many there have to be since the scene began. Default: 1. */
  readonly times?: number;
  /** Which ones count. Default: all. */
  readonly where?: (seen: Seen) => boolean;
  /** How long to wait, in milliseconds of the machine's time. Default: 2 000. */
  readonly timeout?: number;
}

/** Something that was written to the log. */
export interface LogLine {
  readonly level: keyof Log;
  readonly message: string;
  readonly fields: object;
}

/** A run, as long as it goes on and after. */
export interface Run {
  readonly service: string;
  readonly member: string;
  readonly args: readonly unknown[];
  readonly attempt: number;
  /** The id of the message that it came with. */
  readonly message: string | undefined;
  result: unknown;
  error: unknown;
  isOver: boolean;
}

/** An event or a foreign message that a service has sent. */
export interface Sent {
  readonly service: string;
  readonly member: string;
  readonly payload: unknown;
}

/** What has happened in a scene, in its order, and who waits for it. */
export class Journal {
  readonly runs: Run[] = [];
  readonly sent: Sent[] = [];
  readonly lines: LogLine[] = [];
  readonly log: Log;
  readonly #listeners = new Set<() => void>();
  #changes = 0;
  #running = 0;

  constructor(log: Log | undefined) {
    const write =
      (level: keyof Log) =>
      (fields: object, message = ""): void => {
        this.lines.push({ level, message, fields });
        log?.[level](fields, message);
      };
    this.log = {
      debug: write("debug"),
      info: write("info"),
      warn: write("warn"),
      error: write("error"),
    };
  }

  /** How much has happened: grows with all that does. */
  get changes(): number {
    return this.#changes;
  }

  /** Whether no handler runs. */
  get isIdle(): boolean {
    return this.#running === 0;
  }

  /** The code behind a member, noted each time it runs. */
  around(
    member: MemberDescriptor,
    invoke: (args: unknown[]) => unknown,
  ): (args: unknown[]) => unknown {
    return (args) => {
      const run = this.#begin(member, args);
      try {
        const result = invoke(args);
        if (!isPromiseLike(result)) return (run.result = result);
        return Promise.resolve(result).then(
          (value) => (run.result = value),
          (error: unknown) => {
            run.error = error;
            throw error;
          },
        );
      } catch (error) {
        run.error = error;
        throw error;
      }
    };
  }

  #begin({ service, member }: MemberDescriptor, args: readonly unknown[]): Run {
    const call = currentCall();
    const run: Run = {
      service,
      member,
      args,
      attempt: call?.attempt ?? 1,
      message: call?.message?.id,
      result: undefined,
      error: undefined,
      isOver: false,
    };
    this.runs.push(run);
    this.#running++;
    this.#changed();
    call?.onEnd(() => {
      run.isOver = true;
      this.#running--;
      this.#changed();
    });
    return run;
  }

  /** Notes what was sent, as those see it who get it. */
  note(
    { service, member, payload: codec }: EventDescriptor | PublisherDescriptor,
    payload: unknown,
  ): void {
    const text = JSON.stringify(codec.encode(payload));
    const copy = codec.decode(text === undefined ? undefined : JSON.parse(text));
    this.sent.push({ service, member, payload: copy });
    this.#changed();
  }

  /** Waits until something can be found in the journal. Rejects when that takes too long, and says what `describe` makes of it. */
  until<Found>(
    find: () => Found | undefined,
    {
      timeout = 2_000,
      describe,
    }: { readonly timeout?: number | undefined; readonly describe: () => string },
  ): Promise<Found> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        stop();
        resolve(found);
      };
      const timer = setTimer(() => {
        stop();
        reject(new Error(`${describe()} within ${timeout} ms. ${this.#summary()}`));
      }, timeout);
      const stop = (): void => {
        clearTimer(timer);
        this.#listeners.delete(look);
      };
      this.#listeners.add(look);
      look();
    });
  }

  #changed(): void {
    this.#changes++;
    for (const listener of this.#listeners) listener();
  }

  #summary(): string {
    const runs = this.runs.slice(-10).map(describeRun);
    const sent = this.sent.slice(-10).map(({ member, payload }) => `${member} ${show(payload)}`);
    const ran = runs.length === 0 ? "Nothing ran" : `What ran: ${runs.join("; ")}`;
    return sent.length === 0 ? ran : `${ran}. What was sent: ${sent.join("; ")}`;
  }
}

// A test may put timers of its own in place of the machine's.
const { setTimeout: setTimer, clearTimeout: clearTimer } = globalThis;

function describeRun({ service, member, args, ...run }: Run): string {
  const call = `${service}.${member}(${args.map(show).join(", ")})`;
  if (!run.isOver) return `${call} goes on`;
  return run.error === undefined
    ? `${call} returned ${show(run.result)}`
    : `${call} threw ${show(run.error)}`;
}

/** A value in one line, not too long. */
function show(value: unknown): string {
  const text =
    value instanceof Error
      ? `${value.name}: ${value.message}`
      : inspect(value, { depth: 3, breakLength: Infinity });
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
