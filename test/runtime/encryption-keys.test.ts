import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createEncryption, type KeySource } from "../../runtime/encryption/index.ts";
import { both, bound, headerOf, jwks, opened, refusal, text } from "./support/sealed.ts";

describe("keys", () => {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pem = pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const publicPem = pair.publicKey.export({ type: "spki", format: "pem" }).toString();
  const { own, of } = jwks(pair);
  const another = jwks(generateKeyPairSync("x25519"), "one");

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });

  const inFile = (content: string): string => {
    const folder = mkdtempSync(join(tmpdir(), "lagomorph-keys-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "keys");
    writeFileSync(file, content);
    return file;
  };
  /** Seals by one source, and opens by the other. */
  const through = async (of_: KeySource, own_: KeySource): Promise<string> => {
    const encryption = both(own_, of_);
    await encryption.check("safe");
    return opened(encryption, await encryption.seal(text, bound, {}));
  };

  test("may be in files: PEM, a JWK, a JWK Set", async () => {
    expect(await through({ file: inFile(publicPem) }, { file: inFile(pem) })).toBe(text);
    const set = JSON.stringify({ keys: [of] });
    expect(await through({ file: inFile(set) }, { file: inFile(JSON.stringify(own)) })).toBe(text);
  });

  test("may be in the environment, where lines are often written as \\n", async () => {
    vi.stubEnv("OWN", pem.replaceAll("\n", "\\n"));
    vi.stubEnv("OF", JSON.stringify(of));
    expect(await through({ env: "OF" }, { env: "OWN" })).toBe(text);
  });

  test("may be given by a program, or as they are", async () => {
    expect(await through({ keys: [of] }, async () => [own])).toBe(text);
  });

  test("may be fetched, and go on while nobody tells them", async () => {
    let keys: object[] | undefined = [of];
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      if (keys === undefined) response.writeHead(500).end();
      else response.end(JSON.stringify({ keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    vi.useFakeTimers({ toFake: ["performance"] });
    const encryption = both({ keys: [own, another.own] }, { url: `http://127.0.0.1:${port}/` });
    const kid = async (): Promise<unknown> =>
      headerOf(await encryption.seal(text, bound, {}))["kid"];
    const first = await kid();
    await kid();
    expect(asked).toBe(1);
    keys = undefined;
    vi.advanceTimersByTime(61_000);
    expect(await kid()).toBe(first);
    keys = [another.of, of];
    vi.advanceTimersByTime(61_000);
    expect(await kid()).toBe("one");
    expect(asked).toBe(3);
    server.closeAllConnections();
  });

  test("that are changed in their file are used from then on, and kept while it is not there", async () => {
    const file = inFile(JSON.stringify(another.own));
    vi.useFakeTimers({ toFake: ["performance"] });
    const encryption = both({ file });
    const before = await encryption.seal(text, bound, {});
    renameSync(file, `${file}.away`);
    vi.advanceTimersByTime(2_000);
    expect(await opened(encryption, before)).toBe(text);
    // Both, while callers may still have the old one.
    writeFileSync(file, JSON.stringify({ keys: [own, another.own] }));
    vi.advanceTimersByTime(2_000);
    const after = await encryption.seal(text, bound, {});
    expect(headerOf(after)["kid"]).not.toBe("one");
    expect(await opened(encryption, before)).toBe(text);
    expect(await opened(encryption, after)).toBe(text);
    writeFileSync(file, JSON.stringify(own));
    vi.advanceTimersByTime(2_000);
    expect(await refusal(opened(encryption, before))).toMatchObject({
      rawMessage: expect.stringContaining('no key "one"') as string,
    });
  });

  test("that are not there, or no keys, are refused without showing them", async () => {
    vi.stubEnv("SECRET", "secret-text");
    const sources: [KeySource, RegExp][] = [
      [{ file: "/nowhere/keys" }, /\/nowhere\/keys cannot be read: ENOENT/],
      [{ file: inFile("secret-text") }, /holds neither PEM nor a JWK nor a JWK Set/],
      [{ file: inFile(pem.replace(/\n.{20}/, "\nsecret-text")) }, /holds neither PEM/],
      [{ env: "NOT_SET" }, /NOT_SET is not set/],
      [{ env: "SECRET" }, /SECRET holds neither/],
      [{ url: "http://localhost:1/keys" }, /localhost:1 tells no keys/],
      [() => Promise.reject(new Error("vault is sealed")), /vault is sealed/],
    ];
    for (const [source, message] of sources) {
      const error = await refusal(both(source).check("safe"));
      expect(error).toMatchObject({ code: "unavailable" });
      expect(error?.rawMessage).toMatch(message);
      expect(error?.rawMessage).not.toContain("secret-text");
    }
  });

  test("of nobody are said to be not known", async () => {
    const encryption = createEncryption({ of: { safe: { keys: [of] } } });
    expect([encryption.knows("safe"), encryption.knows("other")]).toEqual([true, false]);
    expect(await refusal(encryption.check("safe"))).toMatchObject({ code: "unimplemented" });
    expect(await refusal(encryption.seal(text, { ...bound, service: "other" }, {}))).toMatchObject({
      code: "unimplemented",
    });
  });

  test("from where anybody could put others are refused", () => {
    for (const wrong of [
      { url: "http://keys.example.com/" },
      { url: "no url" },
      { url: "file:///keys" },
      {},
      null,
      7,
      { keys: 7 },
      { file: 7 },
    ])
      expect(() => both(wrong as KeySource)).toThrow(/\[invalid_argument\]/);
    expect(() => createEncryption({ own: 7 } as never)).toThrow(/own: sources of keys/);
    expect(() => createEncryption({ keys: {} } as never)).toThrow(/keys/);
  });
});
