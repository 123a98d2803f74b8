import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { ProbeClient, probe } from "../conformance/mesh/generated/probe/index.ts";
import { sized } from "../support/sizes.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { typeScriptFlags } from "../support/typescript-flags.ts";

const control = inject("rabbitmqctl");
const script = fileURLToPath(new URL("../support/rolling-worker.ts", import.meta.url));
/** How often each of three instances is restarted. */
const rounds = sized(1, 10);

describe.runIf(control !== null)("instances as processes", () => {
  let vhost: Vhost;
  let folder: string;
  let ledger: string;
  let caller: Mesh;
  const children = new Set<ChildProcess>();

  beforeEach(async () => {
    vhost = await createVhost(inject("amqpUrl"), control);
    folder = mkdtempSync(join(tmpdir(), "lagomorph-rolling-"));
    ledger = join(folder, "ledger");
    writeFileSync(ledger, "");
    caller = await connect(vhost.url, { name: "load", log: quiet });
  }, 60_000);

  afterEach(async () => {
    for (const child of children) child.kill("SIGKILL");
    children.clear();
    await caller.close();
    await vhost.remove();
    rmSync(folder, { recursive: true });
  });

  async function start(drainTimeout = 10_000): Promise<ChildProcess> {
    const flags = [...typeScriptFlags, script];
    const args = [...flags, vhost.url, ledger, String(drainTimeout)];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    children.add(child);
    await Promise.race([
      once(child.stdout, "data"),
      once(child, "close").then(() => Promise.reject(new Error("it has ended"))),
    ]);
    return child;
  }

  /** Tells an instance to stop: its exit code, and how long it took. */
  async function stop(child: ChildProcess): Promise<{ code: number | null; took: number }> {
    const told = performance.now();
    const closed = once(child, "close");
    child.kill("SIGTERM");
    const [code] = (await closed) as [number | null];
    children.delete(child);
    return { code, took: performance.now() - told };
  }

  const lines = (start: string): readonly string[] =>
    readFileSync(ledger, "utf8")
      .split("\n")
      .filter((line) => line.startsWith(start));

  test("are restarted one after the other under load: no call fails, no effect comes twice (S3)", async () => {
    let instances: readonly ChildProcess[] = await Promise.all([start(), start(), start()]);
    const load = startLoad(caller);
    const exits: { code: number | null; took: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const next: ChildProcess[] = [];
      for (const instance of instances) {
        exits.push(await stop(instance));
        next.push(await start());
      }
      instances = next;
    }
    const { calls, events, failures } = await load.finish();
    await expect
      .poll(() => lines("event ").length, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(2 * events);
    const effects = [...lines("call "), ...lines("event ")];
    const slowest = Math.max(...exits.map(({ took }) => took));
    console.log(
      `S3: ${exits.length} restarts, ${calls} calls, ${failures.length} failed, ${events} events, ` +
        `${effects.length - new Set(effects).size} effects twice, exits ${[...new Set(exits.map(({ code }) => code))].join()}, ` +
        `the slowest after ${slowest.toFixed(0)} ms`,
    );
    expect(failures).toEqual([]);
    expect(effects).toHaveLength(calls + 2 * events);
    expect(new Set(effects).size).toBe(effects.length);
    expect(exits.every(({ code }) => code === 0)).toBe(true);
  }, 600_000);

  test("give back what is not done when their time is up, and say so by their exit code (S4)", async () => {
    const first = await start(2_000);
    await caller.emit(probe.noted, { text: "60000", tags: ["long"] });
    await expect.poll(() => lines("begun long").length, { timeout: 10_000 }).toBe(1);
    const other = await start();
    const { code, took } = await stop(first);
    expect(code).toBe(1);
    await expect.poll(() => lines("begun long").length, { timeout: 10_000 }).toBe(2);
    expect(lines("begun long")).toEqual([`begun long ${first.pid}`, `begun long ${other.pid}`]);
    expect(lines("aborted")).toEqual(["aborted long shutdown"]);
    console.log(`S4: a handler of 60 s, 2 s to stop: exit ${code} after ${took.toFixed(0)} ms`);
    expect(took).toBeGreaterThan(1_900);
    // Far from the handler's own time, on a busy machine too.
    expect(took).toBeLessThan(10_000);
  }, 60_000);
});

/** Some 200 calls and 20 events a second, whose handlers take 10 to 800 ms. */
function startLoad(mesh: Mesh): {
  finish(): Promise<{ calls: number; events: number; failures: readonly string[] }>;
} {
  const client = mesh.client(ProbeClient);
  const failures: string[] = [];
  const open: Promise<unknown>[] = [];
  let calls = 0;
  let events = 0;
  const attempt = (what: string, action: Promise<unknown>): void => {
    open.push(action.catch((error: unknown) => failures.push(`${what}: ${String(error)}`)));
  };
  const milliseconds = (): number => 10 + Math.floor(Math.random() * 790);
  const timer = setInterval(() => {
    const id = `c${calls++}`;
    attempt(id, client.wait(milliseconds(), id));
    if (calls % 10 !== 0) return;
    const tag = `e${events++}`;
    attempt(tag, mesh.emit(probe.noted, { text: String(milliseconds()), tags: [tag] }));
  }, 5);
  return {
    async finish() {
      clearInterval(timer);
      await Promise.all(open);
      return { calls, events, failures };
    },
  };
}
