import { context, metrics, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { openTelemetry } from "lagomorph/opentelemetry";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask } from "../host/shop.ts";
import { type OpenCafe, openCafe } from "./cafe.ts";
import { CafeClient } from "./generated/cafe/index.ts";
import { KitchenClient } from "./generated/kitchen/index.ts";
import { Recorder } from "./recorder.ts";

const card = { holder: "Ann", number: "4111" };
const exporter = new InMemorySpanExporter();
const traces = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const measured = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: measured });
const meters = new MeterProvider({ readers: [reader] });
let cafe: OpenCafe;
let seen: Recorder;

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
});

afterAll(async () => {
  context.disable();
  await meters.shutdown();
});

beforeEach(async () => {
  exporter.reset();
  // The one that is told last: when it knows of an end, the span has ended too.
  seen = new Recorder();
  cafe = await openCafe({ observe: [openTelemetry({ traces, metrics: meters }), seen] });
});

afterEach(() => cafe.mesh.close());

function span(name: string, kind?: SpanKind): ReadableSpan {
  const found = exporter
    .getFinishedSpans()
    .find((each) => each.name === name && (kind === undefined || each.kind === kind));
  if (found === undefined) throw new Error(`no span ${name}`);
  return found;
}

describe("with OpenTelemetry", () => {
  test("one trace goes from a call through nested calls and an event to its handler, and on by HTTP", async () => {
    const tracer = traces.getTracer("test");
    await tracer.startActiveSpan("the user's own", async (own) => {
      await cafe.mesh.client(CafeClient).order("pie", card, "t");
      own.end();
    });
    await seen.sightings.all("served event kitchen.prepare ok");
    const chain = [
      span("the user's own"),
      span("cafe/order", SpanKind.CLIENT),
      span("cafe/order", SpanKind.SERVER),
      span("send cafe.ordered", SpanKind.PRODUCER),
      span("process cafe.ordered", SpanKind.CONSUMER),
      span("GET /prices/:dish", SpanKind.SERVER),
    ];
    for (const [index, each] of chain.slice(1).entries())
      expect(each.parentSpanContext?.spanId, each.name).toBe(chain[index]?.spanContext().spanId);
    const cook = span("kitchen/cook", SpanKind.CLIENT);
    expect(cook.parentSpanContext?.spanId).toBe(chain[2]?.spanContext().spanId);
    const ids = [...chain, cook].map((each) => each.spanContext().traceId);
    expect(new Set(ids).size).toBe(1);
    expect(chain[4]?.links[0]?.context.spanId).toBe(chain[3]?.spanContext().spanId);
    expect(chain[2]?.attributes).toMatchObject({
      "rpc.system": "lagomorph",
      "rpc.service": "cafe",
      "rpc.method": "order",
      "lagomorph.caller": "guest",
    });
    expect(chain[4]?.attributes).toMatchObject({
      "messaging.system": "rabbitmq",
      "messaging.operation.type": "process",
      "messaging.destination.name": "cafe.ordered",
    });
    expect(chain[5]?.attributes).toMatchObject({ "http.response.status_code": 200 });
  });

  test("a trace that came over HTTP goes on, with its tracestate", async () => {
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    const headers = { traceparent, tracestate: "vendor=a" };
    await ask(cafe.door, "POST /orders", { json: { dish: "tea", card, token: "t" }, headers });
    const request = span("POST /orders");
    expect(request.parentSpanContext).toMatchObject({ spanId: "b7ad6b7169203331", isRemote: true });
    expect(span("kitchen/cook", SpanKind.SERVER).spanContext().traceState?.serialize()).toBe(
      "vendor=a",
    );
  });

  test("calls that share a message are children each of its own caller", async () => {
    const kitchen = cafe.mesh.client(KitchenClient);
    const tracer = traces.getTracer("test");
    const own = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        tracer.startActiveSpan(`own ${index}`, async (each) => {
          await kitchen.cook(`dish ${index}`);
          each.end();
          return each.spanContext();
        }),
      ),
    );
    const served = exporter
      .getFinishedSpans()
      .filter(({ name, kind }) => name === "kitchen/cook" && kind === SpanKind.SERVER);
    expect(new Set(served.map((each) => each.spanContext().traceId))).toEqual(
      new Set(own.map(({ traceId }) => traceId)),
    );
  });

  test("errors are codes: those of the service are its faults, those of the caller are not", async () => {
    const client = cafe.mesh.client(CafeClient);
    await expect(client.order("poison", card, "t")).rejects.toThrow("internal");
    const failed = span("cafe/order", SpanKind.SERVER);
    expect(failed.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(failed.attributes).toMatchObject({ "error.type": "internal" });
    exporter.reset();
    await expect(client.order("stones", card, "t")).rejects.toThrow("NO_SUCH_DISH");
    const answered = span("cafe/order", SpanKind.SERVER);
    expect(answered.status).toEqual({ code: SpanStatusCode.UNSET });
    expect(answered.attributes).toMatchObject({
      "error.type": "declared",
      "lagomorph.error": "NO_SUCH_DISH",
    });
  });

  test("attempts of a message are spans of one trace; what is set aside says so", async () => {
    await cafe.mesh.client(CafeClient).clean(1);
    await seen.sightings.all("served command cafe.clean internal with a number set_aside");
    const attempts = exporter
      .getFinishedSpans()
      .filter(({ name }) => name === "process cafe.clean");
    expect(attempts.map(({ attributes }) => attributes["lagomorph.attempt"])).toEqual([
      undefined,
      2,
    ]);
    expect(attempts.map(({ attributes }) => attributes["lagomorph.next"])).toEqual([
      "again",
      "set_aside",
    ]);
    expect(new Set(attempts.map((each) => each.spanContext().traceId)).size).toBe(1);
  });

  test("durations are measured by outcome; names that are in no contract are `other`", async () => {
    await expect(cafe.mesh.call("nobody.knows", [])).rejects.toThrow("unavailable");
    await cafe.mesh.client(CafeClient).price("tea");
    await reader.forceFlush();
    const found = measured
      .getMetrics()
      .at(-1)
      ?.scopeMetrics.flatMap((scope) => scope.metrics)
      .find(({ descriptor }) => descriptor.name === "rpc.client.call.duration");
    const labels = found?.dataPoints.map(({ attributes }) => attributes);
    expect(labels).toContainEqual({
      "rpc.system": "lagomorph",
      "rpc.service": "other",
      "rpc.method": "other",
      "error.type": "unavailable",
    });
    expect(labels).toContainEqual({
      "rpc.system": "lagomorph",
      "rpc.service": "cafe",
      "rpc.method": "price",
    });
  });

  test("nothing is changed where no SDK is there", async () => {
    const plain = await openCafe({ observe: [openTelemetry()] });
    expect(trace.getActiveSpan()).toBeUndefined();
    expect(metrics.getMeterProvider()).toBeDefined();
    expect(await plain.mesh.client(CafeClient).price("tea")).toBe(3);
    expect(plain.traces.get("price")).toEqual([undefined]);
    await plain.mesh.close();
  });
});
