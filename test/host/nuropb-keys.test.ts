import { createPrivateKey, generateKeyPairSync, type KeyPairKeyObjectResult } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, MeshError } from "lagomorph";
import { host, type HostConfig, nuropbBy, readConfig } from "lagomorph/host";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { TypescriptServiceClient } from "../nuropb/generated/typescript/index.ts";
import { TypescriptImpl } from "../nuropb/support/typescript-service.ts";

interface Pair {
  readonly privateKey: string;
  readonly publicKey: string;
}

function pemOf({ privateKey, publicKey }: KeyPairKeyObjectResult): Pair {
  return {
    privateKey: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    publicKey: String(publicKey.export({ type: "spki", format: "pem" })),
  };
}

const pair = pemOf(generateKeyPairSync("rsa", { modulusLength: 2048 }));
const old = pemOf(generateKeyPairSync("rsa", { modulusLength: 2048 }));
const elliptic = pemOf(generateKeyPairSync("ec", { namedCurve: "P-256" }));
const jwk = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
  format: "jwk",
});
const pemOfJwk = String(
  createPrivateKey({ key: jwk, format: "jwk" }).export({ type: "pkcs8", format: "pem" }),
);
const inOneLine = pair.privateKey.replaceAll("\n", "\\n");
const jwt = "jwt: { issuer: keys, audience: keys, secret: 0123456789abcdef0123456789abcdef }";

/** A configuration of a broker in this process, with more lines. */
function configOf(yaml: string): HostConfig {
  const { config, problems } = readConfig({
    file: `broker: "memory:keys"\nhttp: false\nlog: error\n${jwt}\n${yaml}\n`,
    environment: {},
  });
  expect(problems).toEqual([]);
  return config;
}

