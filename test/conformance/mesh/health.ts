import { connect } from "lagomorph";
import { describe, expect, test } from "vitest";
import { probe } from "./generated/probe/index.ts";
import { type Place, setUpMeshes } from "./set-up.ts";

/** What a mesh says of itself. */
export function describeHealth(createPlace: () => Promise<Place>): void {
  describe("the health of a mesh", () => {
    const on = setUpMeshes(createPlace);

    test("is ready while every queue is consumed, and names them", async () => {
      await on.serveProbe();
      await on.caller.on(probe.noted, () => {});
      const { live, ready, problems, draining, broker } = on.server.health();
      expect({ live, ready, problems, draining }).toEqual({
        live: true,
        ready: true,
        problems: [],
        draining: false,
      });
      expect(broker).toMatchObject({ state: "connected", blocked: false });
      expect(broker.consumers).toContainEqual({ queue: "lagomorph.rpc.probe", consuming: true });
      expect(broker.consumers).toContainEqual({
        queue: "lagomorph.on.probe.onNoted",
        consuming: true,
      });
    });

    test("is as good after a service has been stopped as before it was served", async () => {
      const before = on.server.health();
      const service = await on.serveProbe();
      await service.stop();
      expect(on.server.health()).toEqual(before);
    });

    test("is not ready, and lives, from when it is to close", async () => {
      await on.serveProbe();
      const closed = on.server.close();
      expect(on.server.health()).toMatchObject({
        live: true,
        ready: false,
        draining: true,
        problems: [{ kind: "draining" }],
      });
      await closed;
      expect(on.server.health()).toMatchObject({ live: true, ready: false });
    });

    test("tells when the event loop stood still for longer than the heartbeat, in the log too", async () => {
      const lines: object[] = [];
      const warn = (fields: object): void => void lines.push(fields);
      const log = { debug: () => {}, info: () => {}, warn, error: () => {} };
      await using mesh = await connect(on.url, { heartbeat: 1, log });
      await mesh.on(probe.noted, () => {});
      const end = performance.now() + 1_500;
      while (performance.now() < end);
      await expect.poll(() => lines).toHaveLength(1);
      const { stalled } = mesh.health();
      expect(stalled).toEqual(lines[0]);
      expect(stalled?.milliseconds).toBeGreaterThanOrEqual(1_000);
    });
  });
}
