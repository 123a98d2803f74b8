import { generateKeyPairSync } from "node:crypto";
import { type Authenticate, connect, type ConnectOptions, type Mesh, MeshError } from "lagomorph";
import { createLines } from "../../support/lines.ts";
import { PythonPeer } from "./python-peer.ts";

const pair = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

/** Ann has a token, Tom one for less. */
const authenticate: Authenticate = (token) => {
  if (token === "tokens-of-ann") return { sub: "ann", scope: "write" };
  if (token === "tokens-of-tom") return { sub: "tom" };
  throw new MeshError("unauthenticated", "nobody's");
};

/** Meshes and peers that are closed at the end, whatever has happened. */
export class Scene {
  /** Those of the service in TypeScript. */
  static readonly privateKey: string = pair.privateKey;
  static readonly publicKey: string = pair.publicKey;
  readonly #open: { close(): Promise<unknown> }[] = [];
  readonly #python: string;

  constructor(python: string | undefined) {
    this.#python = python ?? "";
  }

  async mesh(url: string, options: ConnectOptions = {}): Promise<Mesh> {
    const { log } = createLines();
    const wires = {
      python: "nuropb",
      snake: "nuropb",
      nobody: "nuropb",
      typescript: "nuropb",
    } as const;
    const nuropb = { services: { typescript: { privateKeys: [pair.privateKey] } } };
    const own = { name: "matrix", log, wires, authenticate, nuropb };
    const mesh = await connect(url, { ...own, ...options });
    this.#open.push(mesh);
    return mesh;
  }

  async peer(url: string): Promise<PythonPeer> {
    const peer = await PythonPeer.start(url, this.#python);
    this.#open.push({ close: () => peer.stop() });
    return peer;
  }

  async close(): Promise<void> {
    for (const one of this.#open.toReversed()) await one.close();
  }
}
