import { connect, type Encryption, type Mesh } from "lagomorph";
import { createEncryption, type EncryptionOptions } from "lagomorph/encryption";
import { afterEach } from "vitest";
import { SafeClient } from "./generated/safe/index.ts";
import { authenticateAnn, newKey, safeClass } from "./safe.ts";
import type { SetUp } from "./set-up.ts";

/** What tests of encryption start with. */
export interface SafeSetUp {
  /** The key of the service. */
  readonly key: ReturnType<typeof newKey>;
  /** Every key of a call that either end has used. */
  readonly keys: Uint8Array[];
  readonly meshes: readonly Mesh[];
  open(options: EncryptionOptions): Promise<Mesh>;
  /** Serves a safe with its key, or with these private ones. */
  serve(own?: readonly object[]): Promise<Mesh>;
  /** A client that knows its key, or these public ones. */
  call(of?: readonly object[]): Promise<SafeClient>;
}

/** Meshes that encrypt, closed after each test. */
export function setUpSafe(on: SetUp): SafeSetUp {
  const key = newKey("first");
  const meshes: Mesh[] = [];
  /** Every key of a call that either end has used. */
  const keys: Uint8Array[] = [];

  const open = async (options: EncryptionOptions): Promise<Mesh> => {
    const encryption = recording(createEncryption(options), keys);
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const mesh = await connect(on.url, { encryption, log, timeout: 5000 });
    meshes.push(mesh);
    return mesh;
  };
  const serve = async (own: readonly object[] = [key.own]): Promise<Mesh> => {
    const mesh = await open({ own: { safe: { keys: own } } });
    await mesh.serve(safeClass(on.sightings), { authenticate: authenticateAnn });
    return mesh;
  };
  const call = async (of: readonly object[] = [key.of]): Promise<SafeClient> =>
    (await open({ of: { safe: { keys: of } } })).client(SafeClient);

  afterEach(async () => {
    await Promise.all(meshes.splice(0).map((mesh) => mesh.close()));
    keys.length = 0;
  });
  return { key, keys, meshes, open, serve, call };
}

/** Tells which keys of calls are used. */
function recording(encryption: Encryption, keys: Uint8Array[]): Encryption {
  const note = (key: Uint8Array | undefined): void => {
    if (key !== undefined) keys.push(key);
  };
  return {
    knows: (service) => encryption.knows(service),
    check: (service) => encryption.check(service),
    seal: (text, bound, options) => {
      note(options.key);
      return encryption.seal(text, bound, options);
    },
    open: (sealed, bound, options) => {
      note(options.key);
      return encryption.open(sealed, bound, options);
    },
  };
}
