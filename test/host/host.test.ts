import { type Host, host, readConfig } from "lagomorph/host";
import { afterEach, expect, test } from "vitest";
import { KitchenClient, KitchenSkeleton } from "../observe/generated/kitchen/index.ts";

class Kitchen extends KitchenSkeleton {
  cook(dish: string) {
    return `${dish} of ${this.mesh.context.caller}`;
  }
  prepare() {}
  airs() {}
}

let running: Host | undefined;

afterEach(async () => {
  await running?.close();
});

/** Hosts a service without any member over HTTP, by a file. */
async function open(file: string): Promise<Host> {
  const { config, problems } = readConfig({ file: `broker: "memory:"\n${file}`, environment: {} });
  expect(problems).toEqual([]);
  running = await host([Kitchen], config);
  return running;
}

async function ask(url: string | undefined, path: string): Promise<string> {
  const answer = await fetch(`${url}${path}`);
  return `${answer.status} ${await answer.text()}`;
}

test("metrics and health have an address of their own, also of services without HTTP", async () => {
  const { mesh, metrics, http } = await open("metrics: 127.0.0.1:0");
  expect(http).toBeUndefined();
  await mesh.client(KitchenClient).cook("tea");
  expect(await ask(metrics, "/metrics")).toContain(
    'lagomorph_work_seconds_count{side="served",kind="call",service="kitchen",member="cook",outcome="ok"} 1',
  );
  expect(await ask(metrics, "/health/live")).toBe('200 {"live":true}');
  expect(await ask(metrics, "/health/ready")).toBe('200 {"ready":true,"problems":[]}');
  expect(await ask(metrics, "/openapi.json")).toContain("404");
});

test("or are at the door for HTTP", async () => {
  const { metrics, http } = await open("http: 127.0.0.1:0\nmetrics: true");
  expect(metrics).toBe(http);
  expect(await ask(http, "/metrics")).toContain("lagomorph_ready 1");
});

test("health is there without metrics, where HTTP has an address", async () => {
  const { metrics, http } = await open("http: 127.0.0.1:0");
  expect(metrics).toBeUndefined();
  expect(await ask(http, "/health/ready")).toContain("200");
  expect(await ask(http, "/metrics")).toContain("404");
});
