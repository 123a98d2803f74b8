import type { Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { canStartNodes, type FaultNode } from "../faults/nodes/fault-node.ts";
import { lendNode } from "../support/lend-node.ts";
import { PythonServiceClient } from "./generated/python/index.ts";
import type { PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";
import { Scene } from "./support/scene.ts";
import { TypescriptImpl } from "./support/typescript-service.ts";

const python = await findPython();

describe.skipIf(python === undefined || !canStartNodes())(
  "on NuroPb's wire, with a broker of its own",
  () => {
    const scene = new Scene(python);
    let node: FaultNode;
    let mesh: Mesh;
    let again: PythonPeer;

    beforeAll(async () => {
      node = await lendNode();
      const peer = await scene.peer(node.url);
      await peer.setup();
      await peer.serve("python");
      mesh = await scene.mesh(node.url);
      await mesh.serve(TypescriptImpl);
      await mesh.client(PythonServiceClient).add(1);
      // The broker inside of the node: to start the node itself takes half of the time of all these tests.
      await node.eval("rabbit:stop(), rabbit:start()");
      // NuroPb does not come back; who runs it starts it anew. TypeScript comes back by itself.
      await peer.waitFor("silenced");
      again = await scene.peer(node.url);
      await again.serve("python");
    });
    afterAll(async () => {
      await scene.close();
      await node?.stop();
    });

    test("TypeScript → Python: a request after a restart of the broker", async () => {
      const client = mesh.client(PythonServiceClient);
      await vi.waitFor(async () => expect(await client.add(1)).toBe(3), 25_000);
    });

    test("Python → TypeScript: a request after a restart of the broker", async () => {
      const asked = (): Promise<unknown> => again.request("typescript", "add", { a: 1 });
      await vi.waitFor(async () => expect(await asked()).toBe(3), 25_000);
    });
  },
);
