import { describe, expect, test } from "vitest";
import { StreamBuffer, window } from "../../runtime/client/stream-buffer.ts";
import { RunningCall } from "../../runtime/context.ts";
import type { OutgoingPart } from "../../runtime/stream-parts.ts";
import { Answers } from "../../runtime/server/answers.ts";
import { RunningStreams } from "../../runtime/server/running-streams.ts";
import { SentStream } from "../../runtime/server/sent-stream.ts";
import { StreamCredit } from "../../runtime/server/stream-credit.ts";
import { StreamParts } from "../../runtime/server/stream-parts.ts";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { nativeWire } from "../../runtime/wires/native/index.ts";
import { unique } from "../support/unique.ts";
import { createRandom, type Random } from "../properties/random.ts";

/** The most that may be under way in these tests. */
const most = 1000;

/** Both ends of a stream, and what is on its way between them. */
class Flow {
  readonly credit = new StreamCredit(window, most);
  readonly buffer = new StreamBuffer();
  readonly #items: { readonly first: number; readonly full: boolean }[] = [];
  readonly #taken: number[] = [];
  readonly #random: Random;
  readonly total: number;
  taken = 0;
  /** What came in another order, or was not taken in. */
  wrong = 0;
  /** How much was ahead of the reader at the most: items at either end, and their sizes. */
  farthest = 0;
  largest = 0;
  #sizes: number[] = [];

  constructor(random: Random) {
    this.#random = random;
    this.total = random.below(2000);
  }

  readonly moves = [
    () => this.#send(),
    () => this.#receive(),
    () => this.#take(),
    () => this.#hear(),
  ];

  #send(): boolean {
    const { credit, total } = this;
    if (credit.sent === total || !credit.hasRoom) return false;
    const first = credit.sent;
    const isLarge = this.#random.below(10) === 0;
    const size = this.#random.below(isLarge ? 3 * most : 20);
    this.#sizes.push(size);
    credit.onSent(size);
    this.#items.push({ first, full: credit.isFull });
    this.farthest = Math.max(this.farthest, credit.sent - this.taken);
    const ahead = this.#sizes.slice(this.taken, -1).reduce((sum, one) => sum + one, 0);
    this.largest = Math.max(this.largest, ahead);
    return true;
  }

  #receive(): boolean {
    const next = this.#items.shift();
    if (next === undefined) return false;
    const outcome = this.buffer.put({ ...next, items: [next.first] });
    if (outcome !== "taken") this.wrong++;
    return true;
  }

  #take(): boolean {
    if (this.buffer.isEmpty) return false;
    if (this.buffer.take() !== this.taken++) this.wrong++;
    if (this.buffer.isWorthTelling) this.#taken.push(this.buffer.tell());
    return true;
  }

  #hear(): boolean {
    const next = this.#taken.shift();
    if (next !== undefined && !this.credit.onTaken(next)) this.wrong++;
    return next !== undefined;
  }
}

describe("the flow of a stream", () => {
  test.each(Array.from({ length: 100 }, (_, seed) => seed))(
    "never exceeds what was granted, and never stands still: seed %i",
    (seed) => {
      const random = createRandom(seed);
      const flow = new Flow(random);
      let moves = true;
      while (moves) {
        const first = random.below(4);
        const order = [...flow.moves.slice(first), ...flow.moves.slice(0, first)];
        moves = order.some((move) => move());
      }
      // Had it stood still, not all would have been taken.
      expect(flow).toMatchObject({ taken: flow.total, wrong: 0 });
      expect(flow.farthest).toBeLessThanOrEqual(window);
      expect(flow.largest).toBeLessThan(most);
    },
  );

  test("takes no credit that makes no sense", () => {
    const credit = new StreamCredit(2);
    credit.onSent(1);
    for (const count of [-1, 2, Number.NaN]) expect(credit.onTaken(count), `${count}`).toBe(false);
    credit.onSent(1);
    expect(credit.hasRoom).toBe(false);
    expect(credit.onTaken(1)).toBe(true);
    expect(credit.hasRoom).toBe(true);
    expect(credit.onTaken(0)).toBe(false);
  });
});

describe("parts of streams", () => {
  const item = (id: number, first: number, text = "1"): OutgoingPart => ({
    kind: "items",
    id,
    first,
    items: [text],
    full: false,
  });

  test("that wait together share a message, and items that follow one another a part", () => {
    const parts = new StreamParts(100);
    parts.add({ kind: "begin", id: 7, instance: "x" });
    for (let first = 0; first < 3; first++) parts.add(item(7, first));
    parts.add(item(8, 0));
    parts.add({ kind: "end", id: 7, count: 3, result: undefined });
    expect(parts.size).toBe(1);
    expect(parts.peek()).toMatchObject([
      { kind: "begin", id: 7 },
      { kind: "items", id: 7, first: 0, items: ["1", "1", "1"] },
      { kind: "items", id: 8, first: 0, items: ["1"] },
      { kind: "end", id: 7, count: 3 },
    ]);
    parts.take();
    expect(parts.peek()).toBe(undefined);
    parts.add(item(7, 3));
    expect(parts.size).toBe(1);
  });

  test("make no message too large, but for an item that is", () => {
    const parts = new StreamParts(100);
    for (let first = 0; first < 10; first++) parts.add(item(7, first, "x".repeat(30)));
    parts.add(item(7, 10, "x".repeat(500)));
    const sizes: number[] = [];
    for (let message = parts.peek(); message !== undefined; message = parts.peek()) {
      sizes.push(message.flatMap((part) => (part.kind === "items" ? part.items : [])).length);
      parts.take();
    }
    expect(sizes).toEqual([3, 3, 3, 1, 1]);
  });
});

test("a stream whose caller is silent for too long is aborted, and one whose caller is heard goes on", async () => {
  const broker = createMemoryBroker(unique("silent"));
  await broker.open();
  const answers = new Answers(broker, nativeWire);
  const streams = new RunningStreams({ answers, onStray: () => {}, silence: 80 });
  const start = (id: number): SentStream => {
    const running = new RunningCall({
      caller: "x",
      deadline: Infinity,
      headers: undefined,
      trace: undefined,
      host: streams,
    });
    const outbox = answers.to("lagomorph.replies.gone", "s");
    const sent = new SentStream({ id, instance: "i", outbox, answers, running, window: 1 });
    streams.add(sent);
    return sent;
  };
  const [silent, heard] = [start(1), start(2)];
  const talk = setInterval(() => {
    streams.onNews({ session: "s", replyTo: undefined, streams: [{ id: 2, news: 0 }] });
  }, 5);
  await new Promise<void>((resolve) => silent.running.onAbort(resolve));
  clearInterval(talk);
  expect(silent.running.aborted).toMatchObject({ code: "interrupted" });
  expect(heard.running.aborted).toBe(undefined);
  streams.stop();
  answers.close();
  await broker.close();
});
