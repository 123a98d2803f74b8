import type { Requester } from "../broker.ts";
import type { Encryption } from "../encryption.ts";
import type { Observers } from "../observers.ts";
import type { CallCounts } from "../stats.ts";
import type { Wire } from "../wire.ts";
import type { Deadlines } from "./deadlines.ts";
import type { Presence } from "./presence.ts";

/** What a line to one service is made of. */
export interface LinkOptions {
  readonly service: string;
  readonly fingerprint: string | undefined;
  readonly caller: string;
  /** The brokers from which bridges have carried its calls. Default: none. */
  readonly via?: readonly string[] | undefined;
  readonly wire: Wire;
  readonly requester: Requester;
  readonly deadlines: Deadlines;
  readonly counts: CallCounts;
  readonly presence: Presence;
  readonly observers?: Observers | undefined;
  /** Encrypts what must be. */
  readonly encryption: Encryption | undefined;
  /** How long a call waits when nobody says otherwise, in milliseconds. */
  readonly timeout: number;
}
