import { setTimeout as sleep } from "node:timers/promises";
import { MeshError } from "lagomorph";
import type { Tick } from "./contracts/ticker.ts";
import { Halted } from "./generated/errors.ts";
import { TickerClient, TickerSkeleton } from "./generated/ticker/index.ts";
import { ProbeClient } from "./generated/probe/index.ts";
import type { Sightings } from "./services.ts";

/** The class of a ticker that reports to `sightings`. */
export function tickerClass(sightings: Sightings) {
  return class TickerImpl extends TickerSkeleton.using({
    probe: ProbeClient,
    ticker: TickerClient,
  }) {
    async *count(tag: string) {
      sightings.add(`begun ${tag}`);
      watch(this.mesh.context.signal, tag, sightings);
      try {
        for (let number = 0; ; number++) {
          sightings.add(`yields ${tag}`);
          yield number;
        }
      } finally {
        sightings.add(`over ${tag}`);
      }
    }

    async *countTo(last: number) {
      let sum = 0;
      for (let number = 1; number <= last; number++) {
        sum += number;
        yield number;
      }
      return { sum, at: new Date("2026-01-02T03:04:05.678Z") };
    }

    async *fail(items: number, how: string): AsyncGenerator<Tick, void, void> {
      for (let price = 0n; price < items; price++) yield { at: new Date(0), price };
      if (how === "declared") throw new Halted({ since: new Date(7) }, "the bell has rung");
      if (how === "permission") throw new MeshError("permission_denied", "only for members");
      if (how === "error") throw new Error("password=hunter2");
      if (how === "wrongItem") yield { at: "never" } as unknown as Tick;
      // Handlers may throw anything.
      // oxlint-disable-next-line typescript/only-throw-error
      if (how === "nothing") throw undefined;
      if (how === "wrongEnd") return 7 as unknown as undefined;
      return undefined;
    }

    async *silence(tag: string): AsyncGenerator<Tick, void, void> {
      yield* [];
      const { signal } = this.mesh.context;
      sightings.add(`begun ${tag}`);
      watch(signal, tag, sightings);
      try {
        await sleep(2 ** 30, undefined, { signal });
      } finally {
        sightings.add(`over ${tag}`);
      }
    }

    deafSilence(tag: string): AsyncIterable<Tick> {
      sightings.add(`begun ${tag}`);
      let end: (step: IteratorResult<Tick, undefined>) => void = () => {};
      return {
        [Symbol.asyncIterator]: () => ({
          next: () => new Promise((resolve) => (end = resolve)),
          return: () => {
            sightings.add(`over ${tag}`);
            end({ done: true, value: undefined });
            return Promise.resolve({ done: true, value: undefined });
          },
        }),
      };
    }

    async *contexts() {
      const { caller, headers, remaining } = this.mesh.context;
      yield { caller, tenant: headers["tenant"] ?? "none", remaining };
      for (let step = 0; step < 2; step++) {
        const { caller: seen } = await this.deps.probe.context();
        const { headers: mine, remaining: left } = this.mesh.context;
        yield { caller: seen, tenant: mine["tenant"] ?? "none", remaining: left };
      }
    }

    relay(tag: string) {
      return this.deps.ticker.count(tag);
    }

    brief(tag: string) {
      return this.silence(tag);
    }

    again(tag: string) {
      return this.count(tag);
    }

    async *large(items: number, length: number) {
      for (let item = 0; item < items; item++) {
        sightings.add("large");
        yield String(item % 10).repeat(length);
      }
    }

    once() {
      return 1;
    }
  };
}

/** Reports how a signal ends. */
function watch(signal: AbortSignal, tag: string, sightings: Sightings): void {
  signal.addEventListener("abort", () => {
    // Always an error of ours.
    const reason = signal.reason as Error;
    sightings.add(`${reason.name} ${tag}`);
  });
}
