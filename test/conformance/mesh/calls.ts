import { describe, expect, test } from "vitest";
import { UserLocked, UserNotFound } from "./generated/errors.ts";
import { ProbeClient } from "./generated/probe/index.ts";
import { RelayClient } from "./generated/relay/index.ts";
import { relayClass } from "./services.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";

/** What callers rely on. */
export function describeCalls(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);

  describe("a call", () => {
    test("is answered with what the handler returned", async () => {
      await on.serveProbe();
      const client = on.caller.client(ProbeClient);
      expect(await client.echo("Grüße 🐇")).toBe("Grüße 🐇");
      expect(await client.optional("a")).toBe("a:none");
      expect(await client.optional("a", 2)).toBe("a:2");
      expect(await client.sum(1, 2, 3)).toBe(6);
      expect(await client.sum()).toBe(0);
      expect(await client.tomorrow(new Date("2026-02-28T12:00:00.001Z"))).toEqual(
        new Date("2026-03-01T12:00:00.001Z"),
      );
      expect(await client.user("ann")).toEqual({
        id: "ann",
        name: "Ann",
        born: new Date("1990-05-06T00:00:00Z"),
      });
    });

    test("rejects with the error that the contract declares, as its class, with its data", async () => {
      await on.serveProbe();
      const client = on.caller.client(ProbeClient);
      const notFound = await rejection(client.user("nobody"));
      expect(notFound).toBeInstanceOf(UserNotFound);
      expect(notFound).toMatchObject({
        code: "declared",
        name: "USER_NOT_FOUND",
        data: { id: "nobody" },
      });
      const locked = await rejection(client.user("locked"));
      expect(locked).toBeInstanceOf(UserLocked);
      expect(locked).toMatchObject({
        rawMessage: "come back later",
        data: { until: new Date("2030-01-02T03:04:05.678Z") },
      });
    });

    test("rejects with internal and an incident number, and no detail, when its handler fails otherwise", async () => {
      await on.serveProbe();
      const client = on.caller.client(ProbeClient);
      for (const how of [
        "error",
        "secret",
        "declaredElsewhere",
        "wrongResult",
        "nothing",
      ] as const) {
        const error = await rejection(client.fail(how));
        expect(error, how).toMatchObject({
          code: "internal",
          incident: expect.stringMatching(/^[0-9a-f]{8}$/),
        });
        expect(`${error.message}${JSON.stringify(error)}`, how).not.toContain("hunter2");
        expect(on.logged.join("\n"), how).toContain(error.incident);
      }
    });

    test("rejects with the code that its handler threw on purpose", async () => {
      await on.serveProbe();
      expect(await rejection(on.caller.client(ProbeClient).fail("permission"))).toMatchObject({
        code: "permission_denied",
        rawMessage: "only for cats",
      });
    });

    test("that fails because of a call that its handler made says nothing of that", async () => {
      await on.serveProbe();
      await on.server.serve(relayClass(on.sightings));
      const error = await rejection(on.caller.client(RelayClient).fail());
      expect(error).toMatchObject({ code: "internal", incident: expect.any(String) });
      expect(error.message).not.toContain("cats");
    });

    test("is refused before it leaves when an argument does not fit the contract", async () => {
      await on.serveProbe();
      const wrong: unknown = { not: "text" };
      const error = await rejection(on.caller.client(ProbeClient).echo(wrong as string));
      expect(error).toMatchObject({
        code: "invalid_argument",
        issues: [{ path: "text", expected: "string" }],
      });
    });

    test("is refused with every path by the service when it was made without the contract", async () => {
      await on.serveProbe();
      const error = await rejection(on.caller.call("probe.wait", ["soon", 7]));
      expect(error.code).toBe("invalid_argument");
      expect(error.issues?.map(({ path }) => path)).toEqual(["milliseconds", "tag"]);
      expect(await rejection(on.caller.call("probe.echo", []))).toMatchObject({
        code: "invalid_argument",
        issues: [{ path: "text" }],
      });
      expect(await rejection(on.caller.call("probe.echo", ["a", "b"]))).toMatchObject({
        code: "invalid_argument",
      });
      expect(await rejection(on.caller.call("probe.echo", { text: "a", txet: "b" }))).toMatchObject(
        {
          code: "invalid_argument",
          issues: [{ path: "txet" }],
        },
      );
      expect(await on.caller.call("probe.echo", { text: "by name" })).toBe("by name");
    });

    test("of an unknown method is unimplemented, whatever its name", async () => {
      await on.serveProbe();
      const methods = [
        "nope",
        "constructor",
        "toString",
        "__proto__",
        "hasOwnProperty",
        "then",
        "onNoted",
        "remember",
      ];
      for (const method of methods) {
        expect(await rejection(on.caller.call(`probe.${method}`)), method).toMatchObject({
          code: "unimplemented",
        });
      }
      console.log(`R9: ${methods.length} names, each unimplemented`);
    });

    test("of a service that was never served is unavailable at once", async () => {
      const error = await rejection(on.caller.call("nobody.home"));
      expect(error).toMatchObject({ code: "unavailable", reason: "no_service" });
    });

    test("of a service whose instances are all gone is unavailable at once", async () => {
      const service = await on.serveProbe();
      const client = on.caller.client(ProbeClient);
      await client.echo("here");
      await service.stop();
      for (let attempt = 0; attempt < 5; attempt++) {
        expect(await rejection(client.echo("gone"))).toMatchObject({
          code: "unavailable",
          reason: "no_service",
        });
      }
      await using again = await on.serveProbe();
      expect(again.name).toBe("probe");
      expect(await client.echo("back")).toBe("back");
    });

    test("carries who calls, until when, and headers", async () => {
      await on.serveProbe();
      const headers = { tenant: "acme", ["__proto__"]: "polluted", "x-äöü": "\n" };
      const context = await on.caller.client(ProbeClient).context({ timeout: 1000, headers });
      expect(context.caller).toBe("caller");
      expect(context.remaining).toBeGreaterThan(0);
      expect(context.remaining).toBeLessThanOrEqual(1000);
      expect(context.headers).toMatchObject({ tenant: "acme", "x-äöü": "\n" });
      expect({}).not.toHaveProperty("polluted");
    });
  });

  describe("a deadline", () => {
    test("rejects the call when it passes, and aborts the handler's signal", async () => {
      await on.serveProbe();
      expect(
        await rejection(on.caller.client(ProbeClient).hang("late", { timeout: 1_000 })),
      ).toMatchObject({ code: "deadline_exceeded" });
      await on.sightings.all("TimeoutError late");
    });

    test("is the method's own when nobody gives another", async () => {
      await on.serveProbe();
      expect(await rejection(on.caller.client(ProbeClient).hangShortly())).toMatchObject({
        code: "deadline_exceeded",
      });
    });

    test("covers the calls that a handler makes", async () => {
      await on.serveProbe();
      await on.server.serve(relayClass(on.sightings));
      const context = await on.caller.client(RelayClient).context({ timeout: 700 });
      expect(context.caller).toBe("relay");
      expect(context.remaining).toBeLessThanOrEqual(700);
      expect(
        await rejection(on.caller.client(RelayClient).hang("nested", { timeout: 1_000 })),
      ).toMatchObject({ code: "deadline_exceeded" });
      await on.sightings.all("TimeoutError nested");
    });

    test("that has passed before the call could start leaves the handler alone", async () => {
      await on.serveProbe(1);
      const client = on.caller.client(ProbeClient);
      const first = client.wait(150, "first");
      await on.sightings.all("started first");
      expect(await rejection(client.countRuns("expired", { timeout: 30 }))).toMatchObject({
        code: "deadline_exceeded",
      });
      await first;
      await client.echo("after");
      expect(on.sightings.count("ran expired")).toBe(0);
    });
  });

  describe("a cancellation", () => {
    test("rejects the call at once, and aborts the handler's signal", async () => {
      await on.serveProbe();
      const giveUp = new AbortController();
      const hanging = rejection(
        on.caller.client(ProbeClient).hang("given up", { signal: giveUp.signal }),
      );
      await on.sightings.all("hanging given up");
      giveUp.abort();
      expect(await hanging).toMatchObject({ code: "cancelled" });
      // Not by its deadline, which would come, too.
      await on.sightings.all("AbortError given up");
    });

    test("reaches the calls that the handler makes", async () => {
      await on.serveProbe();
      await on.server.serve(relayClass(on.sightings));
      const giveUp = new AbortController();
      const hanging = rejection(
        on.caller.client(RelayClient).hang("two hops", { signal: giveUp.signal }),
      );
      await on.sightings.all("hanging two hops");
      giveUp.abort();
      expect(await hanging).toMatchObject({ code: "cancelled" });
      await on.sightings.all("AbortError two hops");
    });

    test("before the call keeps it from being made", async () => {
      await on.serveProbe();
      const error = await rejection(
        on.caller.client(ProbeClient).countRuns("never", { signal: AbortSignal.abort() }),
      );
      expect(error.code).toBe("cancelled");
      expect(on.sightings.count("ran never")).toBe(0);
    });
  });
}