describe("keys of NuroPb's wire in a configuration", () => {
  let folder: string;
  let file: string;

  async function fileOf(name: string, text: string): Promise<string> {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lagomorph-nuropb-"));
    file = await fileOf("orders.pem", pair.privateKey);
    process.env["ORDERS_KEY"] = pair.privateKey;
    process.env["ORDERS_KEY_IN_ONE_LINE"] = inOneLine;
  });
  afterAll(async () => {
    delete process.env["ORDERS_KEY"];
    delete process.env["ORDERS_KEY_IN_ONE_LINE"];
    await rm(folder, { recursive: true });
  });
  afterEach(() => {
    delete process.env["BAD_KEY"];
  });

  const places = [
    ["a path", () => `nuropb: { services: { typescript: { privateKeys: "${file}" } } }`],
    [
      "a variable",
      () => `nuropb: { services: { typescript: { privateKeys: ["env:ORDERS_KEY"] } } }`,
    ],
    [
      "a variable in one line",
      () => `nuropb: { services: { typescript: { privateKeys: ["env:ORDERS_KEY_IN_ONE_LINE"] } } }`,
    ],
    [
      "PEM in one line",
      () => `nuropb: { services: { typescript: { privateKeys: ['${inOneLine}'] } } }`,
    ],
    ["a path of encryption.own", () => `encryption: { own: { typescript: "${file}" } }`],
    ["a variable of encryption.own", () => `encryption: { own: { typescript: env:ORDERS_KEY } }`],
  ] as const;

  test.each(places)("open what is sealed for a service: %s", async (_, yaml) => {
    const config = configOf(`${yaml()}\nwires: { typescript: nuropb }`);
    await using running = await host([TypescriptImpl], config);
    const client = running.mesh.client(TypescriptServiceClient);
    expect(await client.secret("a")).toBe("a, in secret");
  });

  test("may be several: of a file, and JWKs; those of other kinds beside them are left out", async () => {
    const both = await fileOf(
      "both.pem",
      `${elliptic.privateKey}${pair.privateKey}${old.privateKey}`,
    );
    const set = await fileOf("set.jwks", JSON.stringify({ keys: [jwk] }));
    const services = { orders: { privateKeys: [both, set] } };
    const { privateKeys } = nuropbBy({ services })?.services?.["orders"] ?? expect.fail();
    expect(privateKeys).toEqual([pair.privateKey, old.privateKey, pemOfJwk]);
  });

  test("that are wrong are told with their service, which one it is and what it looks like, and never shown", async () => {
    const damaged = pair.privateKey.replace(/.{300}\n-----END/s, "\n-----END");
    const weak = pemOf(generateKeyPairSync("rsa", { modulusLength: 1024 })).privateKey;
    const [line = ""] = pair.privateKey.split("\n").slice(3);
    const locked = createPrivateKey(pair.privateKey)
      .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" })
      .toString();
    const tries = [
      [pair.publicKey, "a public key of RSA with 2048 bits"],
      [weak, "a private key of RSA with 1024 bits"],
      [elliptic.privateKey, "a key of the kind ec"],
      [damaged, "PEM that is damaged"],
      [pair.privateKey.replaceAll("\n", " "), "PEM without ends of lines"],
      [locked, "a key with a passphrase"],
      [line, "no file that can be read"],
      [join(folder, "none.pem"), "none.pem is neither PEM nor env:"],
      ["env:NOT_THERE", "env:NOT_THERE is not set"],
      ["${ORDERS_KEY}", "a variable in quotes stays as it stands; env: and its name"],
      ["https://keys.example.com/a.json", "this wire takes none from a URL"],
    ] as const;
    for (const [text, why] of tries) {
      const services = { typescript: { privateKeys: [file, text] } };
      const message = await refusal({ ...configOf(""), connect: { nuropb: { services } } });
      expect(message).toContain("the private key 2 of typescript");
      expect(message).toContain(why);
      expect(message).not.toContain(line.slice(0, 12));
      expect(message).not.toMatch(/-----|[A-Za-z0-9+/]{64}/);
    }
    process.env["BAD_KEY"] = elliptic.privateKey;
    const own = "encryption: { own: { typescript: env:BAD_KEY } }";
    const message = await refusal(configOf(`${own}\nwires: { typescript: nuropb }`));
    expect(message).toContain("the private key 1 of typescript");
    expect(message).toContain("a key of the kind ec");
  });

  test("that are missing are asked for as lagomorph run takes them, and so is whose tokens are accepted", async () => {
    const { jwt: _, ...config } = configOf("");
    const error = host([TypescriptImpl], config);
    await expect(error).rejects.toThrow("(lagomorph run: the same in its configuration, or --key)");
    await expect(error).rejects.toThrow("(lagomorph run: `jwt` in its configuration)");
  });

  test("are what a service is called by, with a contract and without, and no other one is asked for", async () => {
    const config = configOf(`encryption: { own: { typescript: "${file}" } }`);
    await using running = await host([TypescriptImpl], {
      ...config,
      wires: { typescript: ["nuropb"] },
    });
    const right = await callsBy(await fileOf("right.pem", pair.publicKey));
    expect(right).toEqual(["a, in secret", 3, ["typescript"]]);
    const wrong = await callsBy(await fileOf("wrong.pem", old.publicKey));
    expect(wrong).toEqual(["invalid_argument", "invalid_argument", ["typescript"]]);
    const other = await callsBy(await fileOf("elliptic.pem", elliptic.publicKey));
    expect(other).toEqual(["invalid_argument", "invalid_argument", ["typescript"]]);
    expect(running.services).toHaveLength(1);
  });
});

/** What comes of an encrypted call, of one by its name, and of a question to the service, with the key at a place. */
async function callsBy(place: string): Promise<readonly unknown[]> {
  const nuropb = nuropbBy(undefined, { of: { typescript: place } }) ?? expect.fail();
  await using mesh = await connect("memory:keys", { nuropb });
  const codeOf = (error: unknown): unknown => (error instanceof MeshError ? error.code : error);
  return await Promise.all([
    mesh.client(TypescriptServiceClient).secret("a").catch(codeOf),
    mesh.call("typescript.add", { a: 1 }, { wire: "nuropb" }).catch(codeOf),
    mesh.describe("typescript", { wire: "nuropb" }).then((all) => all.map(({ name }) => name)),
  ]);
}

async function refusal(config: HostConfig): Promise<string> {
  const error: unknown = await host([TypescriptImpl], config).then(
    async (running) => {
      await running.close();
      return undefined;
    },
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: "invalid_argument" });
  return error instanceof MeshError ? error.rawMessage : "";
}
