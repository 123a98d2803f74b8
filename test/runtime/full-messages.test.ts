import { afterAll, beforeAll, expect, test } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { Caller } from "../../runtime/client/caller.ts";
import { systemClock } from "../../runtime/clock.ts";
import { connect, type Mesh } from "../../runtime/index.ts";
import { CallCounts } from "../../runtime/stats.ts";
import { nativeWire } from "../../runtime/wires/native/index.ts";
import { ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { unique } from "../support/unique.ts";

const name = unique("full");
/** What the caller has its broker do, in turn. */
const done: ("send" | "push")[] = [];
let mesh: Mesh;
let caller: Caller;
let broker: Broker;

beforeAll(async () => {
  mesh = await connect(`memory:${name}`);
  await mesh.serve(probeClass(new Sightings()));
  broker = createMemoryBroker(name);
  const open = broker.openRequester.bind(broker);
  broker.openRequester = async (listener) => {
    const requester = await open(listener);
    const send = requester.send.bind(requester);
    requester.send = (message) => {
      done.push("send");
      send(message);
    };
    requester.push = () => void done.push("push");
    return requester;
  };
  await broker.open();
  caller = new Caller({
    broker,
    wire: nativeWire,
    name: "caller",
    counts: new CallCounts(),
    timeout: 5000,
    clock: systemClock,
  });
  await caller.open();
});
afterAll(async () => {
  await caller.stop();
  await Promise.all([broker.close(), mesh.close()]);
});

test("a full message of calls leaves while the next calls of its tick are made", async () => {
  const client = new ProbeClient(caller.channel(ProbeClient.service, {}));
  await client.echo("somebody serves");
  done.length = 0;
  const calls = Array.from({ length: nativeWire.maxCalls }, (_, at) => client.echo(String(at)));
  const inTick = [...done];
  const answers = await Promise.all(calls);
  // A method whose time is not known yet has its calls in several messages.
  expect(inTick.slice(-2)).toEqual(["send", "push"]);
  expect(answers).toEqual(calls.map((_, at) => String(at)));
});
