import { hostname } from "node:os";
import type { ServiceDescriptor } from "lagomorph";
import { describe, expect, test } from "vitest";
import { ProbeSkeleton } from "./generated/probe/index.ts";
import { probeClass, relayClass } from "./services.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";

/** What a mesh tells of its services, to whoever asks. */
export function describeDescriptions(createPlace: () => Promise<Place>): void {
  describe("describe", () => {
    const on = setUpMeshes(createPlace);

    /** A probe of another contract. */
    function servedAs(changes: Partial<ServiceDescriptor>): ReturnType<typeof probeClass> {
      const Class = probeClass(on.sightings, "other");
      return class extends Class {
        static override readonly service = { ...ProbeSkeleton.service, ...changes };
      };
    }

    test("tells every live service with its instances", async () => {
      const before = Date.now();
      const probes = [await on.serveProbe(), await on.serveProbe()];
      const relay = await on.server.serve(relayClass(on.sightings));
      const services = await on.caller.describe();
      const found = services.filter(({ name }) => name === "probe" || name === "relay");
      const here = { host: hostname(), pid: process.pid };
      expect(found).toMatchObject([
        { name: "probe", silent: 0, contracts: [{ version: "1.2.0" }] },
        { name: "relay", silent: 0, contracts: [{ instances: [{ ...here, id: relay.instance }] }] },
      ]);
      const instances = found[0]?.contracts[0]?.instances ?? [];
      expect(new Set(instances.map(({ id }) => id))).toEqual(
        new Set(probes.map(({ instance }) => instance)),
      );
      for (const { host, pid, since } of instances) {
        expect({ host, pid }).toEqual(here);
        expect(since).toBeGreaterThanOrEqual(before);
      }
    });

    test("tells members with parameters, results, errors and docs, and the types they refer to", async () => {
      await on.serveProbe();
      const [probe] = await on.caller.describe("probe");
      const { members = [], types = {} } = probe?.contracts[0]?.details ?? {};
      const member = (name: string): unknown => members.find((each) => each.name === name);
      expect(member("wait")).toEqual({
        kind: "method",
        name: "wait",
        description: "Answers after so many milliseconds, with what is given.",
        parameters: [
          { name: "milliseconds", schema: { title: "milliseconds", type: "number" } },
          { name: "tag", schema: { title: "tag", type: "string" } },
        ],
        result: { type: "string" },
      });
      expect(member("user")).toMatchObject({
        result: { $ref: "#/$defs/User" },
        errors: [{ name: "USER_NOT_FOUND" }, { name: "USER_LOCKED" }],
      });
      expect(member("optional")).toMatchObject({
        parameters: [{ name: "first" }, { name: "second", optional: true }],
      });
      expect(member("sum")).toMatchObject({ parameters: [{ name: "values", rest: true }] });
      expect(member("onNoted")).toMatchObject({ kind: "handler", of: "probe.noted" });
      expect(Object.keys(types)).toEqual(["Note", "User", "UserLocked", "UserNotFound"]);
    });

    test("leaves out what is hidden or local", async () => {
      const members = ProbeSkeleton.service.members.flatMap((member) => {
        if (member.name === "echo") return [{ ...member, hidden: true as const }];
        if (member.name === "user") return [{ ...member, local: true as const }];
        return member.name === "spin" ? [member] : [];
      });
      await on.server.serve(servedAs({ members }));
      const [probe] = await on.caller.describe("probe");
      const { details } = probe?.contracts[0] ?? {};
      expect(details?.members.map(({ name }) => name)).toEqual(["spin"]);
      expect(details?.types).toEqual({});
    });

    test("tells instances of different contracts apart", async () => {
      const older = await on.server.serve(servedAs({ fingerprint: "older", version: "1.1.0" }));
      const newer = await on.serveProbe();
      const [probe] = await on.caller.describe("probe");
      expect(probe?.contracts).toHaveLength(2);
      expect(probe?.contracts.find(({ fingerprint }) => fingerprint === "older")).toMatchObject({
        version: "1.1.0",
        instances: [{ id: older.instance }],
      });
      expect(probe?.contracts.find(({ version }) => version === "1.2.0")).toMatchObject({
        instances: [{ id: newer.instance }],
      });
    });

    test("tells a service that only handles events", async () => {
      const members = ProbeSkeleton.service.members.filter(({ kind }) => kind === "handler");
      await on.server.serve(servedAs({ members }));
      const [probe] = await on.caller.describe("probe");
      expect(probe?.contracts[0]?.details?.members.map(({ kind }) => kind)).toEqual(
        members.map(() => "handler"),
      );
    });

    test("says of how many instances there is no answer", async () => {
      await on.serveProbe();
      const queue = "lagomorph.rpc.probe";
      const silent = await on.broker.consume({ queue, prefetch: 1 }, () => {});
      const [probe] = await on.caller.describe("probe", { timeout: 200 });
      expect(probe).toMatchObject({ silent: 1, contracts: [{ instances: [{}] }] });
      await silent.close();
    });

    test("finds nobody where nobody serves, without waiting", async () => {
      const asked = on.caller.describe("nobody", { timeout: 60_000 });
      expect(await asked).toEqual([]);
    });

    test("does not tell who is leaving", async () => {
      const [stays, leaves] = [await on.serveProbe(), await on.serveProbe()];
      await leaves.stop();
      const [probe] = await on.caller.describe("probe");
      expect(probe).toMatchObject({
        silent: 0,
        contracts: [{ instances: [{ id: stays.instance }] }],
      });
    });

    test("may be given up, and takes no senseless options", async () => {
      await on.serveProbe();
      const signal = AbortSignal.abort();
      expect(await rejection(on.caller.describe("probe", { signal }))).toMatchObject({
        code: "cancelled",
      });
      expect(await rejection(on.caller.describe("probe", { timeout: 0 }))).toMatchObject({
        code: "invalid_argument",
      });
    });
  });
}
