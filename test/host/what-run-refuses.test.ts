import { MeshError, type Provider } from "lagomorph";
import { checkKeys, createHttpDoor, host, readConfig } from "lagomorph/host";
import { expect, test } from "vitest";
import { KitchenSkeleton } from "../observe/generated/kitchen/index.ts";
import { silent } from "./shop.ts";
import { runCommand } from "../support/run-command.ts";

class Kitchen extends KitchenSkeleton {
  cook(dish: string) {
    return dish;
  }
  prepare() {}
  airs() {}
}

function configOf(file: string) {
  const { config, problems } = readConfig({ file: `broker: "memory:"\n${file}`, environment: {} });
  expect(problems).toEqual([]);
  return config;
}

test.each([
  [
    "encryption: { own: { kitchen: nowhere.pem } }",
    "encryption: own: kitchen: nowhere.pem cannot be read (ENOENT)",
  ],
  [
    "encryption: { own: { kitchen: 'env:NOT_SET_AT_ALL' } }",
    "encryption: own: kitchen: env:NOT_SET_AT_ALL is not set",
  ],
  [
    "encryption: { own: { kitchen: AGENTS.md } }",
    "encryption: own: kitchen: AGENTS.md holds neither PEM nor a JWK",
  ],
  ["jwt: { issuer: a, keys: nowhere.json }", "jwt: the file of keys cannot be read (ENOENT)"],
  [
    "nuropb: { services: { kitchen: { privateKeys: nowhere.pem } } }",
    "the private key 1 of kitchen",
  ],
])("keys that are not where %s says are found before anything starts", async (file, message) => {
  const config = configOf(file);
  const refusal = {
    code: "invalid_argument",
    rawMessage: expect.stringContaining(message) as unknown,
  };
  await expect(checkKeys(config)).rejects.toMatchObject(refusal);
  await expect(host([Kitchen], config)).rejects.toMatchObject(refusal);
});

test("keys behind a URL are not asked for, and public ones may come later", async () => {
  const keys = "own: { kitchen: 'https://keys.example.com' }, of: { bar: nowhere.pem }";
  await expect(checkKeys(configOf(`encryption: { ${keys} }`))).resolves.toBeUndefined();
});

test("lagomorph config says so, too, and ends with 2", async () => {
  const define = "encryption={own: {kitchen: nowhere.pem}}";
  const { status, stdout, stderr } = await runCommand(process.cwd(), [
    "config",
    "--define",
    define,
  ]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("encryption: own: kitchen: nowhere.pem cannot be read (ENOENT)");
});

test("what the code of a service throws at its start is no matter of how it is hosted", async () => {
  const wrong = new MeshError("invalid_argument", "not like this");
  const throws = (): never => {
    throw wrong;
  };
  const inSetUp: Provider<object> = { setup: throws };
  const atStart: Provider<object> = { setup: () => ({ start: throws }) };
  class Constructed extends Kitchen {
    readonly nothing = throws();
  }
  class SetUp extends KitchenSkeleton.using({ inSetUp }) {
    cook = String;
    prepare() {}
    airs() {}
  }
  class Started extends KitchenSkeleton.using({ atStart }) {
    cook = String;
    prepare() {}
    airs() {}
  }
  for (const Class of [SetUp, Started, Constructed])
    await expect(host([Class], configOf(""), silent())).rejects.toMatchObject({
      code: "internal",
      rawMessage: "not like this",
      cause: wrong,
    });
});

test("an address that somebody else has is no mistake: another time it may be free", async () => {
  const taken = createHttpDoor({ address: ":0" });
  await taken.listen();
  const { host: address } = new URL(taken.url ?? "");
  await expect(host([Kitchen], configOf(`http: ${address}`))).rejects.toMatchObject({
    code: "unavailable",
  });
  await taken.close();
});
