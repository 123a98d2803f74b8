import { connect, type Mesh, type MeshError } from "lagomorph";
import { afterEach, describe, expect, test } from "vitest";
import { ProbeClient, probe } from "./generated/probe/index.ts";
import { RelayClient } from "./generated/relay/index.ts";
import { probeClass, relayClass } from "./services.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";

/** What a mesh leaves behind when it is closed. */
export function describeStopping(createPlace: () => Promise<Place>): void {
  describe("closing a mesh", () => {
    const on = setUpMeshes(createPlace);
    const opened: Mesh[] = [];

    afterEach(async () => {
      await Promise.all(opened.splice(0).map((mesh) => mesh.close()));
    });

    async function open(drainTimeout: number): Promise<Mesh> {
      const lines = on.logged as string[]; // The set-up's own list.
      const write = (fields: object, message = ""): void =>
        void lines.push(`${message} ${JSON.stringify(fields)}`);
      const log = { debug: write, info: write, warn: write, error: write };
      const mesh = await connect(on.url, { name: "short", drainTimeout, log });
      opened.push(mesh);
      return mesh;
    }

    /** Resolves when the service takes no more calls. */
    async function untilGone(call: () => Promise<unknown>): Promise<void> {
      const reason = (): Promise<unknown> =>
        call().then(
          () => "served",
          (error: MeshError) => error.reason,
        );
      await expect.poll(reason, { interval: 5 }).toBe("no_service");
    }

    test("lets handlers finish with the calls that they make, to services of the same mesh too", async () => {
      await on.serveProbe();
      await on.server.serve(
        class extends relayClass(on.sightings) {
          override async context() {
            on.sightings.add("begun");
            await on.sightings.all("go on");
            return super.context();
          }
        },
      );
      const call = on.caller.client(RelayClient).context();
      await on.sightings.all("begun");
      const closed = on.server.close();
      // It takes no more calls.
      const consumed = (): unknown => on.server.health().broker.consumers.map(({ queue }) => queue);
      await expect.poll(consumed, { interval: 5 }).not.toContain("lagomorph.rpc.relay");
      on.sightings.add("go on");
      expect(await call).toMatchObject({ caller: "relay" });
      expect(await closed).toEqual({ unfinished: 0 });
    });

    test("lets handlers outside of services finish with their calls", async () => {
      await on.serveProbe();
      const client = on.server.client(ProbeClient);
      await on.server.on(probe.noted, async () => {
        on.sightings.add("begun");
        await on.sightings.all("go on");
        on.sightings.add(await client.echo("heard"));
      });
      await on.caller.emit(probe.noted, { text: "x" });
      await on.sightings.all("begun");
      const closed = on.server.close();
      on.sightings.add("go on");
      expect(await closed).toEqual({ unfinished: 0 });
      expect(on.sightings.count("heard")).toBe(1);
    });

    test("ends handlers that are not done in time by their signal, and says how many", async () => {
      const server = await open(50);
      await server.serve(
        class extends probeClass(on.sightings) {
          override async hang(tag: string) {
            const { signal } = this.mesh.context;
            await super.hang(tag).catch(() => {
              const reason: unknown = signal.reason;
              if (reason instanceof Error) on.sightings.add(`reason: ${reason.message}`);
              throw reason;
            });
          }
        },
      );
      const call = rejection(on.caller.client(ProbeClient).hang("long"));
      await on.sightings.all("hanging long");
      expect(await server.close()).toEqual({ unfinished: 1 });
      expect(await call).toMatchObject({ code: "interrupted", rawMessage: "the service stops" });
      expect(on.sightings.count("reason: shutdown")).toBe(1);
      expect(on.logged.filter((line) => line.includes('"unfinished":1'))).toHaveLength(1);
    });

    test("gives an event whose handler is not done in time to another one", async () => {
      const server = await open(50);
      const pool = { delivery: "pool", group: "readers" } as const;
      await server.on(probe.noted, () => new Promise(() => on.sightings.add("begun")), pool);
      await on.caller.emit(probe.noted, { text: "x" });
      await on.sightings.all("begun");
      await on.caller.on(probe.noted, ({ text }) => on.sightings.add(`other ${text}`), pool);
      expect(await server.close()).toEqual({ unfinished: 1 });
      await on.sightings.all("other x");
    });

    test("gives the first event of a backlog to another one, too, when its handler is not done in time", async () => {
      const pool = { delivery: "pool", group: "readers", drainTimeout: 0 } as const;
      await (await on.server.on(probe.noted, () => {}, pool)).stop();
      await on.caller.emit(probe.noted, { text: "x" });
      const begin = (): Promise<never> => new Promise(() => on.sightings.add("begun"));
      const slow = await on.server.on(probe.noted, begin, pool);
      await on.sightings.all("begun");
      await slow.stop();
      await on.caller.on(probe.noted, ({ text }) => on.sightings.add(`other ${text}`), pool);
      await on.sightings.all("other x");
      expect(on.sightings.count("begun")).toBe(1);
    });

    test("waits for each as long as its own options say", async () => {
      const server = await open(10_000);
      await server.on(probe.noted, () => new Promise(() => on.sightings.add("begun")), {
        drainTimeout: 0,
      });
      await on.caller.emit(probe.noted, { text: "x" });
      await on.sightings.all("begun");
      expect(await server.close()).toEqual({ unfinished: 1 });
      for (const drainTimeout of [-1, Number.NaN, Infinity]) {
        const refused = on.server.on(probe.noted, () => {}, { drainTimeout });
        await expect(refused).rejects.toMatchObject({ code: "invalid_argument" });
        await expect(connect(on.url, { drainTimeout })).rejects.toMatchObject({
          code: "invalid_argument",
        });
      }
    });

    test("ends what is served while it closes", async () => {
      const serving = rejection(on.server.serve(probeClass(on.sightings)));
      await on.server.close();
      expect((await serving).code).toBe("unavailable");
      await untilGone(() => on.caller.client(ProbeClient).echo("x"));
    });
  });
}
