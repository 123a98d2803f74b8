import type { Mesh } from "lagomorph";
import { createEncryption } from "lagomorph/encryption";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { NoSuchBox } from "../conformance/mesh/generated/errors.ts";
import { SafeClient } from "../conformance/mesh/generated/safe/index.ts";
import { authenticateAnn, newKey, safeClass } from "../conformance/mesh/safe.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import { unique } from "../support/unique.ts";
import { Land, until } from "./set-up.ts";

describe("what is encrypted, over bridges that have no key", () => {
  const key = newKey("first");
  const brokers = { cloud: unique("cloud"), dmz: unique("dmz"), hq: unique("hq") };
  let land: Land;
  let raw: Broker[];
  beforeEach(() => {
    const urls = Object.entries(brokers).map(([name, at]) => [name, `memory:${at}`] as const);
    land = new Land(Object.fromEntries(urls));
    raw = [];
  });
  afterEach(async () => {
    await land[Symbol.asyncDispose]();
    await Promise.all(raw.map((broker) => broker.close()));
  });

  const serve = async (own: object = key.own): Promise<Mesh> => {
    const encryption = createEncryption({ own: { safe: { keys: [own] } } });
    const hq = await land.mesh("hq", { encryption });
    await hq.serve(safeClass(land.sightings), { authenticate: authenticateAnn });
    return hq;
  };
  const call = async (): Promise<SafeClient> => {
    const encryption = createEncryption({ of: { safe: { keys: [key.of] } } });
    return (await land.mesh("cloud", { encryption })).client(SafeClient);
  };
  /** Two bridges, one after the other. */
  const bridgeAll = async (what: { services?: string[]; commands?: string[] }): Promise<void> => {
    const second = await land.bridge([{ from: "dmz", to: "hq", ...what }], { name: "second" });
    const first = await land.bridge([{ from: "cloud", to: "dmz", ...what }], { name: "first" });
    const wanted = what.services?.length ?? 0;
    await until(() => [first, second].every((each) => each.carriedServices.length === wanted));
  };
  /** Text of the messages for the safe that come to a broker's exchange. */
  async function tap(name: keyof typeof brokers, exchange: string, key: string): Promise<string[]> {
    const broker = createMemoryBroker(brokers[name]);
    raw.push(broker);
    await broker.open();
    const queue = unique("tap");
    await broker.declare({
      exchanges: [{ name: exchange, type: "direct" }],
      queues: [{ name: queue, type: "classic" }],
      bindings: [{ exchange, queue, routingKey: key }],
    });
    const seen: string[] = [];
    await broker.consume({ queue, prefetch: 100 }, ({ body, headers }) => {
      seen.push(JSON.stringify(headers) + Buffer.from(body).toString());
    });
    return seen;
  }

  it("are calls that are answered: results, declared errors, incidents, claims, headers", async () => {
    await serve();
    const safe = await call();
    await bridgeAll({ services: ["safe"] });
    const seen = [
      await tap("dmz", "lagomorph.rpc", "safe"),
      await tap("hq", "lagomorph.rpc", "safe"),
    ];
    const options = { token: "token-of-ann", headers: { one: "1" } };
    expect(await safe.open("the-box", options)).toBe("secret of the-box");
    expect(await safe.look(options)).toEqual({ token: "token-of-ann", headers: ["one"] });
    expect(await safe.own("b", options)).toBe("b of ann");
    expect(await rejection(safe.own("b"))).toMatchObject({ code: "unauthenticated" });
    expect(await rejection(safe.open("none"))).toBeInstanceOf(NoSuchBox);
    const failed = await rejection(safe.fail());
    expect(failed).toMatchObject({ code: "internal", incident: expect.any(String) });
    expect(await Promise.all([safe.open("a"), safe.weigh("bb")])).toEqual(["secret of a", 2]);
    for (const messages of seen) {
      expect(messages.join()).toContain('"method":"open","sealed"');
      expect(messages.join()).not.toMatch(/the-box|token-of-ann|"one"/);
    }
  });

  it("are calls that end with their deadline, and are cancelled where they run", async () => {
    await serve();
    const safe = await call();
    await bridgeAll({ services: ["safe"] });
    const late = rejection(safe.hang("late", { timeout: 300 }));
    await land.sightings.all("hanging late");
    expect(await late).toMatchObject({ code: "deadline_exceeded" });
    const giveUp = new AbortController();
    const hanging = rejection(safe.hang("given up", { signal: giveUp.signal }));
    await land.sightings.all("hanging given up");
    giveUp.abort();
    expect(await hanging).toMatchObject({ code: "cancelled" });
    await land.sightings.all("aborted late", "aborted given up");
  });

  it("are calls that say which key the service has not", async () => {
    await serve(newKey("next").own);
    const safe = await call();
    await bridgeAll({ services: ["safe"] });
    expect(await rejection(safe.open("a"))).toMatchObject({
      code: "invalid_argument",
      rawMessage: 'safe has no key "first": it is not in use any more, or not yet',
    });
  });

  it("are commands that are handled, and stay encrypted on their way", async () => {
    await serve();
    const safe = await call();
    await bridgeAll({ commands: ["safe.destroy"] });
    const seen = await tap("hq", "lagomorph.commands", "safe.destroy");
    await safe.destroy("the-box", { token: "token-of-ann" });
    await land.sightings.all("destroying the-box");
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContain('"sealed":');
    expect(seen[0]).not.toMatch(/the-box|token-of-ann/);
  });
});
