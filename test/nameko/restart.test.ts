import type { Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { canStartNodes, type FaultNode } from "../faults/nodes/fault-node.ts";
import { lendNode } from "../support/lend-node.ts";
import { PythonServiceClient } from "./generated/python/index.ts";
import type { PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";
import { ownerOfQueues, Scene } from "./support/scene.ts";
import { TypescriptImpl } from "./support/typescript-service.ts";

const python = await findPython();

describe.skipIf(python === undefined || !canStartNodes())(
  "on nameko's wire, with a broker of its own",
  () => {
    const scene = new Scene(python);
    let node: FaultNode;
    let mesh: Mesh;
    let peer: PythonPeer;

    beforeAll(async () => {
      node = await lendNode();
      [mesh, peer] = await Promise.all([scene.mesh(node.url), scene.peer(node.url)]);
      await peer.serve("owner", ownerOfQueues);
      await mesh.serve(TypescriptImpl);
      await peer.serve("python");
      await peer.call("typescript", "add", [1, 2]);
      await mesh.client(PythonServiceClient).add(1, 2);
      // A nameko service whose answer is not confirmed when the broker goes gives up after three seconds, and ends.
      await vi.waitFor(() => refuseMessages(node), 20_000);
      // The broker inside of the node: to start the node itself takes half of the time of all these tests.
      await node.eval("rabbit:stop(), rabbit:start()");
    });
    afterAll(async () => {
      await scene.close();
      await node?.stop();
    });

    test("TypeScript → Python: a call after a restart of the broker", async () => {
      const client = mesh.client(PythonServiceClient);
      await vi.waitFor(async () => expect(await client.add(1, 2)).toBe(3), 25_000);
    });

    test("Python → TypeScript: a call after a restart of the broker", async () => {
      await vi.waitFor(
        async () => expect(await peer.call("typescript", "add", [1, 2])).toBe(3),
        25_000,
      );
    });
  },
);

const countMessages = "[rabbit_amqqueue:info(Q, [messages]) || Q <- rabbit_amqqueue:list()]";

/** Rejects while a queue of a node holds a message, also one that is being handled. */
async function refuseMessages(node: FaultNode): Promise<void> {
  const counts = await node.eval(countMessages);
  if (/[1-9]/.test(counts)) throw new Error(`queues still hold messages: ${counts}`);
}
