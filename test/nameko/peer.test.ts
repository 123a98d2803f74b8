import amqp from "amqplib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { unique } from "../support/unique.ts";
import { PythonError, type PythonValue } from "./support/happening.ts";
import { PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";

const url = inject("amqpUrl");
const python = await findPython();

/** What a call raised. */
async function raised(call: Promise<unknown>): Promise<PythonError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof PythonError) return error;
  throw new Error(`no error of Python's: ${String(error)}`);
}

describe.skipIf(python === undefined)("the Python peer, against itself", () => {
  const math = unique("math");
  const other = unique("other");
  let peer: PythonPeer;

  beforeAll(async () => {
    peer = await PythonPeer.start(url, { python: python ?? "" });
    const handler = { source: math, event: "greeted" };
    await peer.serve(math);
    await peer.serve(other, {
      handlers: [
        { ...handler, method: "pooled" },
        { ...handler, method: "single", mode: "singleton" },
        { ...handler, method: "cast", mode: "broadcast", reliable: false },
        { ...handler, event: "stubborn", method: "again", requeue: true, fails: 2 },
        { ...handler, event: "onward", method: "onward", goOn: { do: "emit", event: "greeted" } },
        { source: other, event: "greeted", method: "after" },
      ],
      queues: [{ queue: unique("jobs"), exchange: other, routingKey: "job", method: "job" }],
    });
  });
  afterAll(() => peer?.stop());

  test("calls with positional and with keyword arguments", async () => {
    expect(await peer.call(math, "add", [1, 2])).toBe(3);
    expect(await peer.call(math, "echo", [1, "é"], { kwargs: { a: [null, true] } })).toEqual({
      args: [1, "é"],
      kwargs: { a: [null, true] },
    });
  });

  test("takes and gives what JSON cannot say", async () => {
    const big = { py: "int", value: "1180591620717411303424" };
    expect(await peer.call(math, "big")).toEqual(big);
    expect(await peer.call(math, "same", [big])).toEqual(big);
    expect(await peer.call(math, "not_a_number")).toEqual(
      ["nan", "inf", "-inf"].map((value) => ({ py: "float", value })),
    );
    expect(await peer.call(math, "describe", [{ py: "float", value: "1.0" }])).toBe("1.0");
  });

  test("raises what nameko raises", async () => {
    const remote = await raised(peer.call(math, "fail", ["bad", 1, null]));
    expect(remote.path).toBe("nameko.exceptions.RemoteError");
    expect(remote.excType).toBe("ValueError");
    expect(remote.value).toBe("('bad', 1, None)");
    const path = (call: Promise<unknown>): Promise<string> => raised(call).then((it) => it.path);
    expect(await path(peer.call(math, "nosuch"))).toBe("nameko.exceptions.MethodNotFound");
    expect(await path(peer.call(math, "add", [1]))).toBe("nameko.exceptions.IncorrectSignature");
    expect(await path(peer.call(unique("nobody"), "add"))).toBe("nameko.exceptions.UnknownService");
    expect((await raised(peer.call(math, "unserializable"))).excType).toBe(
      "UnserializableValueError",
    );
    const declared = await raised(peer.call(math, "fail_declared"));
    expect(declared.path).toBe("peer.errors.Declared");
    expect(declared.args).toEqual(["declared", "3"]);
    const slow = peer.call(math, "slow", [0.5], { timeout: 0.1 });
    expect(await path(slow)).toBe("nameko.exceptions.RpcTimeout");
  });

  test("passes context on over two hops", async () => {
    const context = { language: "en-gb", user_id: 17, custom: { a: [1, 2.5, true, "x"] } };
    const result = await peer.call(math, "chain", [other, "context"], { context });
    expect(result).toEqual({
      data: context,
      stack: [/^standalone_rpc_proxy\.call\./, /^math-.*\.chain\./, /^other-.*\.context\./].map(
        (id): unknown => expect.stringMatching(id),
      ),
    });
  });

  test("hears events by its three modes, of services and from outside of them", async () => {
    await peer.call(math, "emit", ["greeted", { who: "Matt" }], { context: { language: "de" } });
    for (const method of ["pooled", "single", "cast"]) {
      const event = await peer.waitFor("handled", (one) => one.method === method);
      expect(event).toMatchObject({ value: { who: "Matt" }, context: { language: "de" } });
      expect(event.stack).toHaveLength(3);
    }
    await peer.emit(math, "onward", "outside");
    const onward = await peer.waitFor("handled", (one) => one.method === "after");
    expect(onward).toMatchObject({ value: "outside", context: {} });
  });

  test("is given an event again that it has failed with", async () => {
    await peer.emit(math, "stubborn", 1);
    const times = [1, 2, 3].map(() => peer.waitFor("handled", (one) => one.method === "again"));
    const seen = await Promise.all(times);
    expect(seen.map(({ redelivered }) => redelivered)).toEqual([false, true, true]);
  });

  test("publishes to and consumes from queues that are not nameko's", async () => {
    await peer.publish({ body: { n: 1 }, exchange: other, routingKey: "job" });
    const job = await peer.waitFor("handled", (one) => one.method === "job");
    expect(job.value).toEqual({ n: 1 });
  });

  test("reads and writes typed values, when it is told to", async () => {
    const typed = await PythonPeer.start(url, { python: python ?? "", dialect: "typed" });
    const service = unique("typed");
    await typed.serve(service);
    const moment: PythonValue = { py: "datetime", value: "2020-01-02T03:04:05.678901" };
    expect(await typed.call(service, "same", [moment])).toEqual(moment);
    expect(await peer.call(service, "same", [moment])).toBe(moment.value);
    expect(await peer.call(service, "raw_bytes")).toEqual({
      __type__: "base64",
      __value__: "/wA=",
    });
    await typed.stop();
  });
});

describe.skipIf(python === undefined)("the Python peer dies, as nameko does,", () => {
  const good = { contentType: "application/json", replyTo: "nobody", headers: {} };
  const stack = "nameko.call_id_stack";

  test.each([
    ["a request without reply_to", { contentType: good.contentType }, "KeyError: 'reply_to'"],
    ["a request without content_type", { replyTo: good.replyTo }, "KeyError: 'content_type'"],
    ["a header of type s", { ...good, headers: { n: 200 } }, "IndexError"],
    ["a stack of calls that holds a number", { ...good, headers: { [stack]: [1] } }, "TypeError"],
  ])("of %s", async (_, properties, words) => {
    const doomed = await PythonPeer.start(url, { python: python ?? "" });
    const service = unique("doomed");
    await doomed.serve(service);
    const connection = await amqp.connect(url);
    const channel = await connection.createConfirmChannel();
    const body = Buffer.from(JSON.stringify({ args: [1, 2], kwargs: {} }));
    channel.publish("nameko-rpc", `${service}.add`, body, properties);
    await channel.waitForConfirms();
    const { status, stderr } = await doomed.ended;
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    // The broker may learn a moment later that the peer has gone.
    const back = new Promise((resolve) => {
      void channel.consume(`rpc-${service}`, (message) => resolve(message?.content));
    });
    expect(await back).toEqual(body);
    await channel.deleteQueue(`rpc-${service}`);
    await connection.close();
  });
});
