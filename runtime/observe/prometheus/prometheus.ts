import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { checkKnown, type KnownOptions } from "../../known-options.ts";
import type { ObservedMesh, Observer } from "../../observer.ts";
import type { MeshStats } from "../../stats.ts";
import { Meters } from "./meters.ts";

/** What is measured, and where it is kept. */
export interface PrometheusOptions {
  /** Where metrics are kept, with those of your own. Default: a registry of its own. */
  readonly registry?: Registry;
  /** Whether the process is measured as well: processor, memory, lag of the event loop. Default: true. */
  readonly process?: boolean;
}

const known: KnownOptions<PrometheusOptions> = { registry: true, process: true };

/** An observer that counts and measures, for `connect(url, { observe: [metrics] })`. */
export interface Prometheus extends Observer {
  readonly registry: Registry;
  /** All metrics, as Prometheus reads them. */
  read(): Promise<MetricsText>;
}

/** What a page of metrics is answered with. */
export interface MetricsText {
  readonly contentType: string;
  readonly body: string;
}

/** Metrics for Prometheus: what was made and served, by names of contracts and outcomes; what waits; how the process is. */
export function prometheus(options: PrometheusOptions = {}): Prometheus {
  checkKnown("prometheus", options, known);
  const { registry = new Registry(), process = true } = options;
  if (process) collectDefaultMetrics({ register: registry });
  const meters = new Meters(registry);
  const meshes = new Set<ObservedMesh>();
  addStats(registry, meshes);
  return {
    registry,
    read: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
    begin: (work) => {
      meters.begin(work);
      return { again: () => meters.again(work), end: (ending) => meters.end(work, ending) };
    },
    note: (happening) => meters.note(happening),
    attach: (mesh) => {
      meshes.add(mesh);
      return () => meshes.delete(mesh);
    },
  };
}

/** What a mesh counts itself, under these names. */
const stats: Readonly<Record<Exclude<keyof MeshStats, "retries">, string>> = {
  pendingCalls: "Calls that wait for their answers now.",
  openStreams: "Streams that are read now.",
  lateAnswers: "Answers that were dropped because their calls had settled.",
  strayAnswers: "Answers that were dropped because they could not be read, or belong to nobody.",
  strayCredits: "What was said of streams that do not run.",
  staleSettles: "Messages whose handler ended after their channel was lost.",
};

/** Asks the meshes when somebody reads. */
function addStats(registry: Registry, meshes: ReadonlySet<ObservedMesh>): void {
  // The keys of that record.
  for (const [key, help] of Object.entries(stats) as [keyof typeof stats, string][]) {
    const words = key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    gauge(registry, { name: `lagomorph_${words}`, help }, () =>
      [...meshes].reduce((sum, mesh) => sum + mesh.stats()[key], 0),
    );
  }
  const help = "1 while all meshes of the process do their work.";
  gauge(registry, { name: "lagomorph_ready", help }, () =>
    Number([...meshes].every((mesh) => mesh.health().ready)),
  );
}

function gauge(
  registry: Registry,
  described: { readonly name: string; readonly help: string },
  read: () => number,
): void {
  const made: Gauge = new Gauge({
    ...described,
    registers: [registry],
    collect: () => made.set(read()),
  });
}
