import type { Clock } from "../clock.ts";
import type { Observers } from "../observers.ts";
import type { WaitingCalls } from "../waiting-calls.ts";
import type { PendingCall, PendingOwner } from "./pending.ts";
import type { CallSealing } from "./sealer.ts";

/** A line to one service, as a call sees it. */
export interface CallLink extends PendingOwner {
  readonly clock: Clock;
  /** How long a call waits when nobody says otherwise, in milliseconds. */
  readonly timeout: number;
  /** All that wait in the mesh. */
  readonly waiting: WaitingCalls;
  readonly observers: Observers | undefined;
  /** It is called by names, without a contract. */
  readonly isByName: boolean;
  /** How it encrypts. */
  readonly sealing: CallSealing;
  /** A number that no other call of the line has. */
  readonly nextId: number;
  /** Sends a call. It is registered before it leaves. */
  submit(call: PendingCall): void;
  /** The caller has given a call up. */
  cancel(call: PendingCall, message: string): void;
}
