import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Requester } from "../../../runtime/broker.ts";
import type { IncomingPart, OutgoingPart, StreamRequest } from "../../../runtime/stream-parts.ts";
import type { IncomingReply } from "../../../runtime/wire.ts";
import { nativeWire } from "../../../runtime/wires/native/index.ts";
import { createInbox, type Inbox } from "../../support/inbox.ts";
import { TickerClient } from "./generated/ticker/index.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";
import { tickerClass } from "./ticker.ts";

const session = "s1";

/** What services make of callers, and callers of services, that keep to no rule. */
export function describeForgedStreams(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);

  describe("a service that streams", () => {
    let requester: Requester;
    let replies: Inbox<IncomingReply>;
    let returned: number;

    beforeEach(async () => {
      replies = createInbox();
      returned = 0;
      requester = await on.broker.openRequester({
        onAnswer: (message) => replies.put(nativeWire.decodeReply(message)),
        onReturn: () => void returned++,
        onLost: () => {},
        onRestored: () => {},
      });
      await on.server.serve(tickerClass(on.sightings));
    });

    afterEach(() => requester.close());

    const ask = (stream: StreamRequest | undefined, args: string, method = "count", id = 1) => {
      const call = { id, method, args, timeout: 5000, again: 0, stream };
      const calls = [{ ...call, headers: undefined, trace: undefined, token: undefined }];
      const from = { session, replyTo: requester.address, caller: "raw", fingerprint: undefined };
      const request = { service: "ticker", message: 1, calls, sent: Date.now(), ...from };
      requester.send(nativeWire.encodeRequest(request));
    };
    const parts = async (): Promise<readonly IncomingPart[]> =>
      (await replies.next()).streams ?? [];
    const instance = async (): Promise<string> => {
      const [begin] = await parts();
      expect(begin).toMatchObject({ kind: "begin", id: 1 });
      return begin?.kind === "begin" ? begin.instance : "";
    };
    const end = async (tag: string, to: string): Promise<void> => {
      tell(to, { streams: [{ id: 1, cancel: true }] });
      await on.sightings.all(`over ${tag}`);
    };
    const tell = (to: string, body: unknown, replyTo?: string): void => {
      const news = { service: "ticker", instance: to, session, replyTo, streams: [] };
      const message = nativeWire.encodeStreamNews(news);
      requester.send({ ...message, body: Buffer.from(JSON.stringify(body)) });
    };

    test("sends no more than its caller has granted, whatever is forged", async () => {
      ask({ window: 4, lasts: undefined }, '["forged"]');
      const name = await instance();
      const forged = [
        ...[5, -1, 1.5, 2 ** 53, 1e300, "4", null, {}].map((taken) => ({ id: 1, taken })),
        ...[2, "1", -7, 1.5, null].map((id) => ({ id, taken: 4 })),
        ...[{ id: 2, cancel: true }, {}, 7, null, { id: 1, cancel: "yes" }],
      ];
      for (const one of forged) tell(name, { streams: [one] });
      for (const body of [{}, { streams: 7 }, 7, null]) tell(name, body);
      tell(name, { streams: [{ id: 1, taken: 2 }] });
      expect(await parts()).toMatchObject([{ kind: "items", first: 4, items: [4, 5] }]);
      expect(on.sightings.count("yields forged")).toBe(6);
      expect(on.server.stats().strayCredits).toBe(forged.length - 5 + 4);
      await end("forged", name);
      tell(name, { streams: [{ id: 1, taken: 6 }] });
      tell(name, { streams: [{ id: 1, cancel: true }] });
      tell(name, { streams: [{ id: 9, taken: 1 }] }, requester.address);
      expect(await parts()).toMatchObject([{ kind: "end", id: 9, error: { code: "interrupted" } }]);
      expect(returned).toBe(0);
    });

    test("tells a caller who asks how far it is", async () => {
      ask({ window: 4, lasts: undefined }, '["asked"]');
      const name = await instance();
      tell(name, { streams: [{ id: 1, taken: 0 }] }, requester.address);
      expect(await parts()).toEqual([{ kind: "items", id: 1, first: 4, items: [], full: false }]);
      await end("asked", name);
    });

    test("takes no window that makes no sense, and no id twice", async () => {
      for (const window of [0, -1, 1.5, 1025, 2 ** 53]) {
        ask({ window, lasts: undefined }, '["window"]');
        expect((await replies.next()).answers).toMatchObject([
          { id: 1, error: { code: "invalid_argument" } },
        ]);
      }
      ask({ window: 1, lasts: undefined }, '["twice"]');
      const name = await instance();
      ask({ window: 1, lasts: undefined }, '["twice"]');
      expect((await replies.next()).answers).toMatchObject([
        { id: 1, error: { code: "invalid_argument" } },
      ]);
      expect(on.sightings.count("begun window")).toBe(0);
      expect(on.sightings.count("begun twice")).toBe(1);
      await end("twice", name);
    });

    test("says so to callers who take a stream for a method, and the other way round", async () => {
      ask(undefined, '["x"]');
      ask({ window: 1, lasts: undefined }, "[]", "once", 2);
      const answers = [...(await replies.next()).answers];
      if (answers.length < 2) answers.push(...(await replies.next()).answers);
      expect(answers.map(({ error }) => error?.code)).toEqual(["unimplemented", "unimplemented"]);
    });

    test("comes back to its caller when its instance is gone", async () => {
      tell("nobody", { streams: [{ id: 1, taken: 0 }] });
      await expect.poll(() => returned, { interval: 5 }).toBe(1);
    });
  });

  describe("a reader of a stream", () => {
    /** A service that begins a stream, and goes on as told. */
    async function pretend(...told: readonly (readonly OutgoingPart[])[]): Promise<void> {
      const topology = nativeWire.topology.requests("ticker");
      await on.broker.declare(topology);
      await on.broker.consume({ queue: topology.consumed.name, prefetch: 10 }, (delivery) => {
        const { session: from, replyTo } = nativeWire.decodeRequest(delivery);
        for (const streams of told)
          on.broker.answer(
            nativeWire.encodeReply({ session: from, replyTo, answers: [], streams }),
          );
        delivery.accept();
      });
    }
    const begin = { kind: "begin", id: 1, instance: "x1" } as const;
    const items = (first: number, ...numbers: number[]): OutgoingPart => ({
      kind: "items",
      id: 1,
      first,
      items: numbers.map(String),
      full: false,
    });
    const end = { kind: "end", id: 1, count: 3, result: undefined } as const;
    const read = async (): Promise<number[]> => {
      const numbers: number[] = [];
      for await (const number of on.caller.client(TickerClient).count("x")) numbers.push(number);
      return numbers;
    };

    test("reads what is in order, however it comes", async () => {
      await pretend([begin, items(0, 7)], [items(1, 8), items(2, 9)], [end]);
      expect(await read()).toEqual([7, 8, 9]);
    });

    test("is told of a gap, wherever it is", async () => {
      await pretend([begin, items(0, 7), items(2, 9), end]);
      expect(await rejection(read())).toMatchObject({ code: "interrupted" });
    });

    test("is told when the last items are missing", async () => {
      await pretend([begin, items(0, 7), end]);
      expect(await rejection(read())).toMatchObject({ code: "interrupted" });
    });

    test("drops and counts what comes twice, after the end, or for nobody", async () => {
      const other = { ...end, id: 2 };
      await pretend([begin, begin, items(0, 7), items(0, 7), other], [items(1, 8, 9), end], [end]);
      expect(await read()).toEqual([7, 8, 9]);
      await expect.poll(() => on.caller.stats().lateAnswers, { interval: 5 }).toBe(4);
    });

    test("takes in no more than it has asked for", async () => {
      const many = Array.from({ length: 257 }, (_, index) => index);
      await pretend([begin, items(0, ...many), { ...end, count: 257 }]);
      expect(await rejection(read())).toMatchObject({ code: "interrupted" });
    });

    test("is told of items that do not fit the contract", async () => {
      const wrong: OutgoingPart = { kind: "items", id: 1, first: 0, items: ['"x"'], full: false };
      await pretend([begin, wrong]);
      expect(await rejection(read())).toMatchObject({ code: "internal", issues: [{ path: "" }] });
    });

    test("is told when another instance begins the stream anew", async () => {
      await pretend([begin, items(0, 7), { ...begin, instance: "x2" }]);
      expect(await rejection(read())).toMatchObject({ code: "interrupted" });
    });

    test("is told when its service answers once", async () => {
      const topology = nativeWire.topology.requests("ticker");
      await on.broker.declare(topology);
      await on.broker.consume({ queue: topology.consumed.name, prefetch: 10 }, (delivery) => {
        const { session: from, replyTo } = nativeWire.decodeRequest(delivery);
        const answers = [{ id: 1, result: "7" }];
        on.broker.answer(nativeWire.encodeReply({ session: from, replyTo, answers }));
        delivery.accept();
      });
      expect(await rejection(read())).toMatchObject({
        code: "internal",
        rawMessage: expect.stringContaining("ticker.count"),
      });
    });

    test("is told when the instance is gone without a word", async () => {
      await pretend([begin, items(0, 7)]);
      expect(await rejection(read())).toMatchObject({
        code: "interrupted",
        rawMessage: "the instance of ticker that streamed is gone",
      });
    });
  });
}
