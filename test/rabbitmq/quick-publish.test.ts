import { type Channel, type ChannelModel, connect, type Options } from "amqplib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { quickPublish } from "../../runtime/brokers/amqp/quick-publish.ts";
import { toPublishOptions } from "../../runtime/brokers/amqp/properties.ts";
import type { HeaderValue, OutgoingMessage } from "../../runtime/message.ts";

let connection: ChannelModel;
beforeAll(async () => {
  connection = await connect(inject("amqpUrl"));
});
afterAll(() => connection.close());

/** Insides of amqplib, which it does not declare. */
interface Insides {
  readonly connection: { readonly channels: Record<number, { readonly buffer: Buffers }> };
  readonly ch: number;
}
interface Buffers {
  write(bytes: Buffer): boolean;
}

/**
 * What a channel writes as amqplib has it, and once it is quick, of headers as the wires give them, or raw, as nothing here does. It
 * reaches nobody.
 */
async function openBoth(): Promise<{
  written(
    how: "plain" | "quick",
    message: OutgoingMessage,
    raw: boolean,
  ): readonly Buffer[] | "refused";
}> {
  const channel = await connection.createChannel();
  const plain = channel.publish.bind(channel);
  quickPublish(channel);
  const quick = channel.publish.bind(channel);
  const { ch, connection: parts } = channel as unknown as Insides;
  const buffer = parts.channels[ch]?.buffer;
  if (buffer === undefined) throw new Error("amqplib does not look as expected");
  let pieces: Buffer[] = [];
  buffer.write = (bytes) => {
    pieces.push(bytes);
    return true;
  };
  return {
    written: (how, message, raw) => {
      pieces = [];
      const { exchange, routingKey, body } = message;
      const options: Options.Publish = toPublishOptions(message);
      if (raw) options.headers = message.headers;
      try {
        (how === "plain" ? plain : quick)(exchange, routingKey, Buffer.from(body), options);
      } catch {
        return "refused";
      }
      return pieces;
    },
  };
}

const short = fc.string({ unit: "binary", maxLength: 20 });
/** Around the 255 bytes that AMQP has for a short one. */
const long = fc.string({ unit: "binary", minLength: 60, maxLength: 70 });
const text = fc.oneof({ weight: 19, arbitrary: short }, { weight: 1, arbitrary: long });
const number = fc.oneof(
  // Where one type of integer ends and the next begins.
  fc.constantFrom(0, 127, 128, 255, 256, 32_767, 32_768, 65_536, 2 ** 31 - 1, 2 ** 31, 2 ** 32),
  fc.integer({ min: -70_000, max: 70_000 }),
  fc.maxSafeNat(),
  fc.double(),
);
const header: fc.Arbitrary<HeaderValue> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 4, arbitrary: number },
  { weight: 2, arbitrary: fc.boolean() },
  fc.constant(null),
  fc.uint8Array(),
  fc.array(fc.nat(300)),
  fc.string({ minLength: 1_000, maxLength: 5_000 }),
);
const headers = fc.dictionary(short, header, { maxKeys: 3 });
const bodies = fc.oneof(
  { weight: 8, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  fc.constantFrom(0, 16_383, 16_384, 16_385, 200_000).map((size) => new Uint8Array(size)),
);
const messages: fc.Arbitrary<OutgoingMessage> = fc.record(
  {
    exchange: text,
    routingKey: text,
    body: bodies,
    headers,
    contentType: text,
    contentEncoding: text,
    type: text,
    correlationId: text,
    replyTo: text,
    messageId: text,
    appId: text,
    ttl: fc.nat(),
    timestamp: fc.nat(4_000_000_000),
    priority: fc.nat(255),
    persistent: fc.boolean(),
    mandatory: fc.boolean(),
  },
  { requiredKeys: ["exchange", "routingKey", "body"] },
);

describe("a channel that publishes quickly", () => {
  it("writes what amqplib writes, and refuses what it refuses", async () => {
    const { written } = await openBoth();
    let inOnePiece = 0;
    fc.assert(
      fc.property(messages, fc.boolean(), (message, raw) => {
        const [plain, quick] = [written("plain", message, raw), written("quick", message, raw)];
        if (plain === "refused" || quick === "refused") {
          expect(quick).toBe(plain);
          return;
        }
        expect(Buffer.concat(quick).equals(Buffer.concat(plain))).toBe(true);
        if (quick.length === 1) inOnePiece++;
      }),
      { numRuns: 400 },
    );
    expect(inOnePiece).toBeGreaterThan(50);
  });

  it("is what this version of amqplib allows", async () => {
    const channel = await connection.createChannel();
    quickPublish(channel);
    expect(Object.hasOwn(channel, "publish")).toBe(true);
    await channel.close();
  });

  it("says what amqplib says once it closes", async () => {
    const channel = await connection.createChannel();
    quickPublish(channel);
    const publish = () => channel.publish("", "nobody", Buffer.from("{}"));
    const closing = channel.close();
    expect(publish).toThrow("Channel closing");
    await closing;
    expect(publish).toThrow("Channel closed");
  });

  it("leaves alone what is not as expected", () => {
    const channel = { publish: () => true, connection: {} };
    // Not a channel at all, which is the point.
    quickPublish(channel as unknown as Channel);
    expect(channel.publish.length).toBe(0);
  });
});
