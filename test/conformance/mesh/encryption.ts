import type { Mesh } from "lagomorph";
import { createEncryption } from "lagomorph/encryption";
import { expect, test } from "vitest";
import { nativeWire } from "../../../runtime/wires/native/index.ts";
import { createInbox } from "../../support/inbox.ts";
import { NoSuchBox } from "./generated/errors.ts";
import { SafeClient } from "./generated/safe/index.ts";
import { authenticateAnn, newKey, safeClass } from "./safe.ts";
import { setUpSafe } from "./safe-set-up.ts";
import { type Place, rejection, setUpMeshes } from "./set-up.ts";

/** What `@encrypted` hides and refuses, over any broker. */
export function describeEncryption(createPlace: () => Promise<Place>): void {
  const on = setUpMeshes(createPlace);
  const { key, keys, meshes, open, serve, call } = setUpSafe(on);

  test("a call is encrypted for the service: what travels holds neither arguments nor token nor headers", async () => {
    const { requests } = nativeWire.topology;
    await on.broker.declare(requests("safe"));
    const taken = createInbox<string>();
    const queue = requests("safe").consumed.name;
    const consumer = await on.broker.consume({ queue, prefetch: 10 }, (message) => {
      message.accept();
      taken.put(Buffer.from(message.body).toString());
    });
    const safe = await call();
    const giveUp = new AbortController();
    const { signal } = giveUp;
    const options = { token: "token-of-ann", headers: { "x-secret": "hidden" }, signal };
    const answer = rejection(safe.open("the-box", options));
    const body = await taken.next();
    expect(body).toContain('"method":"open"');
    for (const secret of ["the-box", "token-of-ann", "x-secret", "hidden"])
      expect(body).not.toContain(secret);
    giveUp.abort();
    expect(await answer).toMatchObject({ code: "cancelled" });
    await consumer.close();
  });

  test("calls are answered: results, declared errors, incidents, claims, headers", async () => {
    await serve();
    const safe = await call();
    expect(await safe.open("a")).toBe("secret of a");
    expect(await rejection(safe.open("none"))).toBeInstanceOf(NoSuchBox);
    expect(await rejection(safe.fail())).toMatchObject({
      code: "internal",
      incident: expect.any(String) as string,
    });
    const options = { token: "token-of-ann", headers: { one: "1" } };
    expect(await safe.look(options)).toEqual({ token: "token-of-ann", headers: ["one"] });
    expect(await safe.own("b", options)).toBe("b of ann");
    expect(await rejection(safe.own("b"))).toMatchObject({ code: "unauthenticated" });
  });

  test("encrypted calls and others share a message", async () => {
    await serve();
    const safe = await call();
    const sealed = ["a", "b", "c"].map((box) => safe.open(box));
    const clear = ["a", "bb", "ccc"].map((box) => safe.weigh(box));
    expect(await Promise.all(sealed)).toEqual(["secret of a", "secret of b", "secret of c"]);
    expect(await Promise.all(clear)).toEqual([1, 2, 3]);
  });

  test("nothing of it leaves in the clear: a caller without a key is refused at once", async () => {
    await serve();
    for (const mesh of [on.caller, await open({ of: { another: { keys: [key.of] } } })]) {
      const safe = mesh.client(SafeClient);
      // Where the mesh has a client, its contract is known to calls by name.
      for (const refused of [safe.open("a"), safe.destroy("a"), mesh.call("safe.open", ["a"])])
        expect(await rejection(refused)).toMatchObject({
          code: "unimplemented",
          rawMessage: expect.stringContaining("@encrypted") as string,
        });
      expect(await safe.weigh("abc")).toBe(3);
    }
    expect(on.sightings.count("opened a")).toBe(0);
  });

  test("a service takes no call of it in the clear", async () => {
    await serve();
    expect(await rejection(on.caller.call("safe.open", ["a"]))).toMatchObject({
      code: "permission_denied",
      rawMessage: "safe.open takes encrypted calls only",
    });
    expect(on.sightings.count("opened a")).toBe(0);
  });

  test("a call by name is encrypted where there is a key, whatever the contract says", async () => {
    await serve();
    const mesh = await open({ of: { safe: { keys: [key.of] } } });
    expect(await mesh.call("safe.open", ["a"])).toBe("secret of a");
    expect(await mesh.call("safe.weigh", { box: "abcd" })).toBe(4);
    expect(await rejection(mesh.call("safe.open", ["none"]))).toMatchObject({
      code: "declared",
      data: { box: "none" },
    });
    expect(await rejection(mesh.call("safe.open", [7]))).toMatchObject({
      code: "invalid_argument",
    });
  });

  test("while keys are changed, callers with the old one and the new one are served", async () => {
    const next = newKey("next");
    await serve([key.own, next.own]);
    expect(await (await call([key.of])).open("old")).toBe("secret of old");
    expect(await (await call([next.of, key.of])).open("new")).toBe("secret of new");
  });

  test("a key that a service has not, or not any more, is named", async () => {
    await serve([newKey("next").own]);
    expect(await rejection((await call()).open("a"))).toMatchObject({
      code: "invalid_argument",
      rawMessage: 'safe has no key "first": it is not in use any more, or not yet',
    });
  });

  test("a service is not served without private keys", async () => {
    const serving = (mesh: Mesh): Promise<unknown> =>
      mesh.serve(safeClass(on.sightings), { authenticate: authenticateAnn });
    expect(await rejection(serving(on.server))).toMatchObject({
      code: "unimplemented",
      rawMessage: expect.stringMatching(
        /safe\.open: @encrypted needs `encryption`.* \(lagomorph run: --key, or `encryption` in/,
      ) as string,
    });
    const missing = await rejection(serving(await open({ own: { safe: { keys: [key.of] } } })));
    expect(missing).toMatchObject({
      code: "unimplemented",
      rawMessage: "no private key of safe is known here",
    });
  });

  test("a command is encrypted, tried again, and set aside as it came", async () => {
    await serve();
    const safe = await call();
    await safe.destroy("a");
    await on.sightings.all("destroying a");
    const topology = nativeWire.topology.command("safe", "destroy");
    const dead = createInbox<string>();
    await on.broker.consume({ queue: topology.deadQueue, prefetch: 10 }, (message) => {
      message.accept();
      dead.put(JSON.stringify(message.headers) + Buffer.from(message.body).toString());
    });
    await safe.destroy("stuck-box", { token: "token-of-ann" });
    const kept = await dead.next();
    expect(on.sightings.count("destroying stuck-box")).toBe(2);
    expect(kept).toContain('"sealed":');
    expect(kept).not.toMatch(/stuck-box|token-of-ann/);
  });

  test("a command in the clear, or under another id, is set aside and not run", async () => {
    await serve();
    const topology = nativeWire.topology.command("safe", "destroy");
    const dead = createInbox<unknown>();
    await on.broker.consume({ queue: topology.deadQueue, prefetch: 10 }, (message) => {
      message.accept();
      dead.put(message.headers["dead-code"]);
    });
    const common = {
      service: "safe",
      command: "destroy",
      args: '["clear"]',
      caller: "raw",
      sent: Date.now(),
    };
    const none = { headers: undefined, trace: undefined, token: undefined };
    await on.broker.publish(nativeWire.encodeCommand({ ...common, ...none, id: "1" }));
    expect(await dead.next()).toBe("permission_denied");
    const sealer = createEncryption({ of: { safe: { keys: [key.of] } } });
    const bound = { service: "safe", member: "destroy", id: "2", direction: "command" } as const;
    const sealed = await sealer.seal('{"args":["moved"]}', bound, {});
    await on.broker.publish(nativeWire.encodeCommand({ ...common, ...none, id: "3", sealed }));
    expect(await dead.next()).toBe("invalid_argument");
    await on.broker.publish(nativeWire.encodeCommand({ ...common, ...none, id: "2", sealed }));
    await on.sightings.all("destroying moved");
    expect(on.sightings.count("destroying clear")).toBe(0);
  });

  test("the keys of calls are gone when they have ended, however they have", async () => {
    await serve();
    const safe = await call();
    await safe.open("a");
    await rejection(safe.open("none"));
    await rejection(safe.hang("late", { timeout: 1_000 }));
    const gaveUp = new AbortController();
    const cancelled = rejection(safe.hang("cancelled", { signal: gaveUp.signal }));
    await on.sightings.all("hanging cancelled");
    gaveUp.abort();
    expect(await cancelled).toMatchObject({ code: "cancelled" });
    await on.sightings.all("aborted late", "aborted cancelled");
    await Promise.all(meshes.map((mesh) => mesh.close()));
    // Both ends had a key of each call: the service to seal an answer, the caller to open it.
    expect(keys.length).toBeGreaterThanOrEqual(6);
    expect(keys.filter((each) => each.some((byte) => byte !== 0))).toEqual([]);
  });
}
