import { createMemoryInbox, type Inbox, type InboxMessage } from "lagomorph";
import { describe, expect, test, vi } from "vitest";
import { ProbeClient, probe } from "./generated/probe/index.ts";
import { openPublisher } from "./publisher.ts";
import { probeClass } from "./services.ts";
import { type Place, setUpMeshes } from "./set-up.ts";

const patient = { timeout: 10_000 };
const running = "lagomorph.on.readers.probe.noted running";

/** What handlers rely on whose service has an inbox. */
export function describeDuplicates(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);

  const serve = (inbox: Inbox) => on.server.serve(probeClass(on.sightings), { inbox });

  /** Listens in a pool; what happens with the first event of a text is what `first` says. */
  const listen = (inbox: Inbox, first: () => Promise<void>) =>
    on.caller.on(
      probe.noted,
      async ({ text }) => {
        on.sightings.add(text);
        if (on.sightings.count(text) === 1) await first();
      },
      { inbox, delivery: "pool", group: "readers" },
    );

  describe("an event that comes twice", () => {
    test("has its effect once in each of its handlers, when an inbox remembers it", async () => {
      await using publisher = await openPublisher(on.url);
      const service = await serve(createMemoryInbox());
      await publisher.emit("twice", "id");
      await publisher.emit("twice", "id");
      await vi.waitFor(() => expect(service.duplicates).toBe(3), patient);
      for (const sighting of ["pool twice", "broadcast probe twice", "singleton twice"])
        expect(on.sightings.count(sighting), sighting).toBe(1);
      console.log(
        `S15: an event twice for 3 handlers: 3 effects, ${service.duplicates} duplicates`,
      );
    });

    test("has it twice where nothing remembers it, and where it has no id", async () => {
      await using publisher = await openPublisher(on.url);
      await on.serveProbe();
      await publisher.emit("twice", "id");
      await publisher.emit("twice", "id");
      await on.sightings.all("pool twice", "pool twice");
      const heard: string[] = [];
      const listening = await on.caller.on(probe.noted, ({ text }) => heard.push(text), {
        inbox: createMemoryInbox(),
      });
      await publisher.emit("nameless", undefined);
      await publisher.emit("nameless", undefined);
      await vi.waitFor(() => expect(heard).toEqual(["nameless", "nameless"]));
      expect(listening.duplicates).toBe(0);
    });

    test("waits for the first to succeed, while that is handled", async () => {
      await using publisher = await openPublisher(on.url);
      let goOn = (): void => {};
      const until = new Promise<void>((resolve) => (goOn = resolve));
      const inbox = watched(createMemoryInbox());
      const listening = await listen(inbox, () => until);
      await publisher.emit("slow", "id");
      await publisher.emit("slow", "id");
      await vi.waitFor(() => expect(inbox.states).toContain(running), patient);
      goOn();
      await vi.waitFor(() => expect(listening.duplicates).toBe(1), patient);
      expect(on.sightings.count("slow")).toBe(1);
    });

    test("is handled when the first fails", async () => {
      await using publisher = await openPublisher(on.url);
      let goOn = (): void => {};
      const until = new Promise<void>((resolve) => (goOn = resolve));
      const inbox = watched(createMemoryInbox());
      await listen(inbox, async () => {
        await until;
        throw new Error("the first fails");
      });
      await publisher.emit("slow", "id");
      await publisher.emit("slow", "id");
      await vi.waitFor(() => expect(inbox.states).toContain(running), patient);
      goOn();
      await on.sightings.all("slow", "slow");
    });

    test("has its effect once outside of a service too", async () => {
      await using publisher = await openPublisher(on.url);
      const heard: (InboxMessage | undefined)[] = [];
      const listening = await on.caller.on(probe.noted, (_, { message }) => heard.push(message), {
        inbox: createMemoryInbox(),
        delivery: "pool",
        group: "readers",
      });
      await publisher.emit("twice", "id");
      await publisher.emit("twice", "id");
      await vi.waitFor(() => expect(listening.duplicates).toBe(1), patient);
      expect(heard).toEqual([{ queue: "lagomorph.on.readers.probe.noted", id: "id" }]);
    });
  });

  describe("an inbox", () => {
    test("that fails keeps messages waiting, and loses and doubles none", async () => {
      await using publisher = await openPublisher(on.url);
      const inbox = flaky(createMemoryInbox());
      const service = await serve(inbox);
      for (const text of ["a", "b"]) await publisher.emit(text, text);
      await on.caller.client(ProbeClient).remember("c");
      await on.sightings.all("pool a", "pool b", "singleton a", "singleton b", "remembered c");
      // Those that had succeeded when the inbox could not be told are no duplicates.
      await vi.waitFor(() => expect(inbox.finished()).toBe(7), patient);
      for (const sighting of ["pool a", "pool b", "singleton a", "singleton b", "remembered c"])
        expect(on.sightings.count(sighting), sighting).toBe(1);
      expect(service.duplicates).toBe(0);
      expect(on.logged.filter((line) => line.startsWith("an inbox failed")).join("\n")).toMatch(
        /the database is away/,
      );
    });

    test("that answers when the time of its service is over lets no handler begin", async () => {
      await using publisher = await openPublisher(on.url);
      const answers: ((state: "new") => void)[] = [];
      const failed: string[] = [];
      const inbox: Inbox = {
        begin: () => new Promise((resolve) => answers.push(resolve)),
        finish: () => {},
        fail: ({ id }) => void failed.push(id),
      };
      const options = { inbox, drainTimeout: 0 };
      const service = await on.server.serve(probeClass(on.sightings), options);
      await publisher.emit("late", "id");
      await vi.waitFor(() => expect(answers).toHaveLength(3), patient);
      await service.stop();
      for (const answer of answers) answer("new");
      await vi.waitFor(() => expect(failed).toEqual(["id", "id", "id"]), patient);
      expect(on.sightings.count("pool late")).toBe(0);
    });

    test("that is none is refused", async () => {
      const inbox = { begin: () => "new" } as unknown as Inbox;
      const expected = { code: "invalid_argument" };
      await expect(serve(inbox)).rejects.toMatchObject(expected);
      await expect(on.caller.on(probe.noted, () => {}, { inbox })).rejects.toMatchObject(expected);
    });
  });
}

/** An inbox that shows what it has said. */
function watched(inbox: Inbox): Inbox & { readonly states: readonly string[] } {
  const states: string[] = [];
  return {
    states,
    begin: async (message) => {
      const state = await inbox.begin(message);
      states.push(`${message.queue} ${state}`);
      return state;
    },
    finish: (message) => inbox.finish(message),
    fail: (message) => inbox.fail(message),
  };
}

/** An inbox that fails the first two times that it is asked about a message, and that it is told of its success. */
function flaky(inbox: Inbox): Inbox & { finished(): number } {
  const times = new Map<string, number>();
  const isAway = (what: string, { queue, id }: InboxMessage): boolean => {
    const key = `${what} ${queue} ${id}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    return (times.get(key) ?? 0) <= 2;
  };
  let finished = 0;
  return {
    finished: () => finished,
    begin: (message) => {
      if (isAway("begin", message)) throw new Error("the database is away");
      return inbox.begin(message);
    },
    finish: async (message) => {
      if (isAway("finish", message)) throw new Error("the database is away");
      await inbox.finish(message);
      finished++;
    },
    fail: (message) => inbox.fail(message),
  };
}
