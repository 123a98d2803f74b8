import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { connect, type Log } from "lagomorph";
import { logWork } from "lagomorph/host";
import { openTelemetry } from "lagomorph/opentelemetry";
import { pinoLog } from "lagomorph/pino";
import { prometheus } from "lagomorph/prometheus";
import { pino } from "pino";
import { expect, test } from "vitest";
import { ask } from "../host/shop.ts";
import { openCafe } from "./cafe.ts";
import { CafeClient } from "./generated/cafe/index.ts";
import { Recorder } from "./recorder.ts";

/** Each secret is a canary of its own, so that the one that got out is named. */
const secret = (where: string): string => `canary-${where}`;

test("no secret is in logs, traces and metrics: of URLs, headers, tokens, payloads, environment", async () => {
  process.env["SHOP_PASSWORD"] = secret("environment");
  const lines: string[] = [];
  const log: Log = pinoLog({
    logger: pino({ level: "debug" }, { write: (line) => lines.push(line) }),
  });
  const exporter = new InMemorySpanExporter();
  const traces = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const metrics = prometheus();
  const seen = new Recorder();
  const observe = [openTelemetry({ traces }), metrics, logWork(log, { made: true }), seen];
  const { mesh, door } = await openCafe({ log, observe });
  const card = { holder: secret("holder"), number: secret("number") };
  const token = secret("token");
  const headers = { authorization: secret("header"), "x-api-key": secret("key") };
  const client = mesh.client(CafeClient, { headers });

  await client.order("soup", card, token);
  await expect(client.order("stones", card, token)).rejects.toThrow("NO_SUCH_DISH");
  await expect(mesh.call("cafe.order", ["tea", { ...card, holder: 7 }, token])).rejects.toThrow(
    "invalid_argument",
  );
  await expect(mesh.call("cafe.order", { token, [secret("name")]: 1 })).rejects.toThrow(
    "invalid_argument",
  );
  await client.clean(1);
  for await (const step of client.follow(secret("dish"))) expect(step).toBeDefined();
  const web = { ...headers, cookie: secret("cookie") };
  await ask(door, `GET /prices/tea?password=${secret("query")}`, { headers: web });
  await ask(door, "POST /orders", { json: { dish: "tea", card, token }, headers: web });
  await ask(door, "POST /orders", { json: { dish: "tea", card: token, token }, headers: web });
  const url = `amqp://guest:${secret("url")}@127.0.0.1:1`;
  await expect(connect(url, { log })).rejects.not.toThrow("canary");
  await seen.sightings.all(
    "dead_letter cafe internal",
    "served event kitchen.prepare ok",
    "served stream cafe.follow ok",
  );
  await mesh.close();

  const spans = exporter.getFinishedSpans().map((span) => ({
    ...{ name: span.name, attributes: span.attributes, events: span.events },
    ...{ status: span.status, links: span.links.map(({ attributes }) => attributes) },
  }));
  const out = [...lines, JSON.stringify(spans), (await metrics.read()).body];
  expect(lines.length).toBeGreaterThan(20);
  expect(spans.length).toBeGreaterThan(20);
  expect(out.join("\n").match(/canary-\w+/g)).toBeNull();
});
