import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { CompactEncrypt } from "jose";
import { describe, expect, test, vi } from "vitest";
import { createEncryption } from "../../runtime/encryption/index.ts";
import type { Bound } from "../../runtime/encryption.ts";
import { both, bound, headerOf, jwks, now, opened, refusal, text } from "./support/sealed.ts";

const callKey = Buffer.alloc(32, 9);
const x25519 = jwks(generateKeyPairSync("x25519"), "one");
const ring = both({ keys: [x25519.own] });

function flipped(sealed: string, bit: number): string {
  const bytes = Buffer.from(sealed, "latin1");
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return bytes.toString("latin1");
}

test("no bit can be changed of a thousand encrypted calls and answers: FLIPS=all looks at each of them", async () => {
  const isAll = process.env["FLIPS"] === "all";
  let count = 0;
  for (let n = 0; n < 500; n++) {
    const request = await ring.seal(text, { ...bound, id: String(n) }, {});
    const answer = await ring.seal(
      text,
      { ...bound, id: String(n), direction: "answer" },
      { key: callKey },
    );
    for (const [sealed, at, key] of [
      [request, { ...bound, id: String(n) }, {}],
      [answer, { ...bound, id: String(n), direction: "answer" }, { key: callKey }],
    ] as const) {
      const bits = sealed.length * 8;
      // Of the first all bits, of each other some: together all places.
      const step = isAll || n === 0 ? 1 : 997;
      for (let bit = n % step; bit < bits; bit += step) {
        const error = await refusal(ring.open(flipped(sealed, bit), at, { ...key, now }));
        if (error?.code !== "invalid_argument")
          throw new Error(`bit ${bit} of ${sealed}: ${String(error)}`);
        count++;
      }
    }
  }
  expect(count).toBeGreaterThan(5_000);
}, 3_600_000);

test("what is sealed opens at its place only: not for another service, member, call or direction", async () => {
  const pair = { keys: [x25519.own] };
  const two = createEncryption({ own: { safe: pair, other: pair } });
  const sealed = await two.seal(text, bound, {});
  expect(await opened(two, sealed)).toBe(text);
  const places: Partial<Bound>[] = [
    { service: "other" },
    { member: "look" },
    { id: "call-2" },
    { id: "" },
    { direction: "command" },
    { direction: "answer" },
  ];
  for (const place of places)
    expect(await refusal(opened(two, sealed, { ...bound, ...place }))).toMatchObject({
      code: "invalid_argument",
      rawMessage: "what is encrypted cannot be opened: it was changed, or is not for this place",
    });
  const answer = await two.seal(text, { ...bound, direction: "answer" }, { key: callKey });
  for (const key of [Buffer.alloc(32, 8), Buffer.alloc(31, 9)])
    expect(
      await refusal(two.open(answer, { ...bound, direction: "answer" }, { key, now })),
    ).toMatchObject({ code: "invalid_argument" });
});

test("it opens until it expires, by clocks that differ by no more than half a minute", async () => {
  const sealed = await ring.seal(text, bound, { expires: now - 29_000 });
  expect(await opened(ring, sealed)).toBe(text);
  const old = await ring.seal(text, bound, { expires: now - 32_000 });
  expect(await refusal(opened(ring, old))).toMatchObject({ code: "deadline_exceeded" });
});

test.each([
  ["x25519", () => generateKeyPairSync("x25519"), "ECDH-ES+A256KW"],
  ["P-256", () => generateKeyPairSync("ec", { namedCurve: "P-256" }), "ECDH-ES+A256KW"],
  ["P-384", () => generateKeyPairSync("ec", { namedCurve: "P-384" }), "ECDH-ES+A256KW"],
  ["P-521", () => generateKeyPairSync("ec", { namedCurve: "P-521" }), "ECDH-ES+A256KW"],
  ["RSA", () => generateKeyPairSync("rsa", { modulusLength: 2048 }), "RSA-OAEP-256"],
])("keys of %s encrypt, with a name of their own or without", async (_, generate, alg) => {
  const pair = generate();
  for (const kid of [undefined, "mine"]) {
    const { own, of } = jwks(pair, kid);
    const sealed = await createEncryption({ of: { safe: { keys: [of] } } }).seal(text, bound, {});
    expect(headerOf(sealed)).toMatchObject({
      alg,
      enc: "A256GCM",
      kid: kid ?? (expect.stringMatching(/^.{43}$/) as string),
    });
    expect(await opened(both({ keys: [own] }), sealed)).toBe(text);
  }
});

