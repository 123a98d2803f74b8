import type { Delivery } from "../message.ts";

/** From so many returns on a message is suspect: an instance that was killed and a channel that was lost, one after the other, prove nothing. */
const suspectFrom = 3;
/** How long suspects of the same crash may come after one another, in milliseconds. */
const gatherFor = 100;
/** How long a suspect has for itself, in milliseconds: after that others go on beside it. */
const aloneFor = 5_000;

/** Whether a message has come back so often that it may be what ends the processes that handle it. */
export function isSuspect({ returns }: Pick<Delivery, "returns">): boolean {
  return returns >= suspectFrom;
}

/** A suspect that this process holds, and has not begun. */
export interface Suspect {
  readonly returns: number;
  /** Has it handled. Never rejects. */
  run(): Promise<void>;
}

/**
 * Where the suspects of all queues of a mesh are handled, one at a time: what ends the process then is known by its count, and takes no
 * others along. Those that have come back least go first, since what was only near a crash has come back less often than what
 * caused it; which of equals does, chance decides, so that none goes before the others each time.
 */
export class Quarantine {
  readonly #looks: (() => Promise<void>)[] = [];
  readonly #suspects = new Set<Suspect>();
  #isBusy = false;
  #timer: NodeJS.Timeout | undefined;

  /** Runs while no suspect does: takes the first message of a queue that is not consumed yet, and handles it when it is suspect. */
  look(action: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#looks.push(() => action().then(resolve, reject));
      this.#next();
    });
  }

  /** Has a suspect handled when its turn comes, unless it is removed before. */
  add(suspect: Suspect): void {
    this.#suspects.add(suspect);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#next();
    }, gatherFor);
  }

  remove(suspect: Suspect): void {
    this.#suspects.delete(suspect);
  }

  #next(): void {
    if (this.#isBusy) return;
    const next = this.#looks.shift() ?? this.#takeSuspect();
    if (next !== undefined) void this.#run(next);
  }

  #takeSuspect(): (() => Promise<void>) | undefined {
    if (this.#timer !== undefined) return undefined;
    const suspects = [...this.#suspects];
    const least = Math.min(...suspects.map(({ returns }) => returns));
    const equals = suspects.filter(({ returns }) => returns === least);
    const suspect = equals[Math.floor(Math.random() * equals.length)];
    if (suspect === undefined) return undefined;
    this.#suspects.delete(suspect);
    return () => suspect.run();
  }

  async #run(action: () => Promise<void>): Promise<void> {
    this.#isBusy = true;
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, aloneFor)));
    await Promise.race([action(), over]);
    clearTimeout(timer);
    this.#isBusy = false;
    this.#next();
  }
}
