import { setTimeout as sleep } from "node:timers/promises";
import type { Introduction } from "../description.ts";
import { MeshError } from "../errors.ts";
import type { Questions } from "./questions.ts";

/** Who may still answer has this long after the last answer, in milliseconds, once every service's count is reached. */
const quiet = 100;
/** The most instances of which a roll call takes notice. */
const mostInstances = 10_000;

/** What a {@link RollCall} stands on. */
export interface RollCallOptions {
  readonly questions: Questions;
  /** How many consumers the request queue of a service has. */
  readonly countConsumers: (service: string) => Promise<number | undefined>;
  /** The service that is asked for; `undefined`: all. */
  readonly service: string | undefined;
  /** In milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/** Who is there, and how many more of each service there should be. */
export interface Present {
  readonly instances: readonly Introduction[];
  /** By service, of those that were heard or asked for. */
  readonly silent: ReadonlyMap<string, number>;
}

/**
 * Asks every instance who it is. Ends when as many have answered as take calls (with all services: when nobody else has answered for a
 * while), when the broker says that nobody is there, or when time is up.
 */
export class RollCall {
  readonly #options: RollCallOptions;
  readonly #instances = new Map<string, Introduction>();
  readonly #end = new AbortController();
  #expected: ReadonlyMap<string, number> = new Map();
  #heard = 0;
  #failure: MeshError | undefined;

  constructor(options: RollCallOptions) {
    this.#options = options;
  }

  async run(): Promise<Present> {
    const { questions, service, timeout } = this.#options;
    const stop = questions.ask(
      { kind: "instance", service, instance: undefined },
      {
        onAnswer: ({ introduction }) => this.#hear(introduction),
        onNobody: () => this.#end.abort(),
        onLost: (error) => this.#fail(error),
      },
    );
    const timer = setTimeout(() => this.#end.abort(), timeout);
    try {
      await this.#untilAllAnswered();
    } finally {
      clearTimeout(timer);
      stop();
    }
    if (this.#failure !== undefined) throw this.#failure;
    return this.#present();
  }

  #hear(introduction: Introduction): void {
    const { service, id } = introduction;
    const isAsked = this.#options.service === undefined || this.#options.service === service;
    if (!isAsked || this.#instances.size >= mostInstances) return;
    this.#heard++;
    this.#instances.set(`${service}.${id}`, introduction);
  }

  #fail(error: MeshError): void {
    this.#failure = error;
    this.#end.abort();
  }

  async #untilAllAnswered(): Promise<void> {
    const { signal: given, service } = this.#options;
    const signal =
      given === undefined ? this.#end.signal : AbortSignal.any([given, this.#end.signal]);
    let heard = -1;
    let since = performance.now();
    while (!signal.aborted) {
      await this.#count();
      if (heard !== this.#heard) [heard, since] = [this.#heard, performance.now()];
      const isWhole = this.#instances.size > 0 && this.#isComplete();
      // Of one service that takes calls it is known how many there are.
      const isCounted = service !== undefined && (this.#expected.get(service) ?? 0) > 0;
      if (isWhole && (isCounted || performance.now() - since >= quiet)) return;
      await sleep(lookEvery, undefined, { signal }).catch(() => {});
    }
    if (given?.aborted === true) throw new MeshError("cancelled", "the caller gave up");
    await this.#count();
  }

  /** How many instances should answer, of each service that was heard or asked for. */
  async #count(): Promise<void> {
    const { countConsumers, service } = this.#options;
    const names = new Set([...this.#instances.values()].map((each) => each.service));
    if (service !== undefined) names.add(service);
    const counts = [...names].map(
      async (name) => [name, (await countConsumers(name)) ?? 0] as const,
    );
    this.#expected = new Map(await Promise.all(counts));
  }

  #isComplete(): boolean {
    return [...this.#silent().values()].every((count) => count === 0);
  }

  #silent(): ReadonlyMap<string, number> {
    const answered = new Map<string, number>();
    for (const { service } of this.#instances.values())
      answered.set(service, (answered.get(service) ?? 0) + 1);
    const silent = [...this.#expected].map(
      ([service, count]) => [service, Math.max(0, count - (answered.get(service) ?? 0))] as const,
    );
    return new Map(silent);
  }

  #present(): Present {
    return { instances: [...this.#instances.values()], silent: this.#silent() };
  }
}

const lookEvery = 20;
