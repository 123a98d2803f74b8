import type { Topology } from "../../broker.ts";
import type { Troubles } from "../troubles.ts";
import type { Connection } from "./connect.ts";
import { declareEach } from "./declare.ts";

/** How long until what was refused is tried again, in milliseconds: it takes a person to change that. */
const again = 10_000;

/**
 * Declares again on new connections. What the broker refuses then, since somebody has changed it or taken a right away, is a
 * trouble, and is tried again until it is in order; it keeps nothing else from being declared.
 */
export class Redeclarations {
  readonly #troubles: Troubles;
  readonly #timers = new Set<NodeJS.Timeout>();
  #closed = false;

  constructor(troubles: Troubles) {
    this.#troubles = troubles;
  }

  /** Declares what `topology` gives now, on a connection that is new. Never rejects. */
  async declare(connection: Connection, topology: () => Topology): Promise<void> {
    let refused = false;
    await declareEach(connection, topology(), (subject, error) => {
      if (error === undefined) return this.#troubles.clear(subject, this);
      refused = true;
      this.#troubles.note(subject, error, this);
    });
    if (refused && !this.#closed) this.#schedule(connection, topology);
  }

  #schedule(connection: Connection, topology: () => Topology): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.declare(connection, topology);
    }, again);
    this.#timers.add(timer);
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
