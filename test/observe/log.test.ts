import { consoleLog, type Log } from "lagomorph";
import { logWork } from "lagomorph/host";
import { pinoLog } from "lagomorph/pino";
import { pino } from "pino";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ask } from "../host/shop.ts";
import { type OpenCafe, openCafe } from "./cafe.ts";
import { CafeClient } from "./generated/cafe/index.ts";
import { Recorder } from "./recorder.ts";

const card = { holder: "Ann", number: "4111-2222-3333" };
const open: OpenCafe[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map(({ mesh }) => mesh.close()));
});

/** Lines of pino, as objects. */
function pinoLines(): { readonly log: Log; readonly lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line));
  return { log: pinoLog({ logger: pino({ level: "debug" }, { write }) }), lines };
}

/** What a log writes to standard error, line by line. */
function written(log: Log, fields: object, message: string): string[] {
  const lines: string[] = [];
  const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  log.info(fields, message);
  write.mockRestore();
  return lines;
}

describe("a log of work", () => {
  test("has a line for each thing that was served: what, whose, how long, how it ended, in which trace", async () => {
    const { log, lines } = pinoLines();
    const seen = new Recorder();
    const cafe = await openCafe({ log, observe: [logWork(log), seen] });
    open.push(cafe);
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01` };
    await ask(cafe.door, "POST /orders", { json: { dish: "cake", card, token: "t" }, headers });
    await seen.sightings.all("served event kitchen.prepare ok");
    const work = lines.filter(({ msg }) => String(msg).startsWith("served"));
    const numbers = { duration: expect.any(Number) as number, trace: traceId, outcome: "ok" };
    expect(work).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ service: "kitchen", member: "cook", caller: "cafe", ...numbers }),
        expect.objectContaining({ method: "POST", route: "/orders", status: 200, ...numbers }),
        expect.objectContaining({ service: "kitchen", member: "prepare", ...numbers }),
      ]),
    );
    expect(new Set(work.map(({ call }) => call)).size).toBe(work.length);
    expect(JSON.stringify(work)).not.toContain("4111-2222-3333");
  });

  test("has what handlers took where that is asked for, at the level debug, without what is sensitive", async () => {
    const { log, lines } = pinoLines();
    const seen = new Recorder();
    const cafe = await openCafe({ log, observe: [logWork(log, { arguments: true }), seen] });
    open.push(cafe);
    await cafe.mesh.client(CafeClient).order("cake", card, "secret");
    await seen.sightings.all("served event kitchen.prepare ok");
    const taken = lines.filter(({ msg }) => msg === "what a handler took");
    const masked = { holder: "Ann", number: "•••" };
    const shown = taken.map((line) => [line["level"], line["service"], line["arguments"]]);
    expect(shown).toHaveLength(3);
    expect(shown).toEqual(
      expect.arrayContaining([
        [20, "cafe", { dish: "cake", card: masked, token: "•••" }],
        [20, "kitchen", { dish: "cake" }],
        [20, "kitchen", { dish: "cake", card: masked }],
      ]),
    );
    const calls = lines.filter(({ msg }) => String(msg).startsWith("served"));
    for (const { call } of taken) expect(calls.map((line) => line["call"])).toContain(call);
    expect(JSON.stringify(lines)).not.toMatch(/4111-2222|secret/);
  });

  test("says of errors the code and their number, and of messages which attempt it was", async () => {
    const { log, lines } = pinoLines();
    const seen = new Recorder();
    const cafe = await openCafe({ log, observe: [logWork(log), seen] });
    open.push(cafe);
    await cafe.mesh.client(CafeClient).clean(1);
    await seen.sightings.all("served command cafe.clean internal with a number set_aside");
    const work = lines.filter(({ msg }) => msg === "served command");
    expect(work).toMatchObject([
      { level: 40, service: "cafe", member: "clean", outcome: "internal", next: "again" },
      { attempt: 2, outcome: "internal", next: "set_aside" },
    ]);
    const incident = work[1]?.["incident"];
    expect(lines.some((line) => line["incident"] === incident && "error" in line)).toBe(true);
  });

  test("is the same in lines of a service's own logger: one call, one id, one trace", async () => {
    const { log, lines } = pinoLines();
    const seen = new Recorder();
    const cafe = await openCafe({ log, observe: [logWork(log), seen] });
    open.push(cafe);
    await cafe.mesh.client(CafeClient).order("cake", card, "t");
    await seen.sightings.all("served event kitchen.prepare ok");
    const own = lines.find(({ msg }) => msg === "is prepared");
    expect(own).toMatchObject({ service: "kitchen", dish: "cake" });
    expect(lines.find(({ msg }) => msg === "served event")).toMatchObject({ call: own?.["call"] });
  });
});

describe.each([
  ["lines for people", consoleLog("info")],
  ["lines of JSON", consoleLog("info", "json")],
])("%s", (_, log) => {
  test("mask what is a secret by its name, and passwords in URLs", () => {
    const fields = {
      headers: { authorization: "Bearer canary-1", Cookie: "canary-2" },
      list: [{ apiKey: "canary-3", dbPassword: "canary-4" }],
      url: "amqp://ann:canary@5@host/vhost",
      error: new Error("cannot reach https://ann:canary-6@host/path"),
    };
    const [line = "", ...more] = written(log, fields, "at amqp://ann:canary-7@host");
    expect(more).toEqual([]);
    expect(line).not.toContain("canary");
    expect(line).toContain("ann:•••@host");
  });

  test("are one line each, whatever is in them", () => {
    const evil = "a\nb\r\u001b[31m\u202ec\u2028d\u0085";
    const [line = ""] = written(log, { evil, [evil]: { evil } }, `m ${evil.replace("\n", "")}`);
    // oxlint-disable-next-line no-control-regex
    expect(line.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]/u);
  });

  test("are written whatever is in them: cycles, getters that throw, what is deep and long", () => {
    const cycle: Record<string, unknown> = { big: 7n, now: new Date(0), bytes: new Uint8Array(3) };
    cycle["self"] = cycle;
    Object.defineProperty(cycle, "bad", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    const [line = ""] = written(log, { cycle, long: "x".repeat(100_000) }, "odd");
    expect(line).toContain("odd");
    expect(line.length).toBeLessThan(20_000);
  });
});
