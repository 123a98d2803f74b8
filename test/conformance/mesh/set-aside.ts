import {
  type Channel,
  type ChannelModel,
  connect as connectAmqp,
  type ConsumeMessage,
} from "amqplib";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createInbox, type Inbox } from "../../support/inbox.ts";
import { createAmqpPlace } from "./amqp-place.ts";
import { probe } from "./generated/probe/index.ts";
import { probeClass } from "./services.ts";
import { setUpMeshes } from "./set-up.ts";

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

  async function deadLetters(): Promise<Inbox<ConsumeMessage>> {
    const inbox = createInbox<ConsumeMessage>();
    await channel.consume(deadQueue, (message) => message !== null && inbox.put(message), {
      noAck: true,
    });
    return inbox;
  }
}

/** Throws when anybody looks what it is. */
const unspeakable: unknown = new Proxy(new Error("x"), {
  getPrototypeOf: () => {
    throw new Error("a trap");
  },
});
