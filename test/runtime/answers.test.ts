import { afterEach, beforeEach, expect, test } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { Caller } from "../../runtime/client/caller.ts";
import { systemClock } from "../../runtime/clock.ts";
import { consoleLog } from "../../runtime/log.ts";
import type { OutgoingMessage } from "../../runtime/message.ts";
import { serve, type Serving } from "../../runtime/server/serve.ts";
import { Quarantine } from "../../runtime/server/quarantine.ts";
import { CallCounts } from "../../runtime/stats.ts";
import { PeerWires } from "../../runtime/peer-wires.ts";
import { nativeWire } from "../../runtime/wires/native/index.ts";
import { ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { unique } from "../support/unique.ts";

const started = new Sightings();
let end: (() => void)[] = [];

/** A probe whose `wait` ends when the test says so. */
class Probe extends probeClass(new Sightings()) {
  override wait(milliseconds: number, tag: string): Promise<string> {
    const ended = new Promise<string>((resolve) => {
      if (milliseconds > 0) setTimeout(() => resolve(tag), milliseconds);
      else end.push(() => resolve(tag));
    });
    started.add(tag);
    return ended;
  }
}

let server: Broker;
let service: Serving;
let client: ProbeClient;
/** The messages with answers that have left the service, as the caller reads them. */
let messages: { readonly answers: number; readonly most: readonly (number | undefined)[] }[];

beforeEach(async () => {
  end = [];
  messages = [];
  const name = unique("answers");
  server = createMemoryBroker(name);
  const answer = server.answer.bind(server);
  server.answer = (message) => {
    const { answers } = nativeWire.decodeReply({ ...none, ...message });
    messages.push({ answers: answers.length, most: answers.map(({ most }) => most) });
    return answer(message);
  };
  await server.open();
  service = await serveProbe(server);
  const broker = createMemoryBroker(name);
  await broker.open();
  const caller = new Caller({
    broker,
    wire: nativeWire,
    name: "caller",
    counts: new CallCounts(),
    timeout: 60_000,
    clock: systemClock,
  });
  await caller.open();
  client = new ProbeClient(caller.channel(ProbeClient.service, {}));
  close = async () => {
    await caller.stop();
    await Promise.all([broker.close(), server.close()]);
  };
});

let close: () => Promise<void>;

/** Properties that answers do not have. */
const none = {
  headers: {},
  contentType: undefined,
  contentEncoding: undefined,
  type: undefined,
  replyTo: undefined,
  correlationId: undefined,
  messageId: undefined,
  appId: undefined,
  timestamp: undefined,
  ttl: undefined,
};

afterEach(() => close());

function serveProbe(broker: Broker): Promise<Serving> {
  const nothing = () => Promise.resolve();
  return serve(
    Probe,
    {
      broker,
      wire: nativeWire,
      peers: new PeerWires([]),
      log: consoleLog("error"),
      runtimeLog: consoleLog("error"),
      clock: systemClock,
      quarantine: new Quarantine(),
      counts: new CallCounts(),
      listen: () => Promise.resolve({ stop: () => Promise.resolve() }),
      emit: nothing,
      publish: nothing,
      client: (Client) => {
        throw new Error(`${Client.name} is not called here`);
      },
      drainTimeout: 0,
      timeout: 1_000,
      send: nothing,
      calls: () => false,
      declareEvents: nothing,
      onStopped: nothing,
    },
    {},
  );
}

/** Starts so many calls that wait, and resolves when all of their handlers do. */
async function startWaiting(count: number, tag: string): Promise<Promise<string>[]> {
  const calls = Array.from({ length: count }, () => client.wait(0, tag));
  await started.all(...calls.map(() => tag));
  return calls;
}

test("answers of handlers that wait share a message when they end in one round of the event loop, each in a tick of its own", async () => {
  const calls = await startWaiting(50, "together");
  for (const each of end) setImmediate(each);
  await Promise.all(calls);
  expect(messages.map(({ answers }) => answers)).toEqual([50]);
});

test("an answer never waits for a slower call of its message", async () => {
  const [first, second] = await startWaiting(2, "apart");
  end[1]?.();
  expect(await second).toBe("apart");
  expect(messages.map(({ answers }) => answers)).toEqual([1]);
  end[0]?.();
  expect(await first).toBe("apart");
});

test("a pause of the event loop is not taken for a slow handler", async () => {
  for (let time = 0; time < 5; time++) {
    const call = client.wait(1, `short ${time}`);
    await started.all(`short ${time}`);
    spin(60);
    await call;
  }
  const taken = messages.flatMap(({ most }) => most).filter((most) => most !== undefined);
  // On a busy machine one handler or another is slow indeed: it begins, and then the processor does something else.
  expect(messages).toHaveLength(5);
  expect(taken.length).toBeLessThan(3);
});

test("a handler that keeps the processor busy is", async () => {
  await client.spin(25);
  expect(messages.flatMap(({ most }) => most)).toEqual([1]);
});

test("a call that a stopping service cannot give back to its caller is in the queue again", async () => {
  const queue = nativeWire.topology.requests("probe").consumed.name;
  const countConsumers = server.countConsumers.bind(server);
  let isThere = false;
  server.countConsumers = async (name) => {
    const count = await countConsumers(name);
    if (count !== 0 || isThere) return count;
    // It comes when nobody consumes any more, and its answer cannot leave.
    isThere = true;
    server.answer = () => "later";
    await server.publish(oneRequest());
    return count;
  };
  await service.stop();
  expect(isThere).toBe(true);
  expect(await server.countMessages(queue)).toBe(1);
});

/** A request with one call. */
function oneRequest(): OutgoingMessage {
  return nativeWire.encodeRequest({
    service: "probe",
    message: 1,
    calls: [
      {
        id: 1,
        method: "echo",
        args: '["late"]',
        timeout: 60_000,
        headers: undefined,
        trace: undefined,
        token: undefined,
        again: 0,
        stream: undefined,
      },
    ],
    session: "a".repeat(22),
    replyTo: "lagomorph.replies.nobody",
    caller: "caller",
    fingerprint: undefined,
    sent: Date.now(),
  });
}

function spin(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}
