import { afterEach, describe, expect, test } from "vitest";
import { Buckets } from "../../runtime/entrypoints/buckets.ts";
import { RateLimits } from "../../runtime/entrypoints/rates.ts";
import { openScene, post, type Scene } from "./open-gateway.ts";
import { RawSocket, statusOf } from "../websocket/raw-socket.ts";

describe("a bucket", () => {
  test("gives its burst at once, then as many as come in a second", () => {
    const buckets = new Buckets("test", { perSecond: 2, burst: 3 });
    const waits = [0, 0, 0, 0, 250, 500, 1_000, 60_000, 60_000, 60_000, 60_000].map((now) =>
      buckets.take("tom", now),
    );
    expect(waits).toEqual([0, 0, 0, 0.5, 0.25, 0, 0, 0, 0, 0, 0.5]);
  });

  test("is one caller's, and forgotten when it is full again", () => {
    const buckets = new Buckets("test", { perSecond: 1 });
    expect([buckets.take("tom", 0), buckets.take("tom", 0), buckets.take("ann", 0)]).toEqual([
      0, 1, 0,
    ]);
    expect(buckets.size).toBe(2);
    buckets.take("eve", 2_000);
    expect(buckets.size).toBe(1);
  });

  test("is remembered of a hundred thousand callers at the most", () => {
    const buckets = new Buckets("test", { perSecond: 0.001 });
    for (let caller = 0; caller < 100_010; caller++) buckets.take(String(caller), 0);
    expect(buckets.size).toBe(100_000);
  });

  test.each([{ perSecond: 0 }, { perSecond: NaN }, { perSecond: 1, burst: 0.5 }])(
    "is not made of %j",
    (rate) => {
      expect(() => new Buckets("rates.address", rate)).toThrow("rates.address: perSecond above 0");
    },
  );
});

test.each([
  ["1.2.3.4", "::ffff:1.2.3.4", true],
  ["1.2.3.4", "1.2.3.5", false],
  ["2001:db8::1", "2001:db8:0:0:ffff::2", true],
  ["2001:db8:0:1::1", "2001:db8::1", false],
])("%s and %s are one caller: %s", (one, other, isOne) => {
  const limits = new RateLimits({ address: { perSecond: 1 } });
  expect(limits.ofAddress(one)).toBeUndefined();
  expect(limits.ofAddress(other) !== undefined).toBe(isOne);
});

describe("who asks a door too often", () => {
  let scene: Scene;

  afterEach(() => scene[Symbol.asyncDispose]());

  test("from an address is refused with 429, and told when it may again; probes are not", async () => {
    const rates = { address: { perSecond: 0.05, burst: 2 } };
    scene = await openScene({ http: { address: ":0", rates } });
    const ask = () => post(`${scene.http}/rpc/board/add`, [1, 2]);
    expect((await ask()).status).toBe(200);
    expect((await fetch(`${scene.http}/nothing`)).status).toBe(404);
    const { status, headers, body } = await ask();
    expect([status, body]).toMatchObject([429, { code: "resource_exhausted" }]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(15);
    expect((await fetch(`${scene.http}/health/ready`)).status).toBe(200);
    expect(await statusOf(scene.websocket, { protocols: ["lagomorph.v1", "bearer.tom"] })).toBe(
      429,
    );
  });

  test("is told apart by what it has proven, over HTTP and over sockets together", async () => {
    const rates = { principal: { perSecond: 0.05, burst: 2 } };
    scene = await openScene({ http: { address: ":0", rates } });
    const mine = (token: string) => post(`${scene.http}/rpc/board/mine`, [], { token });
    expect((await mine("tom")).status).toBe(200);
    const protocols = ["lagomorph.v1", "bearer.tom"];
    const socket = await RawSocket.open(scene.websocket, { protocols });
    const call = { type: "call", method: "board.mine" };
    expect(await socket.ask({ ...call, id: 1 })).toMatchObject({ result: "tom" });
    const refused = { error: { code: "resource_exhausted" } };
    expect(await socket.ask({ ...call, id: 2 })).toMatchObject(refused);
    expect(await socket.ask({ type: "subscribe", id: 3, event: "board.noted" })).toMatchObject(
      refused,
    );
    expect((await mine("tom")).status).toBe(429);
    expect((await mine("ann")).status).toBe(200);
    expect(
      await socket.ask({ type: "call", id: 4, method: "board.add", args: [1, 2] }),
    ).toMatchObject({ result: 3 });
  });

  test("over a socket is refused by its address, whatever it asks for", async () => {
    const rates = { address: { perSecond: 0.05, burst: 2 } };
    scene = await openScene({
      websocket: { rates, allowWithoutOrigin: true },
      http: { address: ":0" },
    });
    const socket = await RawSocket.open(scene.websocket);
    const add = { type: "call", method: "board.add", args: [1, 2] };
    expect(await socket.ask({ ...add, id: 1 })).toMatchObject({ result: 3 });
    for (const asked of [
      { ...add, id: 2 },
      { type: "subscribe", id: 3, event: "board.noted" },
    ])
      expect(await socket.ask(asked)).toMatchObject({ error: { code: "resource_exhausted" } });
    expect((await post(`${scene.http}/rpc/board/add`, [1, 2])).status).toBe(200);
  });
});
