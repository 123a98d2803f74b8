import { randomUUID } from "node:crypto";
import { MeshError, type Mesh } from "lagomorph";
import { afterEach, expect, test } from "vitest";
import { createMemoryBroker } from "../../runtime/brokers/memory/memory-broker.ts";
import { systemClock } from "../../runtime/clock.ts";
import { openMesh } from "../../runtime/mesh.ts";
import { RuntimeLog } from "../../runtime/runtime-log.ts";
import type { PeerSealing, PeerWire } from "../../runtime/peer-wire.ts";
import { PeerWires } from "../../runtime/peer-wires.ts";
import { createNuropbWire } from "../../runtime/wires/nuropb/index.ts";
import { TypescriptServiceClient } from "../nuropb/generated/typescript/index.ts";
import { raised } from "../nuropb/support/outcomes.ts";
import { Scene } from "../nuropb/support/scene.ts";
import { TypescriptImpl } from "../nuropb/support/typescript-service.ts";
import { createInbox } from "../support/inbox.ts";
import { createLines } from "../support/lines.ts";

const meshes: Mesh[] = [];
const keys: Uint8Array[] = [];
const begun = createInbox<string>();

afterEach(async () => {
  for (const mesh of meshes.splice(0)) await mesh.close();
});

/** Answers some calls when it is told to end only. */
class Hanging extends TypescriptImpl {
  override secret(word: string): string {
    begun.put(word);
    if (!word.startsWith("hang")) return super.secret(word);
    const { signal } = this.mesh.context;
    const told = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(new MeshError("cancelled", "told to end")));
    });
    // A handler may also promise its result.
    return told as never;
  }
}

/** NuroPb's wire, of which a test sees the keys of calls: as they were made here, and as they came. */
function seenWire(): PeerWire {
  const services = { typescript: { privateKeys: [Scene.privateKey] } };
  const wire = createNuropbWire({ services });
  const { sealing = expect.fail() } = wire;
  const note = (key: Uint8Array | undefined): void => {
    if (key !== undefined) keys.push(key);
  };
  const seen: PeerSealing = {
    hasKeyOf: (service) => sealing.hasKeyOf(service),
    publicKeyOf: (service) => sealing.publicKeyOf(service),
    publicKeyIn: (description) => sealing.publicKeyIn(description),
    opensFor: (service) => sealing.opensFor(service),
    seal: (request, publicKey) => {
      const sealed = sealing.seal(request, publicKey);
      note(sealed.key);
      return sealed;
    },
  };
  const decodeRequest: PeerWire["decodeRequest"] = (message, service) => {
    const request = wire.decodeRequest(message, service);
    note(request.repeated?.key);
    return request;
  };
  return { ...wire, sealing: seen, decodeRequest };
}

async function open(name: string): Promise<Mesh> {
  const mesh = await openMesh(createMemoryBroker(name, systemClock), {
    name: "test",
    group: "test",
    timeout: 30_000,
    log: createLines().log,
    runtimeLog: new RuntimeLog(createLines().log),
    drainTimeout: 200,
    heartbeat: 10,
    clock: systemClock,
    peers: new PeerWires([seenWire()]),
    observers: undefined,
    hooks: {},
    authenticate: () => ({ sub: "ann" }),
  });
  meshes.push(mesh);
  return mesh;
}

test("the keys of calls are gone when they have ended, however they have", async () => {
  const name = `nuropb-keys ${randomUUID()}`;
  await (await open(name)).serve(Hanging);
  const client = (await open(name)).client(TypescriptServiceClient);
  expect(await client.secret("abc")).toBe("abc, in secret");
  expect(keys.length).toBe(2);
  expect(await raised(client.secret(""))).toMatchObject({ code: "declared" });
  const late = raised(client.secret("hang, late", { timeout: 50 }));
  expect(await late).toMatchObject({ code: "deadline_exceeded" });
  const gaveUp = new AbortController();
  const cancelled = raised(client.secret("hang, cancelled", { signal: gaveUp.signal }));
  while ((await begun.next()) !== "hang, cancelled");
  gaveUp.abort();
  expect(await cancelled).toBeInstanceOf(MeshError);
  for (const mesh of meshes.splice(0)) await mesh.close();
  expect(keys.length).toBeGreaterThanOrEqual(7);
  expect(keys.filter((key) => key.some((byte) => byte !== 0))).toEqual([]);
});
