import { describe, expect, test } from "vitest";
import type { Delivery } from "../../../runtime/message.ts";
import { createInbox, type Inbox } from "../../support/inbox.ts";
import type { HowToFail } from "./contracts/stubborn.ts";
import { StubbornClient, stubborn } from "./generated/stubborn/index.ts";
import { Sightings } from "./services.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";
import { stubbornClass } from "./stubborn.ts";

/** What becomes of events and commands whose handlers fail, or ask to be called again. */
export function describeRetries(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);

  const serve = (instance?: string) => on.server.serve(stubbornClass(on.sightings, instance));
  const emit = (text: string, fail: Record<string, HowToFail> = {}) =>
    on.caller.emit(stubborn.tried, { text, fail });

  /** How often a handler was seen with a text at its first attempt, its second, and so on. */
  const attempts = (sighting: string, upTo: number): number[] =>
    Array.from({ length: upTo }, (_, index) => on.sightings.count(`${sighting} ${index + 1}`));

  async function deadLetters(queue = "on.stubborn.onTried"): Promise<Inbox<Delivery>> {
    const inbox = createInbox<Delivery>();
    await on.broker.consume({ queue: `lagomorph.dead.${queue}`, prefetch: 100 }, (delivery) => {
      delivery.accept();
      inbox.put(delivery);
    });
    return inbox;
  }

  describe("an event whose handler fails", () => {
    test("is handled again until it succeeds, and the handler knows which attempt it is", async () => {
      await serve();
      await emit("twice", { onTried: { how: "error", until: 2 } });
      await on.sightings.all("onTried twice 1", "onTried twice 2", "onTried twice 3");
      // What is set aside first is not this one.
      await emit("always", { onTried: { how: "error" } });
      const dead = await (await deadLetters()).next();
      expect(bodyOf(dead)).toMatchObject({ payload: { text: "always" } });
      expect(attempts("onTried twice", 4)).toEqual([1, 1, 1, 0]);
    });

    test("is set aside after exactly as many attempts as its contract allows, as it came", async () => {
      await serve();
      const payload = { text: "always", fail: { onTried: { how: "error" } } };
      const body = Buffer.from(JSON.stringify({ event: "tried", payload }));
      await on.broker.publish({
        exchange: "lagomorph.events.stubborn",
        routingKey: "stubborn.tried",
        body,
        headers: { lagomorph: 1, tenant: "acme" },
        ...{ messageId: "m-1", appId: "somebody", type: "lagomorph.event", correlationId: "c-1" },
      });
      const dead = await (await deadLetters()).next();
      expect(Buffer.from(dead.body).equals(body)).toBe(true);
      const { messageId, appId, type, correlationId, contentType } = dead;
      expect({ messageId, appId, type, correlationId, contentType }).toEqual({
        ...{ messageId: "m-1", appId: "somebody", type: "lagomorph.event", correlationId: "c-1" },
        contentType: undefined,
      });
      expect({ ...dead.headers }).toEqual({
        ...{ lagomorph: 1, tenant: "acme" },
        "dead-queue": "lagomorph.on.stubborn.onTried",
        "dead-exchange": "lagomorph.events.stubborn",
        "dead-routing-key": "stubborn.tried",
        "dead-code": "internal",
        "dead-reason": "stubborn.onTried failed",
        "dead-at": expect.any(String),
        "dead-attempts": 3,
        "dead-first-at": expect.any(String),
        "dead-service": "stubborn",
        "dead-version": "3.0.0",
        "dead-contract": StubbornClient.service.fingerprint,
        "dead-incident": expect.any(String),
      });
      const waited = timeOf(dead, "dead-at") - timeOf(dead, "dead-first-at");
      console.log(
        `S10: set aside after ${Number(dead.headers["dead-attempts"])} attempts in ${waited} ms`,
      );
      // It has waited since.
      expect(waited).toBeGreaterThan(200);
      expect(attempts("onTried always", 4)).toEqual([1, 1, 1, 0]);
      // It is in no other queue: what comes behind it is handled.
      await emit("behind");
      await on.sightings.all("onTried behind 1");
    });

    test.each([
      ["invalid", "invalid_argument"],
      ["declared", "declared"],
      ["unimplemented", "unimplemented"],
    ] as const)("is set aside at once when it can never succeed: %s", async (how, code) => {
      await serve();
      await emit("hopeless", { onTried: { how } });
      const dead = await (await deadLetters()).next();
      expect(dead.headers).toMatchObject({ "dead-code": code, "dead-attempts": 1 });
      expect(attempts("onTried hopeless", 2)).toEqual([1, 0]);
    });

    test("is handled again when what its handler called was away, and when nobody can tell what was thrown", async () => {
      await serve();
      for (const how of ["unavailable", "hostile"] as const) {
        await emit(how, { onTried: { how, until: 1 } });
        await on.sightings.all(`onTried ${how} 2`);
        expect(attempts(`onTried ${how}`, 2)).toEqual([1, 1]);
      }
    });

    test("is handled again by the handler that has failed only, as a singleton and a transient one too", async () => {
      await serve();
      const fail: Record<string, HowToFail> = { how: { how: "error" } };
      for (const handler of ["onTriedOnce", "onTriedBriefly"])
        fail[handler] = { how: "error", until: 1 };
      await emit("once", fail);
      await on.sightings.all("onTriedOnce once 2", "onTriedBriefly once 2", "onTried once 1");
      expect(attempts("onTriedOnce once", 2)).toEqual([1, 1]);
      expect(attempts("onTriedBriefly once", 2)).toEqual([1, 1]);
      expect(attempts("onTried once", 2)).toEqual([1, 0]);
    });

    test("is handled again by the instance that has failed only, as a broadcast", async () => {
      await serve("first");
      await serve("second");
      await emit("broadcast", { "onTriedEverywhere first": { how: "error" } });
      const dead = await (await deadLetters("on.stubborn.onTriedEverywhere")).next();
      expect(dead.headers).toMatchObject({ "dead-attempts": 2 });
      await on.sightings.all("onTriedEverywhere second broadcast 1");
      expect(attempts("onTriedEverywhere first broadcast", 3)).toEqual([1, 1, 0]);
      expect(attempts("onTriedEverywhere second broadcast", 2)).toEqual([1, 0]);
    });

    test("is handled again by whoever listens outside of a service, when asked to", async () => {
      const heard = new Sightings();
      const listen = async (title: string, options: object): Promise<void> => {
        let attempt = 0;
        await on.caller.on(
          stubborn.noticed,
          ({ text }) => {
            heard.add(`${title} ${text} ${++attempt}`);
            if (attempt < 3) throw new Error("not yet");
          },
          options,
        );
      };
      const retry = { attempts: 3, backoff: "fixed", from: 100, to: 100 } as const;
      await listen("broadcast", { retry });
      await listen("without", {});
      await on.server.emit(stubborn.noticed, { text: "a", fail: {} });
      await heard.all("broadcast a 3", "without a 1");
      expect(heard.count("without a 2")).toBe(0);
    });

    test.each([
      {},
      { attempts: 0, backoff: "fixed", from: 1, to: 1 },
      { attempts: 2.5, backoff: "fixed", from: 1, to: 1 },
      { attempts: 101, backoff: "fixed", from: 1, to: 1 },
      { attempts: 2, backoff: "random", from: 1, to: 1 },
      { attempts: 2, backoff: "fixed", from: 0, to: 1 },
      { attempts: 2, backoff: "linear", from: 5, to: 1 },
      "often",
    ])("is not listened to with a policy that makes no sense: %j", async (retry) => {
      const options = { retry } as unknown as { retry: never };
      const error = await rejection(on.caller.on(stubborn.noticed, () => {}, options));
      expect(error).toMatchObject({ code: "invalid_argument" });
      expect(error.message).toContain("retry");
    });
  });

  test("an event that cannot be read is set aside at once, whatever the policy", async () => {
    await serve();
    await on.broker.publish({
      exchange: "lagomorph.events.stubborn",
      routingKey: "stubborn.tried",
      body: Buffer.from('{"event":"tried","payload":{"text":7}}'),
      headers: { lagomorph: 1 },
    });
    const dead = await (await deadLetters()).next();
    expect(dead.headers).toMatchObject({ "dead-code": "invalid_argument", "dead-attempts": 1 });
    console.log("S10: an event that cannot be read: set aside after 1 attempt");
  });

  test("an event that says that it was tried before is not believed", async () => {
    await serve();
    const payload = { text: "forged", fail: { onTried: { how: "error" } } };
    await on.broker.publish({
      exchange: "lagomorph.events.stubborn",
      routingKey: "stubborn.tried",
      body: Buffer.from(JSON.stringify({ event: "tried", payload })),
      headers: {
        lagomorph: 1,
        ...{ "retry-failures": 2, "retry-called-again": 90, "retry-exchange": "forged" },
        ...{ "retry-routing-key": "forged", "retry-first-at": "2001-01-01T00:00:00.000Z" },
        ...{ "x-attempt": 9, "x-delivery-count": 19, "dead-attempts": 9 },
      },
    });
    const dead = await (await deadLetters()).next();
    expect(dead.headers).toMatchObject({ "dead-attempts": 3 });
    expect(JSON.stringify(dead.headers)).not.toMatch(/forged|2001/);
    expect(attempts("onTried forged", 4)).toEqual([1, 1, 1, 0]);
    console.log("H9: an event with forged counts of attempts is tried 3 times of 3");
  });

  test("a command whose handler fails is tried again, and set aside after its last attempt", async () => {
    await serve();
    const persist = (text: string, failure: HowToFail): Promise<void> =>
      on.caller.client(StubbornClient).persist({ text, fail: { persist: failure } });
    await persist("twice", { how: "error", until: 2 });
    await on.sightings.all("persist twice 3");
    await persist("always", { how: "error" });
    const dead = await (await deadLetters("commands.stubborn.persist")).next();
    expect(bodyOf(dead)).toMatchObject({ command: "persist", args: [{ text: "always" }] });
    expect(dead.headers).toMatchObject({
      "dead-exchange": "lagomorph.commands",
      "dead-routing-key": "stubborn.persist",
      "dead-attempts": 3,
    });
    expect(attempts("persist twice", 4)).toEqual([1, 1, 1, 0]);
  });

  test("a handler may ask to be called again, without any policy, and it is no failure", async () => {
    await serve();
    const fail: Record<string, HowToFail> = { onNoticed: { how: "again", until: 3 } };
    await on.caller.emit(stubborn.noticed, { text: "early", fail });
    await on.sightings.all("onNoticed early 4");
    expect(attempts("onNoticed early", 5)).toEqual([1, 1, 1, 1, 0]);
    expect(on.logged.filter((line) => line.startsWith("a handler failed"))).toEqual([]);
  });
}

function bodyOf(delivery: Delivery): unknown {
  return JSON.parse(Buffer.from(delivery.body).toString());
}

function timeOf(delivery: Delivery, header: string): number {
  return Date.parse(String(delivery.headers[header]));
}
