import type { MemberDescriptor } from "../descriptor.ts";
import type { IncomingAnswer } from "../wire.ts";
import { asMeshError } from "./failure.ts";
import type { PendingCall } from "./pending.ts";
import { type CallSealing, Sealer, type SealerOptions, type Sealing } from "./sealer.ts";

/** What {@link SealedCalls} are made of. */
export interface SealedCallsOptions extends SealerOptions {
  /** Of the caller's contract; absent: it calls by names alone, and does not know what must be encrypted. */
  readonly fingerprint: string | undefined;
  /** A call may leave. */
  readonly onSealed: (call: PendingCall) => void;
  /** An answer may be read. */
  readonly onOpened: (call: PendingCall, answer: IncomingAnswer) => void;
}

/** The encrypted calls of a link: to seal and to open takes a while, in which they may settle. */
export class SealedCalls implements CallSealing {
  readonly #isForAll: boolean;
  readonly #sealer: Sealer;
  readonly #options: SealedCallsOptions;

  constructor(options: SealedCallsOptions) {
    this.#sealer = new Sealer(options);
    this.#options = options;
    this.#isForAll = options.fingerprint === undefined && this.#sealer.knows;
  }

  isFor(): boolean {
    return this.#isForAll;
  }

  check(method: Pick<MemberDescriptor, "service" | "member">): void {
    this.#sealer.check(method);
  }

  submit(call: PendingCall, sealing: Sealing): void {
    void this.#seal(call, sealing);
  }

  onAnswer(call: PendingCall, sealing: Sealing, answer: IncomingAnswer): void {
    void this.#open(call, sealing, answer);
  }

  async #seal(call: PendingCall, sealing: Sealing): Promise<void> {
    try {
      await this.#sealer.seal(call, sealing);
      if (!call.settled) this.#options.onSealed(call);
    } catch (error) {
      call.fail(asMeshError(error));
    }
  }

  async #open(call: PendingCall, sealing: Sealing, answer: IncomingAnswer): Promise<void> {
    const opened = await this.#sealer.open(call, sealing, answer);
    if (!call.settled) this.#options.onOpened(call, opened);
  }
}
