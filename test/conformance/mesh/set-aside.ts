import {
  type Channel,
  type ChannelModel,
  connect as connectAmqp,
  type ConsumeMessage,
} from "amqplib";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createInbox, type Inbox } from "../../support/inbox.ts";
import { createAmqpPlace } from "./amqp-place.ts";
import { ProbeClient, probe } from "./generated/probe/index.ts";
import { probeClass } from "./services.ts";
import { setUpMeshes } from "./set-up.ts";
import { unspeakable } from "./stubborn.ts";

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const probeContract = ProbeClient.service.fingerprint;
const deadQueue = "lagomorph.dead.on.probe.onNoted";

/** What becomes of events whose handlers fail, in whatever way. */
export function describeSetAside(): void {
  const on = setUpMeshes(createAmqpPlace);
  let connection: ChannelModel;
  let channel: Channel;

  beforeEach(async () => {
    connection = await connectAmqp(inject("amqpUrl"), { noDelay: true });
    channel = await connection.createChannel();
    // The only worker is free again when an event is out of the way.
    await on.server.serve(
      class extends probeClass(on.sightings) {
        override onNoted(note: { text: string }): void {
          super.onNoted(note);
          if (note.text === "hostile") throw unspeakable;
        }
      },
      { workers: 1 },
    );
  });

  afterEach(() => connection.close());

  /** Emits an event, and another one behind it; resolves when that one is handled. */
  const emit = async (text: string): Promise<void> => {
    await on.caller.emit(probe.noted, { text });
    await on.caller.emit(probe.noted, { text: "behind" });
    await on.sightings.all("pool behind");
  };

  test("is set aside also when somebody has deleted the dead-letter queue", async () => {
    await channel.deleteQueue(deadQueue);
    await emit("fail");
    const dead = await (await deadLetters()).next();
    expect(JSON.parse(dead.content.toString())).toMatchObject({ payload: { text: "fail" } });
    expect(on.sightings.count("pool fail")).toBe(1);
  });

  test("is set aside also when what was thrown cannot be looked at, and its worker goes on", async () => {
    await emit("hostile");
    const dead = await (await deadLetters()).next();
    expect(JSON.parse(dead.content.toString())).toMatchObject({ payload: { text: "hostile" } });
  });

  test("is set aside as it came, with who tried it when and how often, and with what the log has of it", async () => {
    const body = JSON.stringify({
      event: "noted",
      payload: { text: "fail" },
      trace: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    });
    const properties = {
      type: "lagomorph.event",
      messageId: "m-1",
      appId: "somebody",
      correlationId: "c-1",
      timestamp: 1_795_300_000,
      contentEncoding: "utf-8",
    };
    channel.publish("lagomorph.events.probe", "probe.noted", Buffer.from(body), {
      ...properties,
      headers: { lagomorph: 1, tenant: "acme", tries: 7, last: true, nested: { a: 1 } },
    });
    const dead = await (await deadLetters()).next();
    expect(dead.content.toString()).toBe(body);
    expect(dead.properties).toMatchObject({ ...properties, deliveryMode: 2 });
    // Absent properties stay absent.
    expect(dead.properties.contentType).toBeUndefined();
    const { headers } = dead.properties;
    expect(headers).toEqual({
      ...{ lagomorph: 1, tenant: "acme", tries: 7, last: true, nested: { a: 1 } },
      "dead-queue": "lagomorph.on.probe.onNoted",
      "dead-exchange": "lagomorph.events.probe",
      "dead-routing-key": "probe.noted",
      "dead-code": "internal",
      "dead-reason": "probe.onNoted failed",
      "dead-at": expect.stringMatching(isoTime),
      "dead-attempts": 1,
      "dead-first-at": expect.stringMatching(isoTime),
      "dead-service": "probe",
      "dead-version": "1.2.0",
      "dead-contract": probeContract,
      "dead-trace": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
      "dead-incident": expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    const incident = String(headers?.["dead-incident"]);
    const failures = on.logged.filter((line) => line.startsWith("a handler failed"));
    expect(failures.filter((line) => line.includes(incident))).toHaveLength(1);
  });

  test("is set aside without what its sender has forged, and without what was thrown", async () => {
    const forged = {
      ...{ "dead-attempts": 99, "dead-incident": "forged", "dead-anything": "forged" },
      ...{ "retry-attempts": 4, "retry-anything": 1, "Dead-Code": "forged", "x-death": "forged" },
    };
    const body = '{"event":"noted","payload":{"text":7}}';
    channel.publish("lagomorph.events.probe", "probe.noted", Buffer.from(body), {
      headers: { lagomorph: 1, ...forged },
    });
    const inbox = await deadLetters();
    const unreadable = (await inbox.next()).properties.headers;
    expect(unreadable).toMatchObject({ "dead-code": "invalid_argument", "dead-attempts": 1 });
    expect(JSON.stringify(unreadable)).not.toContain("forged");
    for (const name of ["dead-incident", "dead-trace", "retry-attempts", "x-death"])
      expect(unreadable).not.toHaveProperty([name]);
    await emit("fail");
    const failed = (await inbox.next()).properties.headers;
    // Neither the message of the error nor its stack.
    expect(JSON.stringify(failed)).not.toMatch(/a handler fails|Error|\.ts/);
  });

  async function deadLetters(): Promise<Inbox<ConsumeMessage>> {
    const inbox = createInbox<ConsumeMessage>();
    await channel.consume(deadQueue, (message) => message !== null && inbox.put(message), {
      noAck: true,
    });
    return inbox;
  }
}
