import type { Mesh } from "lagomorph";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Bridge } from "../../runtime/bridge/index.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { rejection } from "../conformance/mesh/set-up.ts";
import { unique } from "../support/unique.ts";
import { Land, until } from "./set-up.ts";

const names = ["a", "b", "c"] as const;
const ways = [
  { from: "a", to: "b" },
  { from: "b", to: "c" },
  { from: "c", to: "a" },
];
const back = ways.map(({ from, to }) => ({ from: to, to: from }));

describe("in a ring of three brokers", () => {
  let land: Land;
  let meshes: Readonly<Record<(typeof names)[number], Mesh>>;
  beforeEach(async () => {
    land = new Land(Object.fromEntries(names.map((name) => [name, `memory:${unique(name)}`])));
    meshes = { a: await land.mesh("a"), b: await land.mesh("b"), c: await land.mesh("c") };
  });
  afterEach(() => land[Symbol.asyncDispose]());

  /** A process for each pair of brokers. */
  const bridgeAll = (
    carried: readonly { readonly from: string; readonly to: string }[],
    what: { readonly events?: string[]; readonly services?: string[] },
  ): Promise<Bridge[]> =>
    Promise.all(carried.map((way) => land.bridge([{ ...way, ...what }], { name: way.from })));

  it("an event is heard once on each of them, and comes back to none", async () => {
    const heard = new Sightings();
    for (const name of names)
      await meshes[name].on(probe.noted, ({ text }) => heard.add(`${name} ${text}`));
    const bridges = await bridgeAll(ways, { events: ["probe.noted"] });
    for (const name of names) await meshes[name].emit(probe.noted, { text: `from ${name}` });
    const wanted = names.flatMap((at) => names.map((from) => `${at} from ${from}`));
    await heard.all(...wanted);
    // Each was carried twice, and is stopped before the broker that it comes from.
    await until(() => sum(bridges, "returned") === 3);
    expect(sum(bridges, "messages")).toBe(6);
    expect(wanted.map((each) => heard.count(each))).toEqual(wanted.map(() => 1));
  });

  it("an event goes each way once where both ways are bridged, with one id", async () => {
    const ids: (string | undefined)[] = [];
    await meshes.b.on(probe.noted, (_, { message }) => void ids.push(message?.id));
    const bridges = await bridgeAll([...ways, ...back], { events: ["probe.noted"] });
    await meshes.a.emit(probe.noted, { text: "round" });
    await until(() => sum(bridges, "returned") === 6);
    expect(sum(bridges, "messages")).toBe(4);
    await until(() => ids.length === 2);
    expect(new Set(ids).size).toBe(1);
  });

  it("under load each event goes each way once, calls are answered, and nothing goes round", async () => {
    await meshes.c.serve(probeClass(land.sightings));
    const heard = new Map<string, number>();
    for (const name of names)
      await meshes[name].on(probe.noted, ({ text }) => {
        heard.set(`${name} ${text}`, (heard.get(`${name} ${text}`) ?? 0) + 1);
      });
    const all = [...ways, ...back];
    const bridges = await bridgeAll(all, { events: ["probe.noted"], services: ["probe"] });
    const isOn = (): number => bridges.filter((each) => each.carriedServices.length > 0).length;
    await until(() => isOn() === 2);
    const numbers = Array.from({ length: 300 }, (_, index) => index);
    const work = numbers.flatMap((index) => [
      ...names.map((from) => meshes[from].emit(probe.noted, { text: `${from} ${index}` })),
      ...(["a", "b"] as const).map((at) =>
        meshes[at].call("probe.countRuns", [at + index], { timeout: 15_000 }),
      ),
    ]);
    const results = await Promise.all(work);
    expect(results.filter((runs) => runs !== undefined)).toEqual(Array(600).fill(1));
    // Both ways round each event comes to the two others twice, and is stopped wherever it has been.
    const events = 3 * numbers.length;
    await until(() => sum(bridges, "returned") === 6 * events);
    await until(() => [...heard.values()].reduce((all, times) => all + times, 0) >= 5 * events);
    expect(sum(bridges, "messages")).toBe(4 * events);
    expect(sum(bridges, "calls")).toBe(600);
    const times = [...heard].map(([title, count]) => [title.startsWith(title[2] ?? ""), count]);
    expect(times.filter(([isOwn, count]) => count !== (isOwn === true ? 1 : 2))).toEqual([]);
  });

  it("a call goes the short way, comes to the service once, and fails at once when that has gone", async () => {
    const served = await meshes.c.serve(probeClass(land.sightings));
    const bridges = await bridgeAll([...ways, ...back], { services: ["probe"] });
    const isOn = (): number => bridges.filter((each) => each.carriedServices.length > 0).length;
    // From `a` and from `b` straight to `c`: the other ways are longer.
    await until(() => isOn() === 2);
    const tags = Array.from({ length: 50 }, (_, index) => `${index}`);
    const runs = tags.map((tag) => meshes.a.call("probe.countRuns", [tag]));
    expect(await Promise.all(runs)).toEqual(tags.map(() => 1));
    expect(sum(bridges, "calls")).toBe(50);
    await served.stop();
    await until(() => isOn() === 0);
    const gone = await rejection(meshes.a.call("probe.echo", ["anybody?"]));
    expect(gone).toMatchObject({ code: "unavailable", reason: "no_service" });
  });

  it("a call goes over two bridges where there is no shorter way", async () => {
    await meshes.c.serve(probeClass(land.sightings));
    const bridges = await bridgeAll(ways, { services: ["probe"] });
    const isOn = (): number => bridges.filter((each) => each.carriedServices.length > 0).length;
    await until(() => isOn() === 2);
    expect(await meshes.a.call("probe.echo", ["far"])).toBe("far");
    expect(sum(bridges, "calls")).toBe(2);
    const [described] = await meshes.a.describe("probe");
    expect(described?.contracts[0]?.instances).toMatchObject([{ via: ["b", "c"] }]);
  });
});

function sum(bridges: readonly Bridge[], of: "messages" | "returned" | "calls"): number {
  return bridges.reduce((all, bridge) => all + bridge.stats()[of], 0);
}
