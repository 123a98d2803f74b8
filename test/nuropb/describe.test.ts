import { generateKeyPairSync, randomUUID } from "node:crypto";
import type { Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Ended, startCommand } from "../support/start-command.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { PythonServiceClient } from "./generated/python/index.ts";
import { TypescriptServiceClient } from "./generated/typescript/index.ts";
import { raised } from "./support/outcomes.ts";
import type { Happening, PythonPeer } from "./support/python-peer.ts";
import { findPython } from "./support/python.ts";
import { Scene } from "./support/scene.ts";
import { TypescriptImpl } from "./support/typescript-service.ts";

const python = await findPython();
const told = {
  name: "python",
  wire: "nuropb",
  silent: 0,
  contracts: [
    {
      version: "9.8.7",
      instances: [],
      details: {
        description: "What every service of a peer can do",
        members: [
          {
            kind: "method",
            name: "add",
            parameters: [
              { name: "a", schema: { type: "integer" } },
              { name: "b", schema: { type: "integer", default: 2 }, optional: true },
            ],
          },
          {
            kind: "method",
            name: "secret",
            parameters: [{ name: "word", schema: { type: "string" } }],
            encrypted: true,
          },
        ],
        types: {},
      },
    },
  ],
};

describe.skipIf(python === undefined)("services on NuroPb's wire are described", () => {
  const scene = new Scene(python);
  let vhost: Vhost;
  let peer: PythonPeer;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    peer = await scene.peer(vhost.url);
    await peer.setup();
    await peer.serve("python", { aliases: ["snake"] });
  });
  afterAll(async () => {
    await scene.close();
    await vhost?.remove();
  });

  /** How often the peer was asked, before it was asked for something else: what happens is told in order. */
  async function asked(mesh: Mesh): Promise<number> {
    const value = randomUUID();
    await mesh.call("python.same", { value });
    const isIt = (one: Happening): boolean => JSON.stringify(one.value) === `{"value":"${value}"}`;
    await peer.waitFor("called", isIt);
    return peer.happenings.filter(({ method }) => method === "nuropb_describe").length;
  }

  test("one in Python and one in TypeScript in the same form", async () => {
    const mesh = await scene.mesh(vhost.url);
    const served = await mesh.serve(TypescriptImpl);
    expect(await mesh.describe("python")).toEqual([told]);
    expect(await mesh.describe("snake")).toEqual([{ ...told, name: "snake" }]);
    const [own] = await mesh.describe("typescript");
    const contracts = [{ version: "1.2.3", instances: [] }];
    expect(own).toMatchObject({ name: "typescript", wire: "nuropb", silent: 0, contracts });
    const members = own?.contracts[0]?.details?.members ?? [];
    expect(members.find(({ name }) => name === "get_user")).toMatchObject({
      parameters: [{ name: "user_id" }],
    });
    expect(members.find(({ name }) => name === "secret")).toMatchObject({ encrypted: true });
    await served.stop();
  });

  test("by the wire that is asked for, or that the contract names", async () => {
    const mesh = await scene.mesh(vhost.url, { wires: {} });
    expect(await mesh.describe("python")).toEqual([]);
    expect(await mesh.describe("python", { wire: "nuropb" })).toEqual([told]);
    expect(await mesh.describe(undefined, { wire: "nuropb" })).toEqual([]);
    mesh.client(PythonServiceClient);
    expect(await mesh.describe("python")).toEqual([told]);
    expect(await mesh.describe("python", { wire: "native" })).toEqual([]);
    expect(await mesh.describe()).toEqual([told]);
    expect(await mesh.describe("nobody", { wire: "nuropb" })).toEqual([]);
    expect(await raised(mesh.describe("python", { wire: "nameko" }))).toMatchObject({
      code: "unimplemented",
    });
  });

  test("once for all who ask, until a method is unknown, or they ask anew", async () => {
    const mesh = await scene.mesh(vhost.url);
    const before = await asked(mesh);
    await Promise.all([mesh.describe("python"), mesh.describe("python")]);
    await mesh.describe("python");
    expect(await asked(mesh)).toBe(before + 1);
    await mesh.describe("python", { refresh: true });
    expect(await asked(mesh)).toBe(before + 2);
    await raised(mesh.client(PythonServiceClient).missing());
    await mesh.describe("python");
    expect(await asked(mesh)).toBe(before + 3);
  });

  test("who does not answer in time is counted, and who asks may give up", async () => {
    const mesh = await scene.mesh(vhost.url);
    const slow = mesh.client(PythonServiceClient).slow(2);
    await peer.waitFor("called", ({ method }) => method === "slow");
    expect(await mesh.describe("python", { timeout: 100 })).toEqual([
      { name: "python", wire: "nuropb", contracts: [], silent: 1 },
    ]);
    const signal = AbortSignal.abort();
    expect(await raised(mesh.describe("python", { signal, refresh: true }))).toMatchObject({
      code: "cancelled",
    });
    expect(await slow).toBe(2);
    // The answer that came too late is not lost.
    expect(await mesh.describe("python")).toEqual([told]);
  });

  test("lagomorph describe --wire nuropb shows it", async () => {
    const run = (...args: string[]): Promise<Ended> =>
      startCommand(["describe", ...args], { AMQP_URL: vhost.url }).ended;
    const [one, all, none] = await Promise.all([
      run("python", "--wire", "nuropb", "--timeout", "20000"),
      run("--out", "test/nuropb/generated", "--format", "json", "--timeout", "20000"),
      run("nobody", "--wire", "nuropb"),
    ]);
    expect(one).toEqual({
      code: 0,
      err: "",
      out: `python  9.8.7  on the wire of nuropb
  What every service of a peer can do
  add(a: number, b?: number): unknown
  secret(word: string): unknown
      is called encrypted only
`,
    });
    expect(JSON.parse(all.out)).toEqual([told]);
    expect(none).toMatchObject({ code: 1, out: "" });
  }, 60_000);
});

describe.runIf(inject("rabbitmqctl") !== null)("a key that has changed", () => {
  const scene = new Scene(undefined);
  let vhost: Vhost;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
  });
  afterAll(async () => {
    await scene.close();
    await vhost.remove();
  });

  function withKey(privateKey: string): Promise<Mesh> {
    return scene.mesh(vhost.url, {
      nuropb: { services: { typescript: { privateKeys: [privateKey] } } },
    });
  }

  function newKey(): string {
    return generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    }).privateKey;
  }

  test("is asked for when a call is refused for it, and the call is made again with the new one", async () => {
    const first = await withKey(newKey());
    await first.serve(TypescriptImpl);
    const caller = await scene.mesh(vhost.url, { nuropb: {} });
    const client = caller.client(TypescriptServiceClient);
    expect(await client.secret("abc")).toBe("abc, in secret");
    await first.close();
    await (await withKey(newKey())).serve(TypescriptImpl);
    const words = ["a", "b", "c"];
    const told = await Promise.all(words.map((word) => client.secret(word)));
    expect(told).toEqual(words.map((word) => `${word}, in secret`));
  });

  test("fails the call when it is the caller who was given another one", async () => {
    const services = { typescript: { publicKey: Scene.publicKey } };
    const caller = await scene.mesh(vhost.url, { nuropb: { services } });
    const secret = caller.client(TypescriptServiceClient).secret("abc");
    expect(await raised(secret)).toMatchObject({
      code: "invalid_argument",
      rawMessage: "the body is not encrypted for this end",
    });
  });
});
