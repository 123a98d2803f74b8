import { metrics, trace } from "@opentelemetry/api";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  InMemorySpanExporter,
  type SpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { host, readConfig } from "lagomorph/host";
import { afterEach, expect, test } from "vitest";
import { KitchenClient, KitchenSkeleton } from "../observe/generated/kitchen/index.ts";
import { createLines } from "../support/lines.ts";

class Kitchen extends KitchenSkeleton {
  cook(dish: string) {
    return dish;
  }
  prepare() {}
  airs() {}
}

afterEach(() => {
  trace.disable();
  metrics.disable();
});

/** Serves, is called once, and closes, by a file. Gives the warnings. */
async function runOnce(file: string): Promise<readonly string[]> {
  const { config, problems } = readConfig({ file: `broker: "memory:"\n${file}`, environment: {} });
  expect(problems).toEqual([]);
  const { log } = createLines();
  const warnings: string[] = [];
  const warn = (_: object, message = ""): void => void warnings.push(message);
  const running = await host([Kitchen], config, { ...log, warn });
  await running.mesh.client(KitchenClient).cook("tea");
  await running.close();
  return warnings;
}

function setUp() {
  const exporter = new InMemorySpanExporter();
  // What is not exported until it is asked for, as in production.
  const processor = new BatchSpanProcessor(exporter, { scheduledDelayMillis: 600_000 });
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [processor] }));
  const measured = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: measured });
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
  return {
    // It has a timer, too.
    spans: () =>
      exporter.getFinishedSpans().flatMap(({ name }) => (name === "kitchen/cook" ? [name] : [])),
    durations: () =>
      measured
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics)
        .flatMap((scope) => scope.metrics.map(({ descriptor }) => descriptor.name)),
  };
}

test("OpenTelemetry is told of all work by its global providers, and what they hold is exported before the end", async () => {
  const { spans, durations } = setUp();
  expect(await runOnce("openTelemetry: true")).toEqual([]);
  expect(spans()).toEqual(["kitchen/cook", "kitchen/cook"]);
  expect(durations()).toContain("rpc.server.call.duration");
});

test.each([
  ["{ metrics: false }", 2, false],
  ["{ traces: false }", 0, true],
  ["{ traces: false, metrics: false }", 0, false],
  ["false", 0, false],
])("or of a part of it: openTelemetry: %s", async (how, traced, isMeasured) => {
  const { spans, durations } = setUp();
  expect(await runOnce(`openTelemetry: ${how}`)).toEqual([]);
  expect(spans()).toHaveLength(traced);
  expect(durations().includes("rpc.server.call.duration")).toBe(isMeasured);
});

test("that no SDK is set up is said, since nothing is exported then", async () => {
  expect(await runOnce("openTelemetry: true")).toEqual([
    "openTelemetry: no SDK is set up in this process, so nothing is exported",
  ]);
});

test("exporters that fail at the end keep nothing open, and are told of", async () => {
  const nothing = (): void => {};
  const failing: SpanProcessor = {
    onStart: nothing,
    onEnd: nothing,
    shutdown: async () => {},
    forceFlush: () => Promise.reject(new Error("no collector")),
  };
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [failing] }));
  expect(await runOnce("openTelemetry: true")).toEqual([
    "openTelemetry: the last traces and metrics were not exported",
  ]);
});
