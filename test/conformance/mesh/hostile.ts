import { gzipSync } from "node:zlib";
import {
  type Channel,
  type ChannelModel,
  connect as connectAmqp,
  type ConsumeMessage,
} from "amqplib";
import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createInbox, type Inbox } from "../../support/inbox.ts";
import { publishNested } from "../../support/publish-nested.ts";
import { sized } from "../../support/sizes.ts";
import { createAmqpPlace, quiet } from "./amqp-place.ts";
import { ProbeClient, probe } from "./generated/probe/index.ts";
import { callBody, good, oddHeaders, wrongBytes } from "./malformed-cases.ts";
import { probeClass, Sightings } from "./services.ts";

const service = "lagomorph.rpc.probe";

/** What a service does with bytes, properties and headers that nobody of good will sends: rows R7 and H1 to H9 of docs/faults.md. */
export function describeHostile(): void {
  let server: Mesh;
  let caller: Mesh;
  let connection: ChannelModel;
  let channel: Channel;
  let replies: Inbox<ConsumeMessage>;
  let sightings: Sightings;
  let prototype: readonly PropertyKey[];

  beforeEach(async () => {
    await createAmqpPlace();
    sightings = new Sightings();
    server = await connect(inject("amqpUrl"), { log: quiet });
    caller = await connect(inject("amqpUrl"), { log: quiet, timeout: 10_000 });
    await server.serve(probeClass(sightings));
    connection = await connectAmqp(inject("amqpUrl"), { noDelay: true });
    channel = await connection.createChannel();
    channel.on("error", () => {});
    replies = createInbox();
    await channel.consume(
      "amq.rabbitmq.reply-to",
      (message) => message !== null && replies.put(message),
      { noAck: true },
    );
    prototype = Reflect.ownKeys(Object.prototype);
  });

  afterEach(async () => {
    await Promise.all([server.close(), caller.close(), connection.close()]);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(prototype);
  });

  const send = (body: string | Buffer, options: object = {}): void => {
    channel.publish("lagomorph.rpc", "probe", Buffer.from(body), {
      ...good,
      replyTo: "amq.rabbitmq.reply-to",
      correlationId: "c1",
      ...options,
    });
  };

  /** The next answer: the error that it is, as a whole or to its call, or its result. */
  const answer = async (): Promise<{
    error?: { code: string; message: string };
    result?: unknown;
  }> => {
    const reply = await replies.next();
    // The service's own answers, whose shape the wire's tests check.
    const { answers, error } = JSON.parse(reply.content.toString()) as {
      answers: { result?: unknown; error?: { code: string; message: string } }[];
      error?: { code: string; message: string };
    };
    return error === undefined ? { ...answers[0] } : { error };
  };

  /** The same, with the code alone of an error. */
  const heard = async (): Promise<unknown> => {
    const { error, result } = await answer();
    return error?.code ?? result;
  };

  const stillServes = async (): Promise<void> => {
    expect(await caller.client(ProbeClient).echo("the next good one")).toBe("the next good one");
  };

  test("of wrong bytes is refused, whichever they are", async () => {
    for (const body of wrongBytes) {
      send(body);
      expect(await heard(), String(body)).toBe("invalid_argument");
    }
    for (const row of ["H4", "H6"])
      console.log(`${row}: ${wrongBytes.length} wrong bodies refused`);
    await stillServes();
  });

  test("that is cut at any byte is refused, and nothing of it runs", async () => {
    const body = callBody(["x".repeat(1900)], "countRuns");
    const answers: unknown[] = [];
    for (let length = 0; length < body.length; length++) send(body.slice(0, length));
    for (let length = 0; length < body.length; length++) answers.push(await heard());
    expect(new Set(answers)).toEqual(new Set(["invalid_argument"]));
    console.log(`H7: ${answers.length} of ${body.length} cut requests refused, 0 of them ran`);
    expect(sightings.count(`ran ${"x".repeat(1900)}`)).toBe(0);
    await stillServes();
  });

  test("of too many levels or bytes is refused before it is parsed", async () => {
    const levels = (count: number): string => "[".repeat(count) + "]".repeat(count);
    // What has been parsed is refused for another reason, or not at all.
    const [deep, large] = ["nested deeper than", "bytes; at most"];
    for (const [body, code, reason] of [
      [levels(100), "invalid_argument", deep],
      [levels(1000), "invalid_argument", deep],
      [levels(100_000), "invalid_argument", deep],
      [levels(2_000_000), "invalid_argument", deep],
      [levels(5_000_000), "payload_too_large", large],
      [callBody(["x".repeat(16_000_000)]), "payload_too_large", large],
    ] as const) {
      send(body);
      const message = expect.stringContaining(reason);
      expect((await answer()).error, `${body.length} bytes`).toMatchObject({ code, message });
    }
    await stillServes();
    console.log(
      "H2: 5 bodies of 100 to 5 000 000 levels refused\nH3: bodies of 10 and 16 MB refused",
    );
  });

  test("of another kind of content is refused, and nothing is unpacked", async () => {
    const part = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    // Parts after one another are one text when unpacked.
    const parts = sized(1, 16);
    const bomb = Buffer.concat(Array.from({ length: parts }, () => part));
    for (const options of [
      { contentType: "x".repeat(255) },
      { contentType: "application/json; charset=utf-16" },
      { contentEncoding: "gzip" },
      { contentEncoding: "x".repeat(255) },
    ]) {
      // A body that would be right is refused for its label alone.
      for (const body of [callBody(["x"]), bomb]) {
        send(body, options);
        expect(await heard(), JSON.stringify(options).slice(0, 60)).toBe("invalid_argument");
      }
    }
    send(callBody(["without"]), { contentType: undefined });
    expect(await heard()).toBe("without");
    await stillServes();
    console.log(`H5: 4 kinds of content, a gzip bomb of ${parts * 64} MiB among them, refused`);
  });

  test("with odd numbers or names in it gives handlers only what their contract has", async () => {
    for (const [args, expected] of [
      ["[1e400]", "invalid_argument"],
      ["[9007199254740993]", 9007199254740992],
      [`[1${"0".repeat(9_999)}]`, "invalid_argument"],
      ["[-0]", 0],
      ['{"values":[1],"values":[2]}', 2],
      ['{"__proto__":[1]}', "invalid_argument"],
      ['{"constructor":{"prototype":{"polluted":1}}}', "invalid_argument"],
    ] as const) {
      send(`{"calls":[{"id":1,"method":"sum","args":${args}}]}`);
      expect(await heard(), args.slice(0, 60)).toBe(expected);
    }
    console.log(
      "H1: 2 names of prototypes refused as arguments\nH6: 5 odd numbers refused, or read as JavaScript reads them",
    );
    await stillServes();
  });

  test("with an odd correlation id is answered, or set aside, and keeps no answer from other calls", async () => {
    const running = caller.client(ProbeClient).wait(300, "mine");
    await sightings.all("started mine");
    for (const correlationId of ["x".repeat(255), "\0", "..", "c1", "c1"]) {
      send(callBody(["odd"]), { correlationId });
      expect(await heard()).toBe("odd");
    }
    // The same number twice at once: two answers, each to its own call.
    const calls = ["one", "two"].map((text) => ({ id: 1, method: "echo", args: [text] }));
    send(JSON.stringify({ calls }));
    const { content } = await replies.next();
    expect(JSON.parse(content.toString())).toEqual({
      answers: [
        { id: 1, result: "one" },
        { id: 1, result: "two" },
      ],
    });
    const dead = await deadLetters("lagomorph.dead.probe");
    for (const options of [
      { correlationId: "" },
      { correlationId: undefined },
      { correlationId: ".7" },
      { replyTo: "" },
      { replyTo: undefined },
    ])
      send(callBody(["unasked"], "countRuns"), options);
    await dead.take(5);
    console.log("H8: 5 odd correlation ids answered, 5 requests that cannot be answered set aside");
    expect(sightings.count("ran unasked")).toBe(0);
    expect(await running).toBe("mine");
    await stillServes();
  });

  test("with headers of any type, name and number is served, and so is the next", async () => {
    for (const more of oddHeaders) {
      send(callBody(["x"]), { headers: { ...good.headers, ...more } });
      expect(await heard()).toBe("x");
    }
    for (const row of ["H8", "H9"])
      console.log(`${row}: ${oddHeaders.length} odd header tables served`);
    send(callBody(["x"]), { headers: {} });
    expect(await heard()).toBe("invalid_argument");
    await stillServes();
  });

  test("with a header table that is too deep to decode is refused, and twenty others are handled", async () => {
    const notes = Array.from({ length: 20 }, (_, index) => `innocent ${index}`);
    for (const text of notes.slice(0, 10)) await caller.emit(probe.noted, { text });
    publishNested(connection, "lagomorph.on.probe.onNoted", 5_000);
    publishNested(connection, service, 5_000);
    await channel.checkQueue(service);
    for (const text of notes.slice(10)) await caller.emit(probe.noted, { text });
    await sightings.all(...notes.map((text) => `pool ${text}`));
    for (const text of notes) expect(sightings.count(`pool ${text}`)).toBe(1);
    const dead = await deadLetters("lagomorph.dead.on.probe.onNoted", "lagomorph.dead.probe");
    expect((await dead.take(2)).map(({ content }) => content.toString())).toEqual(["deep", "deep"]);
    await stillServes();
    console.log(
      `S11: ${notes.length} of ${notes.length} others handled, ${dead.items.length} poisons set aside once`,
    );
    expect(dead.items).toHaveLength(2);
  });

  test("with any priority and lifetime is served, and a forged user costs its sender alone", async () => {
    send(callBody(["urgent"]), { priority: 255, expiration: 4_294_967_295 });
    expect(await heard()).toBe("urgent");
    const forger = await connectAmqp(inject("amqpUrl"));
    const forged = await forger.createChannel();
    const closed = new Promise<{ code?: number }>((resolve) => forged.once("error", resolve));
    forged.publish("lagomorph.rpc", "probe", Buffer.from(callBody(["forged"], "countRuns")), {
      ...good,
      userId: "somebody",
      replyTo: "lagomorph.replies.x",
      correlationId: "c1",
    });
    expect(await closed).toMatchObject({ code: 406 });
    await forger.close();
    await stillServes();
    expect(sightings.count("ran forged")).toBe(0);
    console.log("H9: a forged user is refused with 406, and 0 of its calls ran");
  });

  test("that wants its answer somewhere else has none, and no queue gets it", async () => {
    const { queue } = await channel.assertQueue("", { exclusive: true });
    const seen = createInbox<ConsumeMessage>();
    await channel.consume(queue, (message) => message !== null && seen.put(message), {
      noAck: true,
    });
    const elsewhere = [
      queue,
      service,
      "rpc-orders",
      "amq.topic",
      "../",
      "x".repeat(255),
      "lagomorph.replies",
      "lagomorph.replies.",
      `lagomorph.replies.${queue}`,
      `lagomorph.replies./${service}`,
      "//other/lagomorph.rpc.probe",
      "\0",
    ];
    // The broker may end the connection by which these are answered.
    const direct = ["", "g1h2AA5yZXBseUA", queue].map((rest) => `amq.rabbitmq.reply-to.${rest}`);
    const addresses = [...elsewhere, ...direct];
    for (const replyTo of elsewhere) send(callBody(["x"], "countRuns"), { replyTo });
    // By either connection for answers whatever was answered before has left.
    send(callBody(["behind"]));
    expect(await heard()).toBe("behind");
    await stillServes();
    for (const replyTo of direct) send(callBody(["x"], "countRuns"), { replyTo });
    await sightings.all(...addresses.map(() => "ran x"));
    await stillServes();
    channel.sendToQueue(queue, Buffer.from("behind them"));
    expect((await seen.next()).content.toString()).toBe("behind them");
    expect(await channel.checkQueue(service)).toMatchObject({ messageCount: 0 });
    expect(sightings.count("ran x")).toBe(addresses.length);
    console.log(`R7: ${addresses.length} addresses, 0 messages`);
  });

  /** What comes into dead-letter queues. */
  async function deadLetters(...queues: readonly string[]): Promise<Inbox<ConsumeMessage>> {
    const inbox = createInbox<ConsumeMessage>();
    for (const queue of queues) {
      const onMessage = (message: ConsumeMessage | null) => message !== null && inbox.put(message);
      await channel.consume(queue, onMessage, { noAck: true });
    }
    return inbox;
  }
}
