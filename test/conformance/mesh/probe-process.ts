import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Channel, connect as connectAmqp, type ConsumeMessage } from "amqplib";
import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { createAmqpPlace, quiet } from "./amqp-place.ts";
import { ProbeClient } from "./generated/probe/index.ts";
import { good } from "./malformed-cases.ts";
import { probeClass, Sightings } from "./services.ts";
import { rejection } from "./set-up.ts";
import { createInbox } from "../../support/inbox.ts";
import type { ProbeSettings, ProbeStats, ToProbe } from "../../support/probe-process.ts";
import { sized } from "../../support/sizes.ts";
import { typeScriptFlags } from "../../support/typescript-flags.ts";

/** What callers rely on when the service is a process that dies, stalls, or has a clock that is wrong: and what it bears: rows S2, R3, S7, H3 of docs/faults.md. */
export function describeProbeProcess(): void {
  let folder: string;
  let ledger: string;
  let mesh: Mesh;
  let peer: Mesh;
  let client: ProbeClient;
  let sightings: Sightings;
  let child: ChildProcess;

  beforeEach(async () => {
    await createAmqpPlace();
    folder = mkdtempSync(join(tmpdir(), "lagomorph-"));
    ledger = join(folder, "ledger");
    writeFileSync(ledger, "");
    sightings = new Sightings();
    peer = await connect(inject("amqpUrl"), { log: quiet });
    mesh = await connect(inject("amqpUrl"), { log: quiet, timeout: 20_000 });
    client = mesh.client(ProbeClient);
  });

  afterEach(async () => {
    const ended =
      child.exitCode === null && child.signalCode === null ? once(child, "exit") : undefined;
    child.kill("SIGKILL");
    await ended;
    await Promise.all([mesh.close(), peer.close()]);
    rmSync(folder, { recursive: true });
  });

  async function startProbe(more: Partial<ProbeSettings> = {}): Promise<void> {
    const settings: ProbeSettings = {
      url: inject("amqpUrl"),
      ledger,
      heartbeat: 10,
      diesBefore: undefined,
      ...more,
    };
    child = fork("test/support/probe-process.ts", [JSON.stringify(settings)], {
      execArgv: [...typeScriptFlags],
    });
    await once(child, "message");
  }

  async function tell(told: ToProbe): Promise<unknown> {
    const answer = once(child, "message");
    child.send(told);
    const [message] = (await answer) as [unknown];
    return message;
  }

  const ask = async (): Promise<ProbeStats> => (await tell("stats")) as ProbeStats; // What it answers.

  /** How often something stands in the ledger. */
  function written(line: string): number {
    return readFileSync(ledger, "utf8")
      .split("\n")
      .filter((written) => written === line).length;
  }

  /** How many calls the process has run. */
  function allRuns(): number {
    return readFileSync(ledger, "utf8").split("\n").length - 1;
  }

  /** Row S2 of docs/faults.md. */
  describe("an instance that is killed", () => {
    test.each([
      ["between its answer and the acknowledgement", "acknowledgement"],
      ["between the work and its answer", "answer"],
    ] as const)(
      "%s leaves its caller with one answer or with interrupted",
      async (_, diesBefore) => {
        for (const method of ["countRuns", "countRunsIdempotently"] as const) {
          await startProbe({ diesBefore });
          const service = await peer.serve(probeClass(sightings));
          const ended = once(child, "exit");
          const codes: string[] = [];
          // Both take their turns.
          for (let time = 0; time < 10 && child.signalCode === null; time++) {
            const tag = `${method} ${time}`;
            const call: Promise<unknown> = client[method](tag);
            const code = await call.then(
              () => "answered",
              (error: { code: string }) => error.code,
            );
            codes.push(code);
            if (method === "countRunsIdempotently") continue;
            // It has not run twice; what the process had taken and not begun has not run at all.
            const runs = sightings.count(`ran ${tag}`) + written(`ran ${tag}`);
            expect([code, runs]).toEqual([code, code === "answered" ? 1 : Math.min(runs, 1)]);
          }
          await ended;
          const interrupted = codes.filter((code) => code !== "answered");
          if (method === "countRunsIdempotently") expect(interrupted).toEqual([]);
          else if (diesBefore === "answer") expect(interrupted).toEqual(["interrupted"]);
          else expect([[], ["interrupted"]]).toContainEqual(interrupted);
          // What was answered but not acknowledged comes again: the second answer is dropped.
          const again = diesBefore === "acknowledgement" ? allRuns() : 0;
          await expect.poll(() => mesh.stats().lateAnswers, { timeout: 5_000 }).toBe(again);
          await service.stop();
        }
        expect(mesh.stats().pendingCalls).toBe(0);
        console.log(
          `S2: killed before its ${diesBefore}: 0 calls unsettled, 0 ran twice that may not`,
        );
      },
    );
  });

  /** Row R3. */
  test("calls with an honest deadline succeed, however wrong the service's clock is, and wherever it jumps", async () => {
    await startProbe();
    const minute = 60_000;
    const shifts = [60 * minute, -60 * minute, 5 * minute, -5 * minute, 0];
    // A busy machine needs more than a second for a thousand of them; it is still far less than any clock is wrong.
    const [each, timeout] = sized([20, 1_000], [1_000, 10_000]);
    for (const shift of shifts) {
      expect(await tell({ shift, fromStart: true })).toBe("shifted");
      // The process knows nothing of the clock of one that it has not heard yet.
      await using caller = await connect(inject("amqpUrl"), { log: quiet });
      const client = caller.client(ProbeClient);
      const calls = Array.from({ length: each }, (_, index) =>
        client.wait(index % 50, `${index}`, { timeout }),
      );
      // In the middle of them.
      expect(await tell({ shift: shift + 10 * minute })).toBe("shifted");
      expect(await Promise.all(calls)).toEqual(calls.map((_, index) => `${index}`));
      // An honest deadline still ends what takes longer.
      expect((await rejection(client.hang(`${shift}`, { timeout: 50 }))).code).toBe(
        "deadline_exceeded",
      );
      await expect.poll(() => written(`TimeoutError ${shift}`), { timeout: 5_000 }).toBe(1);
    }
    console.log(
      `R3: ${shifts.length} clocks, each with a jump of 10 min, ${shifts.length * each} calls, 0 failed`,
    );
  }, 60_000);

  /** Row S7. */
  test("an instance that stalls for longer than its heartbeat is told apart from one that answers: its caller hears once", async () => {
    await startProbe({ heartbeat: 1 });
    const stall = sized(6_000, 12_000);
    const outcome = client.spin(stall).then(
      () => "answered",
      (error: { code: string }) => error.code,
    );
    await expect.poll(() => written("spinning"), { timeout: 5_000 }).toBe(1);
    const service = await peer.serve(probeClass(sightings));
    expect(await outcome).toBe("interrupted");
    expect(written("spun")).toBe(0);
    await expect.poll(() => written("spun"), { timeout: 20_000 }).toBe(1);
    await service.stop();
    // It has found back by itself, and what it settled late was none of its own any more.
    await expect
      .poll(() => client.echo("back").catch((error: { code: string }) => error.code), {
        timeout: 15_000,
      })
      .toBe("back");
    const { stats } = await ask();
    expect(stats.staleSettles).toBe(1);
    expect(written("spinning")).toBe(1);
    console.log(
      `S7: stalled for ${stall} ms at a heartbeat of 1 s: its caller heard once, ${stats.staleSettles} stale settle`,
    );
  }, 60_000);

  /** Row H3: the broker takes no message of more than 128 MiB. */
  test("bodies far above what a service takes are refused before they are parsed, and leave no memory behind", async () => {
    await startProbe();
    const connection = await connectAmqp(inject("amqpUrl"));
    const channel = await connection.createChannel();
    const replies = createInbox<ConsumeMessage>();
    await channel.consume(replyTo, (message) => message && replies.put(message), { noAck: true });
    const before = await ask();
    const sizes = sized([5], [5, 100, 128]);
    for (const size of sizes) {
      publish(channel, Buffer.alloc(size * mebibyte, "["));
      expect(String((await replies.next()).content), `${size} MiB`).toMatch(
        /"payload_too_large".+ bytes; at most /,
      );
    }
    const { stalled } = await ask();
    expect(await client.echo("the next good one")).toBe("the next good one");
    await connection.close();
    const held = async (): Promise<number> => ((await ask()).held - before.held) / mebibyte;
    await expect.poll(held, { timeout: 10_000 }).toBeLessThan(4);
    const resident = Math.round(((await ask()).resident - before.resident) / mebibyte);
    console.log(
      `H3: bodies of ${sizes.join(", ")} MiB refused, the event loop stalled for ${stalled} ms at the most, less than 4 MiB are held afterwards, and ${resident} MiB not given back to the system`,
    );
  }, 60_000);
}

const mebibyte = 1024 * 1024;
const replyTo = "amq.rabbitmq.reply-to";

/** Sends a request that is no good. */
function publish(channel: Channel, body: Buffer): void {
  channel.publish("lagomorph.rpc", "probe", body, { ...good, replyTo, correlationId: "c1" });
}