test("keys that sign, that are weak, or that nobody knows are left out, and named to nobody", async () => {
  const weak = jwks(generateKeyPairSync("rsa", { modulusLength: 1024 })).own;
  const slow = { kty: "RSA", n: Buffer.alloc(2048, 1).toString("base64url"), e: "AQAB" };
  const other = jwks(generateKeyPairSync("ec", { namedCurve: "secp256k1" })).own;
  const signs = { ...x25519.own, use: "sig" };
  const secret = { kty: "oct", k: Buffer.alloc(32).toString("base64url"), alg: "A256KW" };
  for (const key of [
    weak,
    slow,
    other,
    signs,
    secret,
    { ...x25519.own, alg: "ECDH-ES" },
    {},
    { kty: "EC", crv: "P-256", x: "AA", y: "AA" },
  ]) {
    const error = await refusal(both({ keys: [key] }).check("safe"));
    expect(error).toMatchObject({
      code: "unavailable",
      rawMessage: "the private keys of safe: there is none that encrypts",
    });
  }
  await both({ keys: [weak, signs, x25519.own] }).check("safe");
});

describe("a header", () => {
  const withHeader = async (changes: object): Promise<string> => {
    const sealed = await ring.seal(text, bound, {});
    const header = { ...headerOf(sealed), ...changes };
    const encoded = Buffer.from(JSON.stringify(header)).toString("base64url");
    return [encoded, ...sealed.split(".").slice(1)].join(".");
  };

  test.each([
    { alg: "PBES2-HS512+A256KW", p2c: 2 ** 31 - 1, p2s: "c2FsdHNhbHQ" },
    { p2c: 2 ** 31 - 1 },
    { alg: "PBES2-HS512+A256KW" },
    { alg: "dir" },
    { alg: "none" },
    { alg: "RSA-OAEP-256" },
    { alg: "RSA1_5" },
    { alg: "A256KW" },
    { alg: ["ECDH-ES+A256KW"] },
    { enc: "A128CBC-HS256" },
    { zip: "DEF" },
    { crit: ["exp"] },
    { jku: "https://attacker.example/keys" },
    { jwk: {} },
    { exp: "never" },
    { epk: { kty: "OKP", crv: "X25519", x: Buffer.alloc(32).toString("base64url") } },
    { apu: "AA" },
    { kid: 7 },
  ])("that says %j is refused, and costs nothing", async (changes) => {
    const sealed = await withHeader(changes);
    const began = performance.now();
    const error = await refusal(opened(ring, sealed));
    expect(performance.now() - began).toBeLessThan(500);
    expect(error).toMatchObject({ code: "invalid_argument" });
  });

  test("with a key that is not there names it, shortened", async () => {
    expect(await refusal(opened(ring, await withHeader({ kid: "x".repeat(1000) })))).toMatchObject({
      code: "invalid_argument",
      rawMessage: `safe has no key "${"x".repeat(64)}": it is not in use any more, or not yet`,
    });
  });

  test("that compresses is refused by what it says, before anything is inflated", async () => {
    const header = { ...headerOf(await ring.seal(text, bound, {})), zip: "DEF" };
    delete (header as { epk?: unknown }).epk;
    const bomb = new CompactEncrypt(Buffer.alloc(1000)).setProtectedHeader({
      ...header,
      alg: "dir",
      enc: "A256GCM",
    });
    const sealed = await bomb.encrypt(callKey);
    expect(await refusal(ring.open(sealed, bound, { key: callKey, now }))).toMatchObject({
      code: "invalid_argument",
    });
  });
});

test("what is no JWE, or too large, is refused before it is decoded", async () => {
  const sealed = await ring.seal(text, bound, {});
  const parts = sealed.split(".");
  const wrong = [
    "",
    ".",
    "....",
    "a.b.c.d",
    `${sealed}.`,
    `${sealed} `,
    ` ${sealed}`,
    `${sealed}=`,
    sealed.replace(".", ".."),
  ];
  for (const part of [0, 1, 2, 3, 4])
    wrong.push(
      parts.map((each, index) => (index === part ? "" : each)).join("."),
      parts.map((each, index) => (index === part ? "A".repeat(5_000_000) : each)).join("."),
    );
  for (const each of wrong)
    expect(await refusal(opened(ring, each))).toMatchObject({ code: "invalid_argument" });
  const huge = "A".repeat(100 * 1024 * 1024);
  const before = process.memoryUsage().rss;
  expect(await refusal(opened(ring, huge))).toMatchObject({ code: "invalid_argument" });
  expect(process.memoryUsage().rss - before).toBeLessThan(10 * 1024 * 1024);
  const most = "x".repeat(2_960_000);
  expect(await refusal(ring.seal(most, bound, {}))).toMatchObject({ code: "payload_too_large" });
  const large = "x".repeat(2_940_000);
  expect(await opened(ring, await ring.seal(large, bound, {}))).toBe(large);
});

test("what Python has encrypted is opened", async () => {
  // Recorded once, and checked in.
  const recorded = JSON.parse(
    readFileSync(new URL("recorded/jwe.json", import.meta.url), "utf8"),
  ) as { bound: Bound; text: string; sealed: { pem: string; jwe: string }[] };
  vi.stubEnv("SAFE_KEYS", recorded.sealed.map(({ pem }) => pem).join(""));
  const encryption = both({ env: "SAFE_KEYS" });
  for (const { jwe } of recorded.sealed)
    expect(await opened(encryption, jwe, recorded.bound)).toBe(recorded.text);
});
