import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { connect, stopOnSignals } from "lagomorph";
import { afterEach, describe, expect, test, vi } from "vitest";
import { typeScriptFlags } from "../support/typescript-flags.ts";

const script = fileURLToPath(new URL("../support/until-signal.ts", import.meta.url));
const children = new Set<ChildProcess>();

afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A process with a running call of so many milliseconds, and what it has printed when it has ended. */
async function start(milliseconds: number, drainTimeout: number) {
  const flags = [...typeScriptFlags, script];
  const child = spawn(process.execPath, [...flags, String(milliseconds), String(drainTimeout)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  let output = "";
  const said = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (output.includes(words)) resolve();
      };
      child.stdout.on("data", look);
      child.once("close", () => reject(new Error(output)));
      look();
    });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => (output += text.toString()));
  // The code is a number, or null after a signal.
  const ended = once(child, "close").then(([code]): Ended => ({ code: code as number, output }));
  await said("started");
  return { child, ended, said };
}

describe("stopOnSignals", () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "lets running handlers finish after %s, and ends the process with 0",
    async (signal) => {
      const { child, ended } = await start(200, 10_000);
      child.kill(signal);
      const { code, output } = await ended;
      expect(output).toContain("finished: call");
      expect(output).toContain("unfinished: 0");
      expect(code).toBe(0);
    },
  );

  test("ends the process with 1 when handlers have not finished in time, and says how many", async () => {
    const { child, ended } = await start(60_000, 50);
    child.kill("SIGTERM");
    const { code, output } = await ended;
    expect(output).toContain("unfinished: 1");
    expect(output).toContain('"unfinished":1');
    expect(code).toBe(1);
  });

  test.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const)("ends it at once at a second signal: %s", async (signal, expected) => {
    const { child, ended, said } = await start(60_000, 60_000);
    child.kill("SIGTERM");
    // Of two that are pending the one of the lower number comes first.
    await said("told to end");
    // A signal that comes while the same one is pending is lost: so it is sent until the process has ended.
    const again = setInterval(() => child.kill(signal), 20);
    const { code, output } = await ended.finally(() => clearInterval(again));
    expect(output).not.toContain("unfinished");
    expect(code).toBe(expected);
  });

  test("keeps the process until the mesh has closed, where no socket does, or it stops listening", async () => {
    const mesh = await connect("memory:signals");
    const begun = vi.spyOn(globalThis, "setInterval");
    const ended = vi.spyOn(globalThis, "clearInterval");
    const stopListening = stopOnSignals(mesh);
    // What Node waits for: a timer that was not unref'd.
    // Intervals of Node are objects.
    const first = begun.mock.results.at(-1)?.value as NodeJS.Timeout;
    expect(first.hasRef()).toBe(true);
    stopListening();
    expect(ended).toHaveBeenCalledWith(first);
    const stopAgain = stopOnSignals(mesh);
    // As above.
    const second = begun.mock.results.at(-1)?.value as NodeJS.Timeout;
    await mesh.close();
    expect(ended).toHaveBeenCalledWith(second);
    stopAgain();
    const known = begun.mock.calls.length;
    stopOnSignals(mesh)();
    expect(begun).toHaveBeenCalledTimes(known);
    vi.restoreAllMocks();
  });

  test("is the only thing that listens to signals, and stops to", async () => {
    await using mesh = await connect("memory:signals");
    const before = process.listenerCount("SIGTERM");
    const stopListening = stopOnSignals(mesh);
    expect(process.listenerCount("SIGTERM")).toBe(before + 1);
    stopListening();
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });
});
