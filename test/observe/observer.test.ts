import { connect, type Observer } from "lagomorph";
import { afterEach, describe, expect, test } from "vitest";
import { ask } from "../host/shop.ts";
import { type OpenCafe, openCafe, silent } from "./cafe.ts";
import { CafeClient } from "./generated/cafe/index.ts";
import { KitchenClient } from "./generated/kitchen/index.ts";
import { Recorder } from "./recorder.ts";

const open: OpenCafe[] = [];
const card = { holder: "Ann", number: "4111" };

async function allOf(stream: AsyncIterable<string>): Promise<string[]> {
  const items: string[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

async function cafe(...observe: readonly Observer[]): Promise<OpenCafe> {
  const opened = await openCafe({ observe });
  open.push(opened);
  return opened;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(({ mesh }) => mesh.close()));
});

describe("who observes a mesh", () => {
  test("is told of calls, events and timers, made and served, and how each has ended", async () => {
    const seen = new Recorder();
    const { mesh } = await cafe(seen);
    await mesh.client(CafeClient).order("cake", card, "t");
    await seen.sightings.all("served event kitchen.prepare ok", "served timer kitchen.airs ok");
    expect(seen.lines.filter((line) => !line.includes("airs")).toSorted()).toEqual([
      "made call cafe.order ok",
      "made call kitchen.cook ok",
      "made event cafe.ordered ok",
      "served call cafe.order ok",
      "served call kitchen.cook ok",
      "served event kitchen.prepare ok",
    ]);
    const served = seen.works.find(({ side, member }) => side === "served" && member === "order");
    expect(served).toMatchObject({ caller: "guest", args: ["cake", card, "t"], attempt: 1 });
    expect(served?.waited).toBeGreaterThanOrEqual(0);
    expect(served?.descriptor).toMatchObject({ parameters: ["dish", "card", "token"] });
  });

  test("of requests over HTTP, with their route and status, right and wrong ones", async () => {
    const seen = new Recorder();
    const { door } = await cafe(seen);
    await ask(door, "GET /prices/cake");
    await ask(door, "POST /orders", { json: { dish: "stones", card, token: "t" } });
    await ask(door, "POST /orders", { json: { dish: 7 } });
    await ask(door, "POST /orders", { body: "dish", headers: { "content-type": "text/plain" } });
    expect(seen.lines.filter((line) => line.includes("http"))).toEqual([
      "served http cafe.price ok 200",
      "served http cafe.order declared NO_SUCH_DISH 422",
      "served http cafe.order invalid_argument 400",
      "served http cafe.order invalid_argument 415",
    ]);
    await ask(door, "GET /orders/cake");
    await ask(door, "DELETE /tables/3");
    await seen.sightings.all("served http cafe.follow ok", "served http cafe.clean ok 202");
    expect(seen.works.find(({ member }) => member === "price")?.http).toEqual({
      method: "GET",
      route: "/prices/:dish",
    });
  });

  test("of streams, by their ends", async () => {
    const seen = new Recorder();
    const { mesh } = await cafe(seen);
    const client = mesh.client(CafeClient);
    expect(await allOf(client.follow("cake"))).toHaveLength(2);
    for await (const step of client.follow("roast")) if (step) break;
    await seen.sightings.all("served stream cafe.follow ok", "served stream cafe.follow cancelled");
    expect(seen.lines.filter((line) => line.startsWith("made stream"))).toEqual([
      "made stream cafe.follow ok",
      "made stream cafe.follow ok",
    ]);
  });

  test("of what fails: errors with their numbers, attempts, and messages that are set aside", async () => {
    const seen = new Recorder();
    const { mesh } = await cafe(seen);
    const client = mesh.client(CafeClient);
    await expect(client.order("stones", card, "t")).rejects.toThrow("NO_SUCH_DISH");
    await expect(client.order("poison", card, "t")).rejects.toThrow("internal");
    await client.order("soup", card, "t");
    await client.clean(1);
    await seen.sightings.all("dead_letter cafe internal", "served event kitchen.prepare ok");
    expect(seen.lines).toEqual(
      expect.arrayContaining([
        "served call cafe.order declared NO_SUCH_DISH",
        "made call cafe.order declared NO_SUCH_DISH",
        "served call cafe.order internal with a number",
        "made command cafe.clean ok",
        "served command cafe.clean internal with a number again",
        "served command cafe.clean internal with a number set_aside",
        "served event kitchen.prepare internal with a number again",
      ]),
    );
  });

  test("of what was never run: refused arguments, names that nobody has, services that nobody serves", async () => {
    const seen = new Recorder();
    const { mesh } = await cafe(seen);
    await expect(mesh.call("cafe.price", [7])).rejects.toThrow("invalid_argument");
    await expect(mesh.call("cafe.x\n", [])).rejects.toThrow("no method");
    await expect(mesh.call("cafe.hack", [])).rejects.toThrow("unimplemented");
    await expect(mesh.call("nobody.at", [])).rejects.toThrow("unavailable");
    expect(seen.lines).toEqual(
      expect.arrayContaining([
        "served call cafe.price invalid_argument",
        "served call cafe.other unimplemented",
        "made call nobody.at unavailable",
      ]),
    );
    const made = seen.works.filter(({ side, kind }) => side === "made" && kind === "call");
    expect(made.every(({ byName }) => byName)).toBe(true);
  });

  test("harms nobody by failing", async () => {
    const fail = (): never => {
      throw new Error("broken");
    };
    const before: Observer = { begin: fail, note: fail, attach: fail };
    const during: Observer = { begin: () => ({ run: fail, end: fail, again: fail }) };
    const after: Observer = {
      begin: () => ({
        run: (code) => {
          code();
          return fail();
        },
      }),
    };
    const { mesh, sightings } = await cafe(before, during, after);
    const client = mesh.client(CafeClient);
    expect(await client.order("soup", card, "t")).toBe(7);
    expect(await allOf(client.follow("cake"))).toHaveLength(2);
    await client.clean(1);
    await sightings.all("prepare", "prepare", "prepare", "clean", "clean");
  });

  test("is a list of objects", async () => {
    // @ts-expect-error - it is one that is wrong
    await expect(connect("memory:", { observe: "me", log: silent() })).rejects.toThrow(
      "observe: a list of observers is expected",
    );
  });
});

