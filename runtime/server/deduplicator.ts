import { MeshError } from "../errors.ts";
import type { Inbox, InboxMessage, InboxState } from "../inbox.ts";
import type { Log } from "../log.ts";
import type { Delivery } from "../message.ts";
import { inTime } from "../in-time.ts";
import { isPromiseLike } from "../promise-like.ts";
import { describe } from "./outcome.ts";

/** How long an inbox may take to answer, in milliseconds. */
const timeout = 5000;

/**
 * What has become of a message: its handler has succeeded, now or before; another delivery of it is being handled; or the inbox has
 * failed. The last two are tried again after a while.
 */
export type Settling = "handled" | "duplicate" | "running" | "failed";

/** That, or that its handler is to run. */
type Begun = Settling | "run";

/** What a {@link Deduplicator} is made of. */
export interface DeduplicatorOptions {
  /** Absent: every message is handled whenever it comes. */
  readonly inbox: Inbox | undefined;
  readonly queue: string;
  readonly log: Log;
  /** For the log. */
  readonly title: string;
}

/** Keeps the messages of a queue from having their effect twice: asks an inbox, and never trusts it to answer. */
export class Deduplicator {
  readonly #options: DeduplicatorOptions;
  /** Their handlers have succeeded, and the inbox could not be told. */
  readonly #handled = new WeakSet<Delivery>();
  #duplicates = 0;

  constructor(options: DeduplicatorOptions) {
    this.#options = options;
  }

  /** How many messages were acknowledged since they had been handled before. */
  get duplicates(): number {
    return this.#duplicates;
  }

  /** Before the handler. Never rejects, and is no promise where the inbox answers at once. */
  begin(delivery: Delivery): Begun | Promise<Begun> {
    const { inbox } = this.#options;
    const message = this.identify(delivery);
    if (inbox === undefined || message === undefined) return "run";
    if (this.#handled.has(delivery)) return this.finish(delivery);
    const state = this.#ask("begin", () => begin(inbox, message));
    return now(state, (known) => this.#begun(known, message));
  }

  #begun(state: InboxState | undefined, { id }: InboxMessage): Begun {
    if (state === "new") return "run";
    if (state === undefined) return "failed";
    if (state === "running") return "running";
    this.#duplicates++;
    const { log, title: handler } = this.#options;
    log.debug({ handler, id }, "a message that was handled before came again");
    return "duplicate";
  }

  /** After the handler has succeeded. Never rejects, and is no promise where the inbox answers at once. */
  finish(delivery: Delivery): Settling | Promise<Settling> {
    return now(this.#tell("finish", delivery), (isTold) => {
      if (isTold) return "handled";
      this.#handled.add(delivery);
      return "failed";
    });
  }

  /** After the handler has failed or was interrupted. Never rejects. */
  async fail(delivery: Delivery): Promise<void> {
    await this.#tell("fail", delivery);
  }

  /** How the inbox knows a message; `undefined` for one without an id. */
  identify({ messageId }: Delivery): InboxMessage | undefined {
    if (messageId === undefined || messageId === "") return undefined;
    return { queue: this.#options.queue, id: messageId };
  }

  #tell(method: "finish" | "fail", delivery: Delivery): boolean | Promise<boolean> {
    const { inbox } = this.#options;
    const message = this.identify(delivery);
    if (inbox === undefined || message === undefined) return true;
    const told = this.#ask(method, () =>
      now(within(inbox[method](message), method), (): true => true),
    );
    return now(told, (isTold) => isTold === true);
  }

  /** What the inbox answers; `undefined` when it fails or is too slow, which is in the log then. */
  #ask<Answer>(
    method: string,
    ask: () => Answer | Promise<Answer>,
  ): Answer | undefined | Promise<Answer | undefined> {
    const onError = (error: unknown): undefined => {
      const { log, title: handler } = this.#options;
      log.error({ handler, method, error: describe(error) }, "an inbox failed");
    };
    try {
      const answer = ask();
      return isPromiseLike(answer) ? answer.then(undefined, onError) : answer;
    } catch (error) {
      return onError(error);
    }
  }
}

/** Goes on with a value, at once where it is there. */
function now<Value, Result>(
  value: Value | Promise<Value>,
  goOn: (value: Value) => Result,
): Result | Promise<Result> {
  return isPromiseLike(value) ? value.then(goOn) : goOn(value);
}

function begin(inbox: Inbox, message: InboxMessage): InboxState | Promise<InboxState> {
  const answer = inbox.begin(message);
  return isPromiseLike(answer) ? beginLater(inbox, message, answer) : stateOf(answer);
}

async function beginLater(
  inbox: Inbox,
  message: InboxMessage,
  answer: PromiseLike<InboxState>,
): Promise<InboxState> {
  try {
    return stateOf(await within(answer, "begin"));
  } catch (error) {
    // Should it still say that the message is new, nobody runs it.
    void Promise.resolve(answer)
      .then((late) => late === "new" && inbox.fail(message))
      .catch(() => {});
    throw error;
  }
}

/** Throws `MeshError` `internal` for what is none. */
function stateOf(state: unknown): InboxState {
  if (state === "new" || state === "running" || state === "finished") return state;
  throw new MeshError("internal", "begin of an inbox gives new, running or finished");
}

/** What an inbox answers, in time. What is there at once needs no timer. */
function within<Answer>(
  answer: Answer | PromiseLike<Answer>,
  method: string,
): Answer | Promise<Answer> {
  if (!isPromiseLike(answer)) return answer;
  const message = `the inbox has not answered ${method} within ${timeout} ms`;
  return inTime(answer, timeout, () => new MeshError("deadline_exceeded", message));
}
