import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { MathServiceClient, MathServiceSkeleton } from "../../generated/math_service/index.ts";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { ProbeClient, probe } from "../conformance/mesh/generated/probe/index.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { typeScriptFlags } from "../support/typescript-flags.ts";

const control = inject("rabbitmqctl");
const script = fileURLToPath(new URL("../support/sharing-process.ts", import.meta.url));
const patience = { timeout: 20_000 };

describe.runIf(control !== null)("over RabbitMQ", () => {
  let vhost: Vhost;
  let mesh: Mesh;
  const children = new Set<ChildProcess>();

  beforeEach(async () => {
    vhost = await createVhost(inject("amqpUrl"), control);
    mesh = await connect(vhost.url, { log: quiet });
  }, 60_000);

  afterEach(async () => {
    for (const child of children) child.kill("SIGKILL");
    children.clear();
    await mesh.close();
    await vhost.remove();
  });

  /** A process, and what it says. */
  async function start(
    ...args: readonly string[]
  ): Promise<{ child: ChildProcess; said: string[] }> {
    const said: string[] = [];
    const execArgv = [...typeScriptFlags];
    const child = fork(script, [vhost.url, ...args], { execArgv });
    children.add(child);
    child.on("message", (text) => said.push(typeof text === "string" ? text : ""));
    await expect.poll(() => said.includes("ready"), patience).toBe(true);
    return { child, said };
  }

  test.each([10, 5])("ten calls at once run %i at a time with so many workers", async (workers) => {
    let running = 0;
    let most = 0;
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    class Slow extends MathServiceSkeleton {
      async add(x: number) {
        most = Math.max(most, ++running);
        if (running === workers) open();
        await gate;
        // By the time that the broker has answered, what else could run has begun.
        await mesh.call("nobody.home").catch(() => {});
        running--;
        return x;
      }
      multiply = () => 1;
      logCalculationRequested() {}
    }
    await mesh.serve(Slow, { workers });
    const client = mesh.client(MathServiceClient);
    const calls = Array.from({ length: 10 }, (_, x) => client.add(x, 0, { timeout: 20_000 }));
    expect(await Promise.all(calls)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(most).toBe(workers);
  });

  test("two processes share calls; a broadcast runs in both, a pool's event in one, a singleton's in one of all", async () => {
    const both = await Promise.all([start("probe", "10"), start("probe", "10")]);
    const count = (start: string): number[] =>
      both.map(({ said }) => said.filter((text) => text.startsWith(start)).length);
    const sum = (start: string): number => count(start).reduce((all, one) => all + one, 0);
    const giveUp = new AbortController();
    const client = mesh.client(ProbeClient);
    const calls = Array.from({ length: 20 }, (_, id) =>
      client.hang(String(id), { signal: giveUp.signal }).catch(() => {}),
    );
    // Twenty at once have room in both only.
    await expect.poll(() => count("hanging"), patience).toEqual([10, 10]);
    giveUp.abort();
    await Promise.all(calls);
    const events = 10;
    for (let id = 0; id < events; id++) await mesh.emit(probe.noted, { text: String(id) });
    await expect
      .poll(() => [sum("pool"), sum("singleton"), count("broadcast")], patience)
      .toEqual([events, events, [events, events]]);
  }, 60_000);

  test("a timer of the mesh whose process is killed goes on in another one, and never fires twice at once", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lagomorph-leader-"));
    const ledger = join(folder, "ledger");
    writeFileSync(ledger, "");
    const lines = (): string[] => readFileSync(ledger, "utf8").split("\n").filter(Boolean);
    const three = await Promise.all([1, 2, 3].map(() => start("clockwork", "10", ledger)));
    const killed: number[] = [];
    for (let kill = 0; kill < 2; kill++) {
      // In the midst of a firing.
      await expect.poll(() => isFiring(lines(), killed), { ...patience, interval: 1 }).toBe(true);
      const leader = three.find(({ child }) => String(child.pid) === lines().at(-1)?.split(" ")[1]);
      leader?.child.kill("SIGKILL");
      killed.push(leader?.child.pid ?? 0);
    }
    await expect.poll(() => isFiring(lines(), killed), patience).toBe(true);
    checkFirings(lines(), killed);
    rmSync(folder, { recursive: true });
  }, 60_000);
});

/** Whether the last thing that happened is that a process which lives has begun. */
function isFiring(lines: readonly string[], killed: readonly number[]): boolean {
  const [what, pid] = lines.at(-1)?.split(" ") ?? [];
  return what === "begun" && !killed.includes(Number(pid));
}

/** One firing after the other: each ends before the next one begins, unless its process was killed meanwhile. */
function checkFirings(lines: readonly string[], killed: readonly number[]): void {
  expect(new Set(lines.map((line) => line.split(" ")[1])).size).toBe(3);
  let open: string | undefined;
  const gone: string[] = [];
  for (const line of lines) {
    const [what, pid = ""] = line.split(" ");
    expect(gone, `${pid} was killed`).not.toContain(pid);
    if (what === "ended") {
      expect(pid).toBe(open);
      open = undefined;
    } else {
      if (open !== undefined) {
        expect(killed.map(String), `${open} fires still`).toContain(open);
        gone.push(open);
      }
      open = pid;
    }
  }
}
