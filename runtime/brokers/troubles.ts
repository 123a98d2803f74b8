import type { BrokerLog, Trouble } from "../broker.ts";
import type { MeshError } from "../errors.ts";

/** How many causes of one trouble are told apart: a text that is never the same must not fill memory. */
const mostCauses = 100;

interface Open {
  readonly trouble: Trouble;
  /** Who has it: it is over when nobody has it any more. */
  readonly holders: Set<object>;
  /** What was written already. */
  readonly causes: Set<string>;
}

/** What is wrong at the moment and is tried again: written once per cause, and when it is over. */
export class Troubles {
  readonly #log: BrokerLog | undefined;
  readonly #open = new Map<string, Open>();

  constructor(log: BrokerLog | undefined) {
    this.#log = log;
  }

  /** All that is wrong now. */
  get all(): Trouble[] {
    return [...this.#open.values()].map(({ trouble }) => trouble);
  }

  /** Something does not work for `holder`, again or for the first time. */
  note(subject: string, error: MeshError, holder: object): void {
    const before = this.#open.get(subject);
    const { causes = new Set<string>(), holders = new Set<object>() } = before ?? {};
    const since = before?.trouble.since ?? Date.now();
    this.#open.set(subject, {
      trouble: { subject, error, since },
      holders: holders.add(holder),
      causes,
    });
    if (causes.has(error.message) || causes.size >= mostCauses) return;
    causes.add(error.message);
    this.#log?.warn({ subject, error: error.message }, "the broker: trying again");
  }

  /** It works for `holder`. */
  clear(subject: string, holder: object): void {
    const open = this.#leave(subject, holder);
    if (open === undefined) return;
    const seconds = Math.round((Date.now() - open.trouble.since) / 1_000);
    this.#log?.info({ subject, seconds }, "the broker: works again");
  }

  /** `holder` does not try any more. */
  forget(subject: string, holder: object): void {
    this.#leave(subject, holder);
  }

  /** The trouble that is over by that. */
  #leave(subject: string, holder: object): Open | undefined {
    const open = this.#open.get(subject);
    if (open === undefined || !open.holders.delete(holder) || open.holders.size > 0)
      return undefined;
    this.#open.delete(subject);
    return open;
  }
}
