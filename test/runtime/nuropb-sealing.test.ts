import { constants, createHmac, generateKeyPairSync, publicEncrypt } from "node:crypto";
import { expect, test } from "vitest";
import { MeshError } from "../../runtime/errors.ts";
import { maxMessageSize } from "../../runtime/json.ts";
import { Malformed } from "../../runtime/wire.ts";
import { openFernet, sealFernet } from "../../runtime/wires/nuropb/fernet.ts";
import {
  openAnswer,
  openRequest,
  readPrivateKey,
  readPublicKey,
  sealAnswer,
  sealRequest,
} from "../../runtime/wires/nuropb/sealing.ts";
import { recorded } from "../nuropb/recorded/encryption.ts";

const now = 1_700_000_000_000;
const { sealed_by_nuropb: byNuropb, fernet_fixed: fixed } = recorded;
const privateKey = readPrivateKey(byNuropb.private_key_pem);
const publicKey = readPublicKey(byNuropb.public_key_pem);
const request = Buffer.from('{"tag": "request", "card": "4000 0000 0000 0002", "text": "é€🙂"}');

function newKeys(modulusLength: number, publicExponent = 65537) {
  return generateKeyPairSync("rsa", {
    modulusLength,
    publicExponent,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}

/** What a function throws for these bytes; undefined when it opens them. */
function refusal(open: () => unknown): unknown {
  try {
    open();
    return undefined;
  } catch (error) {
    return error;
  }
}

test("what NuroPb has sealed is opened, and its key is the key of the answer", () => {
  const opened = openRequest(Buffer.from(byNuropb.wire), [privateKey]);
  expect(opened.body.toString()).toBe(byNuropb.plaintext);
  expect(opened.key).toEqual(Buffer.from(byNuropb.fernet_key, "base64url"));
  expect(new Date(opened.sealed).getUTCFullYear()).toBe(2026);
  expect(openAnswer(Buffer.from(byNuropb.wire), opened.key).body.toString()).toBe(
    byNuropb.plaintext,
  );
});

test("tokens are those of Python's Fernet, but for the random bits", () => {
  const key = Buffer.from(fixed.key, "base64url");
  const token = Buffer.from(fixed.token, "base64url");
  expect(openFernet(token, key)).toEqual({
    body: Buffer.from(fixed.plaintext),
    sealed: fixed.time * 1000,
  });
  const ours = sealFernet(Buffer.from(fixed.plaintext), key, fixed.time * 1000 + 999);
  expect(ours.length).toBe(token.length);
  expect(ours.subarray(0, 9)).toEqual(token.subarray(0, 9));
  expect(openFernet(ours, key)?.body.toString()).toBe(fixed.plaintext);
});

test("a request goes to the service alone, and its answer to the caller alone", () => {
  const sealed = sealRequest(request, publicKey, now);
  expect(sealed.body.toString("latin1")).toMatch(/^[A-Za-z0-9+/]{342}==\.[A-Za-z0-9+/]+={0,2}$/);
  const opened = openRequest(sealed.body, [privateKey]);
  expect(opened).toEqual({ body: request, key: sealed.key, sealed: now });
  const answer = sealAnswer(Buffer.from("{}"), opened.key, now);
  expect(openAnswer(answer, sealed.key).body.toString()).toBe("{}");
  const another = sealRequest(request, publicKey, now);
  expect(another.key).not.toEqual(sealed.key);
  expect(refusal(() => openAnswer(answer, another.key))).toBeInstanceOf(Malformed);
});

test("bodies of each length come back as they were", () => {
  const key = sealRequest(request, publicKey, now).key;
  for (let length = 0; length < 70; length++) {
    const body = Buffer.alloc(length, length);
    expect(openAnswer(sealAnswer(body, key, now), key).body).toEqual(body);
  }
});

test("while keys are changed, what was sealed for the old one is opened as well", () => {
  const next = newKeys(3072);
  const keys = [readPrivateKey(next.privateKey), privateKey];
  expect(openRequest(sealRequest(request, publicKey, now).body, keys).body).toEqual(request);
  const sealed = sealRequest(request, readPublicKey(next.publicKey), now);
  expect(openRequest(sealed.body, keys).body).toEqual(request);
  expect(refusal(() => openRequest(sealed.body, [privateKey]))).toBeInstanceOf(Malformed);
  expect(refusal(() => openRequest(sealed.body, []))).toBeInstanceOf(Malformed);
});

test("no bit of what travels can be changed", () => {
  const sealed = sealRequest(Buffer.from('{"n": 1}'), publicKey, now);
  const answer = sealAnswer(Buffer.from('{"n": 1}'), sealed.key, now);
  for (let bit = 0; bit < sealed.body.length * 8; bit++) {
    expect(refusal(() => openRequest(flipped(sealed.body, bit), [privateKey]))).toBeInstanceOf(
      Malformed,
    );
  }
  // What stands before the dot of an answer is not read.
  for (let bit = (answer.indexOf(".") + 1) * 8; bit < answer.length * 8; bit++) {
    expect(refusal(() => openAnswer(flipped(answer, bit), sealed.key))).toBeInstanceOf(Malformed);
  }
});

test("no bit of a token can be changed, nor can it be cut or made longer", () => {
  const key = Buffer.from(fixed.key, "base64url");
  const token = Buffer.from(fixed.token, "base64url");
  for (let bit = 0; bit < token.length * 8; bit++)
    expect(openFernet(flipped(token, bit), key)).toBe(undefined);
  for (let length = 0; length < token.length; length++)
    expect(openFernet(token.subarray(0, length), key)).toBe(undefined);
  expect(openFernet(Buffer.concat([token, Buffer.alloc(16)]), key)).toBe(undefined);
});

test("a token that is signed and badly padded is refused", () => {
  const key = Buffer.from(fixed.key, "base64url");
  const signed = Buffer.from(fixed.token, "base64url").subarray(0, -48);
  const signature = createHmac("sha256", key.subarray(0, 16)).update(signed).digest();
  expect(openFernet(Buffer.concat([signed, signature]), key)).toBe(undefined);
});

test("what is not sealed is refused in a few words, without anything of it", () => {
  const { body, key } = sealRequest(request, publicKey, now);
  const [lock = "", token = ""] = body.toString("latin1").split(".");
  const withLock = (text: string) =>
    `${publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" }, Buffer.from(text)).toString("base64")}.${token}`;
  const hostile = [
    "",
    ".",
    "{}",
    '{"tag": "request"}',
    lock,
    `${lock}.`,
    `.${token}`,
    `${lock}..${token}`,
    `${lock}.${token}.`,
    `${lock}.${token}\n`,
    `${lock} .${token}`,
    `${lock}.${token}=`,
    `${lock}.${Buffer.from("gAAAAA==").toString("base64")}`,
    `${token}.${lock}`,
    `${"A".repeat(5000)}.${token}`,
    `${lock}.${"\u0000".repeat(100)}`,
    withLock(""),
    withLock("x"),
    withLock(`${key.toString("base64url")}`),
    withLock(`${key.toString("base64url")}= `),
    withLock(Buffer.alloc(31).toString("base64")),
  ];
  for (const text of hostile) {
    const error = refusal(() => openRequest(Buffer.from(text, "latin1"), [privateKey]));
    expect(error).toBeInstanceOf(Malformed);
    expect(String(error)).toBe("Malformed: the body is not encrypted for this end");
  }
  expect(openRequest(Buffer.from(withLock(`${key.toString("base64url")}=`)), [privateKey])).toEqual(
    { body: request, key, sealed: now },
  );
});

test("what is too large is refused before anything is decoded, on its way out and in", () => {
  const { body, key } = sealRequest(Buffer.alloc(maxMessageSize), publicKey, now);
  expect(openRequest(body, [privateKey]).body.length).toBe(maxMessageSize);
  const tooLarge = refusal(() => sealAnswer(Buffer.alloc(maxMessageSize + 1), key, now));
  expect(tooLarge).toBeInstanceOf(MeshError);
  expect(tooLarge).toMatchObject({ code: "payload_too_large" });
  const huge = Buffer.alloc(64 * 1024 * 1024, "A");
  huge.write("A.", 0);
  for (const open of [() => openRequest(huge, [privateKey]), () => openAnswer(huge, key)]) {
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(open)).toMatchObject({ name: "Malformed", code: "payload_too_large" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  }
});

test("keys that are weak, of another kind or no keys are refused, and not quoted", () => {
  const elliptic = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const weak = newKeys(1024);
  const secret = "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n";
  for (const pem of [weak.publicKey, elliptic.publicKey, "", "secret", secret]) {
    const error = refusal(() => readPublicKey(pem));
    expect(error).toMatchObject({ name: "MeshError", code: "invalid_argument" });
    expect(String(error)).toBe(
      "MeshError: [invalid_argument] an RSA key of 2048 to 8192 bits in PEM is expected",
    );
  }
  for (const pem of [weak.privateKey, elliptic.privateKey, byNuropb.public_key_pem, secret])
    expect(refusal(() => readPrivateKey(pem))).toMatchObject({ code: "invalid_argument" });
});

function flipped(bytes: Uint8Array, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}
