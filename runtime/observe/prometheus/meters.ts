import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { Ending, Happening, Work } from "../../observer.ts";

/** In seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

type Labels = "side" | "kind" | "service" | "member";

/** What is measured of work. Every label is a name that stands in a contract, or a code: there are only so many. */
export class Meters {
  readonly #work: Histogram<Labels | "outcome">;
  readonly #waited: Histogram<Labels>;
  readonly #active: Gauge<Labels>;
  readonly #retries: Counter<Labels>;
  readonly #deadLetters: Counter<"service" | "code">;
  readonly #reconnects: Counter;

  constructor(registry: Registry) {
    const registers = [registry];
    const labelNames: Labels[] = ["side", "kind", "service", "member"];
    this.#work = new Histogram({
      name: "lagomorph_work_seconds",
      help: "How long calls, events and the like took, made and served, by how they ended.",
      labelNames: [...labelNames, "outcome"],
      ...{ buckets, registers },
    });
    this.#waited = new Histogram({
      name: "lagomorph_waited_seconds",
      help: "Time under way and in queues, before a handler began.",
      ...{ labelNames, buckets, registers },
    });
    this.#active = new Gauge({
      name: "lagomorph_active",
      help: "What goes on now.",
      ...{ labelNames, registers },
    });
    this.#retries = new Counter({
      name: "lagomorph_retries_total",
      help: "How often calls were sent again.",
      ...{ labelNames, registers },
    });
    this.#deadLetters = new Counter({
      name: "lagomorph_dead_letters_total",
      help: "Messages that were set aside.",
      labelNames: ["service", "code"],
      registers,
    });
    this.#reconnects = new Counter({
      name: "lagomorph_reconnects_total",
      help: "How often a lost connection to the broker was back.",
      registers,
    });
  }

  begin(work: Work): void {
    const labels = labelsOf(work);
    this.#active.inc(labels);
    if (work.waited !== undefined) this.#waited.observe(labels, work.waited / 1000);
  }

  again(work: Work): void {
    this.#retries.inc(labelsOf(work));
  }

  end(work: Work, { code: outcome, duration }: Ending): void {
    const labels = labelsOf(work);
    this.#active.dec(labels);
    this.#work.observe({ ...labels, outcome }, duration / 1000);
  }

  note(happening: Happening): void {
    if (happening.kind === "reconnected") this.#reconnects.inc();
    else if (happening.kind === "dead_letter") {
      const { service = "other", code } = happening;
      this.#deadLetters.inc({ service, code });
    }
  }
}

function labelsOf({ side, kind, service, member, byName }: Work): Record<Labels, string> {
  const other = "other";
  return { side, kind, service: byName ? other : service, member: byName ? other : member };
}
