import {
  type Channel,
  type ChannelModel,
  connect as connectAmqp,
  type ConsumeMessage,
  type GetMessage,
} from "amqplib";
import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createInbox, type Inbox } from "../../support/inbox.ts";
import { createAmqpPlace, quiet } from "./amqp-place.ts";
import { ProbeClient, probe } from "./generated/probe/index.ts";
import { callBody, good, malformed } from "./malformed-cases.ts";
import { probeClass, Sightings } from "./services.ts";
import { rejection } from "./set-up.ts";

/** What a service does with messages that its wire does not allow. */
export function describeMalformed(): void {
  let server: Mesh;
  let caller: Mesh;
  let connection: ChannelModel;
  let channel: Channel;
  let replies: Inbox<ConsumeMessage>;
  let sightings: Sightings;

  beforeEach(async () => {
    await createAmqpPlace();
    sightings = new Sightings();
    server = await connect(inject("amqpUrl"), { log: quiet });
    caller = await connect(inject("amqpUrl"), { log: quiet, timeout: 5000 });
    await server.serve(probeClass(sightings));
    connection = await connectAmqp(inject("amqpUrl"), { noDelay: true });
    channel = await connection.createChannel();
    replies = createInbox();
    await channel.consume(
      "amq.rabbitmq.reply-to",
      (message) => message !== null && replies.put(message),
      { noAck: true },
    );
  });

  afterEach(async () => {
    await Promise.all([server.close(), caller.close(), connection.close()]);
  });

  const stillServes = async (): Promise<void> => {
    expect(await caller.client(ProbeClient).echo("the next good one")).toBe("the next good one");
    expect(Object.keys(Object.prototype)).toEqual([]);
  };

  test.each(malformed)(
    "$name is answered, and the next good call is served",
    async ({ body, options = good, code, path, message = "" }) => {
      channel.publish("lagomorph.rpc", "probe", Buffer.from(body), {
        ...options,
        replyTo: "amq.rabbitmq.reply-to",
        correlationId: "c1",
      });
      const reply = await replies.next();
      expect(reply.properties.correlationId).toBe("c1");
      const answer: unknown = JSON.parse(reply.content.toString());
      const error = {
        code,
        message: expect.stringContaining(message),
        ...(path === undefined ? {} : { issues: [{ path }] }),
      };
      // A call that could be read is answered as such, a message that could not as a whole.
      expect(answer).toMatchObject(isWhole(answer) ? { error } : { answers: [{ id: 1, error }] });
      await stillServes();
    },
  );

  test.each(malformed.slice(0, 4))(
    "$name that names nobody to answer is set aside with its reason",
    async ({ body, options = good, code }) => {
      channel.publish("lagomorph.rpc", "probe", Buffer.from(body), options);
      const dead = await (await deadLetters("lagomorph.dead.probe")).next();
      expect(dead.content.equals(Buffer.from(body))).toBe(true);
      expect(dead.properties.headers).toMatchObject({
        "dead-queue": "lagomorph.rpc.probe",
        "dead-exchange": "lagomorph.rpc",
        "dead-routing-key": "probe",
        "dead-code": code,
        "dead-reason": expect.stringMatching(/./),
      });
      await stillServes();
    },
  );

  test("call leaves the good ones of its message alone", async () => {
    const calls = [
      { id: 1, method: "echo", args: ["one"] },
      { id: 2, method: 7 },
      { id: 3, method: "echo", args: ["x"], timeout: "soon" },
      { id: 4, method: "echo", args: ["x"], headers: [] },
      { id: "five", method: "echo", args: ["two"] },
    ];
    const options = { ...good, replyTo: "amq.rabbitmq.reply-to", correlationId: "c1" };
    channel.publish("lagomorph.rpc", "probe", Buffer.from(JSON.stringify({ calls })), options);
    const { content } = await replies.next();
    const refused = { error: { code: "invalid_argument" } };
    expect(JSON.parse(content.toString())).toMatchObject({
      answers: [
        { id: 1, result: "one" },
        { id: 2, ...refused },
        { id: 3, ...refused },
        { id: 4, ...refused },
        { id: "five", result: "two" },
      ],
    });
  });

  test("a call that names no caller to answer is set aside, and does not run", async () => {
    channel.publish(
      "lagomorph.rpc",
      "probe",
      Buffer.from(callBody(["unasked"], "countRuns")),
      good,
    );
    const dead = await (await deadLetters("lagomorph.dead.probe")).next();
    expect(dead.properties.headers).toMatchObject({
      "dead-reason": expect.stringContaining("reply_to"),
    });
    expect(sightings.count("ran unasked")).toBe(0);
  });

  test("an answer goes nowhere but to addresses for answers", async () => {
    const { queue } = await channel.assertQueue("", { exclusive: true });
    const seen = createInbox<ConsumeMessage>();
    await channel.consume(queue, (message) => message !== null && seen.put(message), {
      noAck: true,
    });
    for (const replyTo of [queue, "lagomorph.rpc.probe", "amq.topic", "../", "x".repeat(255)]) {
      channel.publish("lagomorph.rpc", "probe", Buffer.from(callBody(["x"])), {
        ...good,
        replyTo,
        correlationId: "c1",
      });
    }
    await stillServes();
    channel.sendToQueue(queue, Buffer.from("behind them"));
    expect((await seen.next()).content.toString()).toBe("behind them");
  });

  test("event is set aside with its reason, and the next good one is handled", async () => {
    const bad = ["nonsense", '{"event":"noted"}', '{"event":"noted","payload":{"text":7}}'];
    for (const body of bad)
      channel.publish("lagomorph.events.probe", "probe.noted", Buffer.from(body), good);
    await caller.emit(probe.noted, { text: "good" });
    await sightings.all("pool good", "singleton good");
    const dead = await (await deadLetters("lagomorph.dead.on.probe.onNoted")).take(bad.length);
    const reasons: unknown[] = dead.map(
      ({ properties }): unknown => properties.headers?.["dead-reason"],
    );
    for (const reason of ["not JSON", "payload", "text: string expected"]) {
      expect(reasons).toContainEqual(expect.stringContaining(reason));
    }
  });

  test("event whose handler fails is set aside with its reason, and so is a command", async () => {
    await caller.emit(probe.noted, { text: "fail" });
    await caller.client(ProbeClient).remember("fail");
    const event = await (await deadLetters("lagomorph.dead.on.probe.onNoted")).next();
    const sent: unknown = expect.any(Number);
    const payload = { text: "fail" };
    expect(JSON.parse(event.content.toString())).toEqual({ event: "noted", payload, sent });
    expect(event.properties.headers).toMatchObject({
      "dead-code": "internal",
      "dead-reason": "probe.onNoted failed",
    });
    const command = await (await deadLetters("lagomorph.dead.commands.probe.remember")).next();
    const body: unknown = JSON.parse(command.content.toString());
    expect(body).toEqual({ command: "remember", args: ["fail"], sent });
  });

  test("request that comes again is not run again, unless its method is idempotent", async () => {
    await server.close();
    for (const method of ["countRuns", "countRunsIdempotently"]) {
      const options = { ...good, replyTo: "amq.rabbitmq.reply-to", correlationId: method };
      channel.publish("lagomorph.rpc", "probe", Buffer.from(callBody(["again"], method)), options);
    }
    // Somebody takes both and goes away without a word.
    const taken = [await takeOne(), await takeOne()];
    for (const message of taken) channel.reject(message, true);
    server = await connect(inject("amqpUrl"), { log: quiet });
    await server.serve(probeClass(sightings));
    const answers = new Map<unknown, unknown>();
    for (const reply of await replies.take(2))
      answers.set(reply.properties.correlationId, JSON.parse(reply.content.toString()));
    expect(answers.get("countRuns")).toMatchObject({
      answers: [{ error: { code: "interrupted" } }],
    });
    expect(answers.get("countRunsIdempotently")).toMatchObject({ answers: [{ result: 1 }] });
    expect(sightings.count("ran again")).toBe(1);
  });

  test("request of which one call takes so long that the next one's deadline passes does not run that one", async () => {
    const calls = [
      { id: 1, method: "spin", args: [200], timeout: 5000 },
      { id: 2, method: "countRuns", args: ["behind"], timeout: 50 },
    ];
    const options = { ...good, replyTo: "amq.rabbitmq.reply-to", correlationId: "c1" };
    channel.publish("lagomorph.rpc", "probe", Buffer.from(JSON.stringify({ calls })), options);
    const answers: unknown[] = [];
    while (answers.length < calls.length) {
      // What our own service has written.
      const body = JSON.parse((await replies.next()).content.toString()) as { answers: unknown[] };
      answers.push(...body.answers);
    }
    expect(answers).toContainEqual(
      expect.objectContaining({
        id: 2,
        error: expect.objectContaining({ code: "deadline_exceeded" }),
      }),
    );
    expect(sightings.count("ran behind")).toBe(0);
  });

  test("request that comes again is not given back as if it had not run", async () => {
    const options = { ...good, replyTo: "amq.rabbitmq.reply-to", correlationId: "c1" };
    await server.close();
    channel.publish(
      "lagomorph.rpc",
      "probe",
      Buffer.from(callBody(["twice"], "countRuns")),
      options,
    );
    channel.reject(await takeOne(), true);
    server = await connect(inject("amqpUrl"), { log: quiet });
    const full = await server.serve(probeClass(sightings), { workers: 1 });
    expect(JSON.parse((await replies.next()).content.toString())).toMatchObject({
      answers: [{ error: { code: "interrupted" } }],
    });
    await full.stop();
    expect(sightings.count("ran twice")).toBe(0);
  });

  test("message does not keep a service from stopping", async () => {
    const client = caller.client(ProbeClient);
    await server.close();
    server = await connect(inject("amqpUrl"), { log: quiet });
    const service = await server.serve(probeClass(sightings), { workers: 1 });
    const slow = client.wait(300, "slow");
    await sightings.all("started slow");
    for (const replyTo of [undefined, "nowhere"]) {
      const properties = replyTo === undefined ? good : { ...good, replyTo, correlationId: "c1" };
      channel.publish("lagomorph.rpc", "probe", Buffer.from("junk"), properties);
    }
    const dead = await deadLetters("lagomorph.dead.probe");
    await service.stop();
    expect(await slow).toBe("slow");
    expect((await dead.take(2)).map(({ content }) => content.toString())).toEqual(["junk", "junk"]);
  });

  test("message with large headers is set aside once", async () => {
    const headers = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`h${index}`, "x".repeat(1000)]),
    );
    channel.publish("lagomorph.rpc", "probe", Buffer.from("large"), { ...good, headers });
    const dead = await deadLetters("lagomorph.dead.probe");
    expect((await dead.next()).content.toString()).toBe("large");
    await stillServes();
    expect(dead.items).toHaveLength(1);
  });

  test("return does not end the caller", async () => {
    await channel.assertQueue("lagomorph.rpc.ghost", {
      durable: true,
      arguments: { "x-expires": 600_000 },
    });
    await channel.consume("lagomorph.rpc.ghost", () => {});
    expect(await rejection(caller.call("ghost.method", [1]))).toMatchObject({
      reason: "no_service",
    });
    await channel.deleteQueue("lagomorph.rpc.ghost");
  });

  async function takeOne(): Promise<GetMessage> {
    const message = await channel.get("lagomorph.rpc.probe");
    if (message === false) throw new Error("the queue is empty");
    return message;
  }

  /** What comes into a dead-letter queue. */
  async function deadLetters(queue: string): Promise<Inbox<ConsumeMessage>> {
    const inbox = createInbox<ConsumeMessage>();
    await channel.consume(queue, (message) => message !== null && inbox.put(message), {
      noAck: true,
    });
    return inbox;
  }
}

function isWhole(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "error" in answer;
}
