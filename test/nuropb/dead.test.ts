import type { Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { type Ended, startCommand } from "../support/start-command.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { pythonService } from "./generated/python/index.ts";
import { Scene } from "./support/scene.ts";
import { TypescriptImpl } from "./support/typescript-service.ts";

/** Its handlers fail. */
class Failing extends TypescriptImpl {
  override onGreeted(): void {
    throw new Error("no");
  }

  override onCast(): void {
    throw new Error("no");
  }

  override onOrders(): void {
    throw new Error("no");
  }
}

describe.runIf(inject("rabbitmqctl") !== null)("lagomorph dead", () => {
  const scene = new Scene(undefined);
  let vhost: Vhost;
  let mesh: Mesh;
  const run = (...args: string[]): Promise<Ended> =>
    startCommand(["dead", ...args], { AMQP_URL: vhost.url }).ended;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    mesh = await scene.mesh(vhost.url);
  });
  afterAll(async () => {
    await scene.close();
    await vhost.remove();
  });

  async function listed(): Promise<Readonly<Record<string, number>>> {
    const flags = ["--out", "test/nuropb/generated", "--format", "json"];
    const { out } = await run("list", ...flags);
    // The command's own words.
    const rows = JSON.parse(out) as { queue: string; messages: number }[];
    const full = rows.filter(({ messages }) => messages > 0);
    return Object.fromEntries(full.map(({ queue, messages }) => [queue, messages]));
  }

  test("lists what handlers on NuroPb's wire have failed with, and sends it back", async () => {
    const served = await mesh.serve(Failing);
    await mesh.emit(pythonService.greeted, { who: "ann" });
    await mesh.emit({ ...pythonService.greeted, topic: "orders.eu.created" }, { who: "tom" });
    const pooled = "lagomorph.dead.nuropb.in.typescript.on_greeted";
    const all = {
      [pooled]: 1,
      "lagomorph.dead.nuropb.on.typescript.on_cast": 1,
      "lagomorph.dead.nuropb.in.typescript.on_orders": 1,
    };
    await vi.waitFor(async () => expect(await listed()).toEqual(all), 40_000);
    await served.stop();
    expect(await run("replay", pooled)).toMatchObject({ code: 0 });
    expect(Object.keys(await listed())).not.toContain(pooled);
  }, 120_000);
});
