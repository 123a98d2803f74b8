import { connect, type Mesh } from "lagomorph";
import { createLines } from "../../support/lines.ts";
import { PythonPeer } from "./python-peer.ts";
import type { ServiceDeclaration } from "./service-declaration.ts";

const options = {
  wires: { python: "nameko", nobody: "nameko" },
  // A member that no test here calls asks for it.
  authenticate: () => Promise.resolve({}),
} as const;

const audits = {
  exchange: "nameko-test-audit",
  exchangeType: "topic",
  routingKey: "greeting.changed",
} as const;

/** The service in TypeScript also consumes a queue that is somebody else's, and publishes to an exchange that is. */
export const ownerOfQueues: ServiceDeclaration = {
  rpc: false,
  queues: [
    { queue: "nameko-test-jobs", method: "job" },
    { queue: "nameko-test-audits", ...audits, method: "audit" },
  ],
};

/** Meshes and peers that are closed at the end, whatever has happened. */
export class Scene {
  readonly #open: { close(): Promise<unknown> }[] = [];
  readonly #python: string;

  constructor(python: string | undefined) {
    this.#python = python ?? "";
  }

  async mesh(url: string): Promise<Mesh> {
    const mesh = await connect(url, { ...options, name: "matrix", log: createLines().log });
    this.#open.push(mesh);
    return mesh;
  }

  async peer(url: string, dialect: "plain" | "typed" = "plain"): Promise<PythonPeer> {
    const peer = await PythonPeer.start(url, { python: this.#python, dialect });
    this.#open.push({ close: () => peer.stop() });
    return peer;
  }

  async close(): Promise<void> {
    for (const one of this.#open.toReversed()) await one.close();
  }
}
