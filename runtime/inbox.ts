/** An event or a command as an {@link Inbox} knows it. */
export interface InboxMessage {
  /** The queue that it came from: one for each handler, so that two handlers of one event do not hide it from each other. */
  readonly queue: string;
  /** Its id on the wire. All deliveries of a message have the same one, and so have its retries. Never empty. */
  readonly id: string;
}

/** What an {@link Inbox} knows of a message: nothing, that its handler runs, or that its handler has succeeded. */
export type InboxState = "new" | "running" | "finished";

/**
 * Remembers which events and commands were handled, so that a message that comes twice has its effect once. `createMemoryInbox`
 * makes one for a process; whoever wants that to survive a crash implements one over the database that the effects are in.
 *
 * Several instances may ask about one message at the same time, and one may die at any moment. What that means:
 *
 * - A crash before the effect: the message comes again, and must be `new` again. A store that keeps `running` somewhere that
 *   survives needs a time after which that counts no more, longer than any handler takes.
 * - A crash between the effect and `finish`: the message comes again, and its effect happens twice, unless both are kept in one
 *   transaction. For that a handler writes the record itself, with its effect, by `this.mesh.context.message`; a unique key over
 *   `queue` and `id` has the second of two that run at once fail. `begin` looks for this record, and `finish` has nothing to do.
 * - A crash after `finish`: the message comes again, is `finished`, and is acknowledged.
 *
 * A method that throws, rejects, or takes longer than 5 s is written to the log, and asked again after a while; the message
 * stays unacknowledged.
 */
export interface Inbox {
  /** Asked before the handler. What is `new` is `running` from here on, in one step: of two that ask at once, one is told so. */
  begin(message: InboxMessage): InboxState | PromiseLike<InboxState>;
  /** Told when the handler has succeeded, before the message is acknowledged. May be told again. */
  finish(message: InboxMessage): void | PromiseLike<void>;
  /** Told when the handler has failed or was interrupted: when the message comes again, it is `new`. */
  fail(message: InboxMessage): void | PromiseLike<void>;
}
