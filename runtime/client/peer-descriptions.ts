import type { Clock } from "../clock.ts";
import { MeshError } from "../errors.ts";

/** For how long a description counts, in milliseconds; then it is asked for again, while the old one is used. */
const countsFor = 60_000;

/** After so many milliseconds an old one is used no more. */
const oldest = 600_000;

/** Of how many services descriptions are kept. */
const most = 1000;

/** What is known of a service. */
interface Known {
  /** What it has told, and when; absent until it has. */
  last?: { readonly told: unknown; readonly at: number };
  /** When it is to be asked again. */
  due: number;
  asking: Promise<unknown> | undefined;
}

/** What services of another framework tell of themselves, as long as it counts. */
export class PeerDescriptions {
  readonly #ask: (service: string) => Promise<unknown>;
  readonly #clock: Clock;
  readonly #known = new Map<string, Known>();

  /** `ask` calls the method of a service that describes it. */
  constructor(ask: (service: string) => Promise<unknown>, clock: Clock) {
    this.#ask = ask;
    this.#clock = clock;
  }

  /** What a service has told, at most ten minutes ago; what is older than a minute is asked for again meanwhile. */
  async of(service: string): Promise<unknown> {
    const { last, due } = this.#entry(service);
    const now = this.#clock.steady();
    if (last === undefined || now - last.at > oldest) return this.renewed(service);
    // Who cannot be reached now is asked the next time.
    if (now >= due) void this.renewed(service).catch(() => {});
    return last.told;
  }

  /** What a service has told so many milliseconds ago, or later. */
  async within(service: string, milliseconds: number): Promise<unknown> {
    const { last } = this.#entry(service);
    const isNew = last !== undefined && this.#clock.steady() - last.at <= milliseconds;
    return isNew ? last.told : this.renewed(service);
  }

  /** What a service tells now. Those who ask at the same time share its answer. */
  renewed(service: string): Promise<unknown> {
    const known = this.#entry(service);
    known.asking ??= this.#askAnew(service, known).finally(() => {
      known.asking = undefined;
    });
    return known.asking;
  }

  /** What a service has told is not so any more. */
  forget(service: string): void {
    const known = this.#known.get(service);
    if (known !== undefined) delete known.last;
  }

  async #askAnew(service: string, known: Known): Promise<unknown> {
    const at = this.#clock.steady();
    known.due = at + countsFor;
    try {
      const told = await this.#ask(service);
      known.last = { told, at };
      return told;
    } catch (error) {
      // That nobody answers says nothing of what it serves; that nobody is there does.
      if (error instanceof MeshError && error.reason === "no_service") delete known.last;
      throw error;
    }
  }

  /** Of those that are not being asked the oldest goes when there are too many. */
  #entry(service: string): Known {
    const existing = this.#known.get(service);
    if (existing !== undefined) return existing;
    for (const [name, { asking }] of this.#known) {
      if (this.#known.size < most) break;
      if (asking === undefined) this.#known.delete(name);
    }
    const known: Known = { due: -Infinity, asking: undefined };
    this.#known.set(service, known);
    return known;
  }
}
