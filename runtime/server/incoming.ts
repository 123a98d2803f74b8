import type { Claims } from "../claims.ts";
import type { HandledEvent } from "../context.ts";
import type { PeerContext } from "../peer-wire.ts";
import type { TraceContext } from "../trace-context.ts";

/** An event or a command on its way to its handler, checked and decoded. */
export interface Incoming {
  readonly caller: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
  /** When it left, in milliseconds since 1970, by its sender's clock. */
  readonly sent?: number | undefined;
  readonly token?: string | undefined;
  readonly claims?: Claims;
  readonly event?: HandledEvent;
  /** What calls and events over the wire of another framework take from it. */
  readonly passedOn?: PeerContext;
  readonly args: unknown[];
}
