import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { runCommand } from "../support/run-command.ts";
import { type Ended, type StartedCommand, startCommand } from "../support/start-command.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const patience = 90_000;
const jwt = "jwt={issuer: keys, audience: safe, secret: 0123456789abcdef0123456789abcdef}";
const { privateKey, publicKey } = generateKeyPairSync("x25519");
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const der = privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
const jwk = JSON.stringify(privateKey.export({ format: "jwk" }));

/** Whether a text has a good part of the private key, as PEM, DER or JWK have it. */
function shows(text: string): boolean {
  const { d = "" } = privateKey.export({ format: "jwk" });
  return [der, d].some((secret) =>
    Array.from({ length: secret.length - 11 }, (_, at) => secret.slice(at, at + 12)).some((part) =>
      text.includes(part),
    ),
  );
}

describe.runIf(inject("rabbitmqctl") !== null)("keys on the command line", () => {
  let vhost: Vhost;
  let folder: string;
  let running: StartedCommand;

  /** A file with a text, by its path. */
  async function fileOf(name: string, text: string | Buffer): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  }

  function run(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
    return startCommand(args, { AMQP_URL: vhost.url, LAGOMORPH_DEBUG: "1", ...env }).ended;
  }

  /** The same, without a process of its own. */
  async function ask(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
    const all = { AMQP_URL: vhost.url, LAGOMORPH_DEBUG: "1", ...env };
    const { status, stdout, stderr } = await runCommand(root, args, all);
    return { code: status, out: stdout, err: stderr };
  }

  let own: string;
  let of: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lagomorph-keys-"));
    own = await fileOf("safe.pem", pem);
    of = await fileOf("safe.pub.pem", publicKey.export({ type: "spki", format: "pem" }));
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    const args = ["run", "test/end-to-end/safe.ts", "--key", `safe=${own}`, "--define", jwt];
    const env = { AMQP_URL: vhost.url, LAGOMORPH_LOG: "debug", LAGOMORPH_DEBUG: "1" };
    running = startCommand(args, env);
    await running.says("Ctrl-C stops");
  }, patience);
  afterAll(async () => {
    running.child.kill("SIGKILL");
    await running.ended;
    await vhost.remove();
    await rm(folder, { recursive: true });
  });

  const call = ["call", "safe.open", "a", "--out", "test/conformance/mesh/generated"];

  test(
    "run serves with the private key that --key names, call calls with the public one of --key or LAGOMORPH_KEYS",
    async () => {
      const other = generateKeyPairSync("x25519").publicKey.export({ type: "spki", format: "pem" });
      const wrong = await fileOf("wrong.pem", other);
      const [byFlag, byVariable] = await Promise.all([
        run([...call, "--key", `safe=${of}`]),
        run(call, { LAGOMORPH_KEYS: `billing=${wrong}, safe=${of}` }),
      ]);
      const without = await ask(call);
      const misspelt = await ask([...call, "--key", `sfe=${of}`]);
      const keys = { LAGOMORPH_KEYS: `safe=${of}` };
      const byWrong = await ask([...call, "--key", `safe=${wrong}`], keys);
      const opened = { code: 0, out: '"secret of a"\n', err: "" };
      expect([byFlag, byVariable]).toEqual([opened, opened]);
      expect(without).toMatchObject({ code: 2, out: "" });
      expect(without.err).toContain("safe.open is @encrypted: --key says where");
      expect(misspelt).toMatchObject({ code: 2, out: "" });
      expect(misspelt.err).toContain("those that are given are of sfe");
      expect(byWrong).toMatchObject({ code: 1, out: "" });
      expect(byWrong.err).toContain("invalid_argument: safe has no key");
    },
    patience,
  );

  test(
    "run is told by LAGOMORPH_KEYS what its configuration does not name, and by --key before both",
    async () => {
      const config = await fileOf(
        "config.yaml",
        `encryption: { own: { safe: nothing-there.pem } }\n`,
      );
      const serve = ["run", "test/end-to-end/safe.ts", "--define", jwt];
      const [byConfig, byVariable] = await Promise.all([
        run([...serve, "--config", config], { LAGOMORPH_KEYS: `safe=${own}` }),
        run(serve, { LAGOMORPH_KEYS: "safe=not-there.pem" }),
      ]);
      expect(byConfig).toMatchObject({
        code: 2,
        err: expect.stringContaining("nothing-there.pem") as unknown,
      });
      expect(byVariable).toMatchObject({
        code: 2,
        err: expect.stringContaining("not-there.pem") as unknown,
      });
      const started = startCommand([...serve, "--config", config, "--key", `safe=${own}`], {
        AMQP_URL: vhost.url,
      });
      await started.says("Ctrl-C stops");
      started.child.kill("SIGTERM");
      expect(await started.ended).toMatchObject({ code: 0 });
    },
    patience,
  );

  test(
    "no key is shown, whatever is wrong with it or where it is given",
    async () => {
      const damaged = await fileOf("damaged.pem", pem.replace("-----END", "----END"));
      const bare = await fileOf("bare.txt", der);
      const serve = ["run", "test/end-to-end/safe.ts", "--define", jwt];
      const asked = [
        await ask([...call, "--key", pem]),
        await ask([...call, "--key", `safe=${pem}`]),
        await ask([...call, "--key", der]),
        await ask([...call, "--key", `safe=${der}`]),
        await ask([...call, "--key", `safe=${jwk}`]),
        await ask(call, { LAGOMORPH_KEYS: pem }),
        await ask(call, { LAGOMORPH_KEYS: `safe=${jwk}` }),
      ];
      const tries = [
        run([...call, "--key", `safe=${damaged}`]),
        run([...serve, "--key", `safe=${bare}`]),
        run([...serve, "--key", "safe=env:SAFE_KEY"], { SAFE_KEY: `x${pem.slice(20)}` }),
        run([...serve, "--define", `encryption={own: {safe: ${JSON.stringify(pem)}}}`]),
        run([...serve, "--define", `encryption={own: {safe: "${der}"}}`]),
      ];
      for (const { code, out, err } of [...asked, ...(await Promise.all(tries))]) {
        expect(code).toBeGreaterThan(0);
        expect(err).not.toBe("");
        expect(shows(out + err)).toBe(false);
      }
    },
    patience,
  );

  test(
    "config shows where keys are, and no key",
    async () => {
      const good = await ask(["config", "--key", `safe=${own}`], {
        LAGOMORPH_KEYS: "billing=https://me:hunter2@keys",
      });
      const define = `encryption={own: {safe: "${der}"}, of: {a: a.pem}}`;
      const bad = await ask(["config", "--define", define]);
      expect(JSON.parse(good.out)).toMatchObject({
        keys: { safe: own, billing: "https://me:•••@keys" },
      });
      expect(bad).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringContaining("encryption: own: safe: a path, a URL") as unknown,
      });
      expect(shows(bad.err)).toBe(false);
    },
    patience,
  );

  test("what was served has shown none either, at its most talkative", async () => {
    running.child.kill("SIGTERM");
    const { code, out, err } = await running.ended;
    expect(code).toBe(0);
    expect(out + err).toContain("opened");
    expect(shows(out + err)).toBe(false);
    expect(shows(pem) && shows(der) && shows(jwk)).toBe(true);
  });
});
