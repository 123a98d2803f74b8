import { MeshError } from "lagomorph";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { BrokerSide } from "../../runtime/bridge/broker-side.ts";
import { unique } from "../support/unique.ts";
import { Land, until } from "./set-up.ts";

describe("the name by which bridges call a broker", () => {
  const events = ["probe.noted"];
  let urls: Readonly<Record<"cloud" | "hq", string>>;
  /** A connection to each broker, with which it stays. */
  let brokers: Readonly<Record<"cloud" | "hq", Broker>>;
  let land: Land;

  async function open(name: string): Promise<Broker> {
    const broker = createMemoryBroker(name);
    await broker.open();
    return broker;
  }

  beforeEach(async () => {
    const [cloud, hq] = [unique("cloud"), unique("hq")];
    urls = { cloud: `memory:${cloud}`, hq: `memory:${hq}` };
    brokers = { cloud: await open(cloud), hq: await open(hq) };
    land = new Land(urls);
  });
  afterEach(async () => {
    await land[Symbol.asyncDispose]();
    await Promise.all([brokers.cloud.close(), brokers.hq.close()]);
  });

  /** What is kept at a broker of bridges: the name for good, the name for now. */
  function kept(name: "cloud" | "hq"): Promise<readonly boolean[]> {
    const exchanges = ["lagomorph.bridge", "lagomorph.bridging"];
    return Promise.all(exchanges.map((exchange) => brokers[name].hasExchange(exchange)));
  }

  it("stays when a bridge has carried, and another name is refused then", async () => {
    await land.close(await land.bridge([{ from: "cloud", to: "hq", events }]));
    expect([await kept("cloud"), await kept("hq")]).toEqual([
      [true, false],
      [true, false],
    ]);
    await expect(
      land.bridge([{ from: "cloud", to: "main", events }], { urls: { main: urls.hq } }),
    ).rejects.toThrow('called "main" here');
  });

  it("is not left by a bridge that another broker has refused", async () => {
    const other = new Land({ ...urls, cloud: `memory:${unique("elsewhere")}` });
    await other.bridge([{ from: "cloud", to: "hq", events }]);
    const names = { sky: urls.cloud, main: urls.hq };
    await expect(
      land.bridge([{ from: "sky", to: "main", events }], { urls: names }),
    ).rejects.toThrow(MeshError);
    await land[Symbol.asyncDispose]();
    expect(await kept("cloud")).toEqual([false, false]);
    await other[Symbol.asyncDispose]();
  });

  it("is not left by a bridge that calls one broker twice", async () => {
    const twice = { main: urls.hq };
    await expect(
      land.bridge([{ from: "hq", to: "main", events }], { urls: twice }),
    ).rejects.toThrow("or is here twice");
    await land[Symbol.asyncDispose]();
    expect(await kept("hq")).toEqual([false, false]);
  });

  it("is not waited for any more by what was closed while it was loaded", async () => {
    const brokers = { nowhere: { url: ["amqp://127.0.0.1:1"] } };
    const options = {
      name: "test",
      brokers,
      carry: [],
      maxHops: 8,
      drainTimeout: 1,
      log: land.log,
    };
    const side = new BrokerSide("nowhere", options);
    const opening = side.open().catch(String);
    await side.close();
    expect(await opening).toContain("was not reached yet");
  });

  it("is held, and not left, by a bridge that ends before it has reached all its brokers", async () => {
    const away = { nowhere: "amqp://127.0.0.1:1" };
    const waiting = land.bridge([{ from: "cloud", to: "nowhere", events }], { urls: away });
    const ended = waiting.catch((error: unknown) => error);
    await until(async () => (await kept("cloud"))[1] === true);
    const other = { sky: urls.cloud };
    await expect(land.bridge([{ from: "sky", to: "hq", events }], { urls: other })).rejects.toThrow(
      'called "sky" here',
    );
    await land[Symbol.asyncDispose]();
    await ended;
    expect([await kept("cloud"), await kept("hq")]).toEqual([
      [false, false],
      [false, false],
    ]);
  });
});
