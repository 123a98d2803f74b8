/** The running call, as its handler sees it. */
export interface CallContext {
  /** Who calls: the name of the service or client. */
  readonly caller: string;
  /** Milliseconds that remain until the caller gives up; 0 when it has. Infinity for events and commands. */
  readonly remaining: number;
  /** Aborts when the caller gives up: cancelled, or the deadline has passed. */
  readonly signal: AbortSignal;
  /** Headers that the caller gave. */
  readonly headers: Readonly<Record<string, string>>;
  /** The W3C trace context (`traceparent`), when the caller sent one. */
  readonly trace: string | undefined;
}
