import type { Requester } from "../broker.ts";
import type { Wire } from "../wire.ts";

/** To whom cancellations of a link go, and how. */
export interface CancellationsOptions {
  readonly service: string;
  readonly session: string;
  readonly wire: Wire;
  readonly requester: Requester;
}

/** The calls of one link that were given up after they had left: those of a tick are told together. */
export class Cancellations {
  readonly #options: CancellationsOptions;
  #ids: number[] = [];

  constructor(options: CancellationsOptions) {
    this.#options = options;
  }

  add(id: number): void {
    this.#ids.push(id);
  }

  /** Tells every instance, so that the handlers' signals abort. */
  send(): void {
    if (this.#ids.length === 0) return;
    const ids = this.#ids;
    this.#ids = [];
    const { wire, requester, service, session } = this.#options;
    try {
      requester.send(wire.encodeCancel({ service, session, ids }));
    } catch {
      // Without a connection there is nobody to tell.
    }
  }
}
