import type { Observer } from "lagomorph";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type OpenCafe, openCafe } from "../observe/cafe.ts";
import { CafeClient } from "../observe/generated/cafe/index.ts";
import { Recorder } from "../observe/recorder.ts";
import { createTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const trace = {
  traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  tracestate: "vendor=a",
};
/** Its work has a trace of its own, as one with a tracer. */
const tracer: Observer = { begin: (work) => (work.trace === undefined ? { trace } : undefined) };

let vhost: Vhost;
let proxy: TcpProxy;
let cafe: OpenCafe;
let seen: Recorder;

beforeAll(async () => {
  vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
  proxy = await createTcpProxy(vhost.url);
  seen = new Recorder();
  cafe = await openCafe({ observe: [tracer, seen] }, proxy.url);
});

afterAll(async () => {
  await cafe.mesh.close();
  await proxy.close();
  await vhost.remove();
});

test("over RabbitMQ a trace goes along with calls, events, and each of their attempts", async () => {
  const card = { holder: "Ann", number: "4111" };
  await cafe.mesh.client(CafeClient).order("soup", card, "t");
  await cafe.sightings.all("prepare", "prepare", "prepare");
  const both = `${trace.traceparent} ${trace.tracestate}`;
  expect(cafe.traces.get("cook")).toEqual([both]);
  expect(cafe.traces.get("prepare")).toEqual([both, both, both]);
});

test("who observes is told once that the connection is lost, and once that it is back", async () => {
  proxy.cut();
  await seen.sightings.all("disconnected");
  proxy.restore();
  await seen.sightings.all("reconnected");
  expect(seen.lines.filter((line) => line.endsWith("connected"))).toEqual([
    "disconnected",
    "reconnected",
  ]);
});