describe("a trace context", () => {
  const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  const headers = { traceparent, tracestate: "vendor=a:1,other=b" };
  const both = `${traceparent} vendor=a:1,other=b`;

  test("is passed on without a tracer: from HTTP to calls, events, their attempts, streams", async () => {
    const { door, traces, sightings } = await cafe();
    await ask(door, "POST /orders", { json: { dish: "soup", card, token: "t" }, headers });
    await sightings.all("prepare", "prepare", "prepare");
    expect(traces.get("order")).toEqual([both]);
    expect(traces.get("cook")).toEqual([both]);
    expect(traces.get("prepare")).toEqual([both, both, both]);
    await ask(door, "DELETE /tables/3", { headers });
    await sightings.all("clean");
    expect(traces.get("clean")?.[0]).toBe(both);
    expect((await ask(door, "GET /orders/cake", { headers })).body).toContain("cake is cooked");
    expect(traces.get("follow")).toEqual([both]);
  });

  test("of somebody who does not know the form is none", async () => {
    const { door, traces } = await cafe();
    const json = { dish: "tea", card, token: "t" };
    await ask(door, "POST /orders", { json, headers: { traceparent: "00-zz", tracestate: "a=b" } });
    expect(traces.get("order")).toEqual([undefined]);
  });

  test("is that of an observer, where one gives it: the next calls and events have it", async () => {
    let count = 0;
    const tracer: Observer = {
      begin: ({ trace }) => ({
        trace: { traceparent: `${count++} in ${trace?.traceparent ?? "none"}`, tracestate: "s" },
      }),
    };
    const { mesh, traces } = await cafe({}, tracer);
    count = 0;
    await mesh.client(KitchenClient).cook("tea");
    await mesh.client(CafeClient).order("tea", card, "t");
    expect(traces.get("cook")).toEqual(["1 in 0 in none s", "5 in 4 in 3 in 2 in none s"]);
  });
});
