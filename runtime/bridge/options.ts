import type { Log } from "../log.ts";
import type { ConnectOptions } from "../mesh-options.ts";

/** A broker of a bridge. */
export interface BridgedBroker extends Pick<
  ConnectOptions,
  "tls" | "heartbeat" | "connectTimeout"
> {
  /** The nodes of it, tried in turn. */
  readonly url: readonly string[];
}

/** What goes from one broker to another one. */
export interface Carry {
  readonly from: string;
  readonly to: string;
  /** Calls of these services: made on `from`, answered on `to`, where they live. */
  readonly services: readonly string[];
  /** Events that are emitted on `from`: `<service>.<event>`, or patterns of that. */
  readonly events: readonly string[];
  /** Commands that are sent on `from`, and handled on `to`: `<service>.<command>`. */
  readonly commands: readonly string[];
}

/** A bridge: its brokers by name, and what it carries. */
export interface BridgeOptions {
  /** What its queues are called after; processes of one name share them. */
  readonly name: string;
  /** Every bridge must call a broker the same. */
  readonly brokers: Readonly<Record<string, BridgedBroker>>;
  readonly carry: readonly Carry[];
  /** Over so many bridges an event, a command or a call goes at the most. */
  readonly maxHops: number;
  /** How long what is under way may take when the bridge stops, in milliseconds. */
  readonly drainTimeout: number;
  readonly log: Log;
}

/** What a bridge goes by where nobody says otherwise. */
export const bridgeDefaults = { name: "bridge", maxHops: 8, drainTimeout: 10_000 } as const;
