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
  begin(delivery: Delivery, message: InboxMessage | undefined): Begun | Promise<Begun> {
    const { inbox } = this.#options;
    if (inbox === undefined || message === undefined) return "run";
    if (this.#handled.has(delivery)) return this.finish(delivery, message);
    const state = this.#ask("begin", begin, { inbox, message });
    return isPromiseLike(state)
      ? state.then((known) => this.#begun(known, message))
      : this.#begun(state, message);
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
  finish(delivery: Delivery, message: InboxMessage | undefined): Settling | Promise<Settling> {
    const { inbox } = this.#options;
    if (inbox === undefined || message === undefined) return "handled";
    const told = this.#ask("finish", finish, { inbox, message });
    return isPromiseLike(told)
      ? told.then((isTold) => this.#finished(delivery, isTold))
      : this.#finished(delivery, told);
  }

  #finished(delivery: Delivery, isTold: true | undefined): Settling {
    if (isTold === true) return "handled";
    this.#handled.add(delivery);
    return "failed";
  }

  /** After the handler has failed or was interrupted. Never rejects. */
  async fail(message: InboxMessage | undefined): Promise<void> {
    const { inbox } = this.#options;
    if (inbox === undefined || message === undefined) return;
    await this.#ask("fail", fail, { inbox, message });
  }

  /** How the inbox knows a message; `undefined` for one without an id. */
  identify({ messageId }: Delivery): InboxMessage | undefined {
    if (messageId === undefined || messageId === "") return undefined;
    return { queue: this.#options.queue, id: messageId };
  }

  /** What the inbox answers; `undefined` when it fails or is too slow, which is in the log then. */
  #ask<Answer>(
    method: string,
    ask: (asked: Asked) => Answer | Promise<Answer>,
    asked: Asked,
  ): Answer | undefined | Promise<Answer | undefined> {
    try {
      const answer = ask(asked);
      return isPromiseLike(answer)
        ? answer.then(undefined, (error: unknown) => this.#report(method, error))
        : answer;
    } catch (error) {
      return this.#report(method, error);
    }
  }

  #report(method: string, error: unknown): undefined {
    const { log, title: handler } = this.#options;
    log.error({ handler, method, error: describe(error) }, "an inbox failed");
  }
}

/** What is asked, about what. */
interface Asked {
  readonly inbox: Inbox;
  readonly message: InboxMessage;
}

function begin(asked: Asked): InboxState | Promise<InboxState> {
  const answer = asked.inbox.begin(asked.message);
  return isPromiseLike(answer) ? beginLater(asked, answer) : stateOf(answer);
}

async function beginLater(
  { inbox, message }: Asked,
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

function finish({ inbox, message }: Asked): true | Promise<true> {
  const told = inbox.finish(message);
  return isPromiseLike(told) ? within(told, "finish").then(() => true) : true;
}

function fail({ inbox, message }: Asked): true | Promise<true> {
  const told = inbox.fail(message);
  return isPromiseLike(told) ? within(told, "fail").then(() => true) : true;
}

/** Throws `MeshError` `internal` for what is none. */
function stateOf(state: unknown): InboxState {
  if (state === "new" || state === "running" || state === "finished") return state;
  throw new MeshError("internal", "begin of an inbox gives new, running or finished");
}

/** What an inbox answers, in time. */
function within<Answer>(answer: PromiseLike<Answer>, method: string): Promise<Answer> {
  const message = `the inbox has not answered ${method} within ${timeout} ms`;
  return inTime(answer, timeout, () => new MeshError("deadline_exceeded", message));
}
