import { spawnSync } from "node:child_process";
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  openAnswer,
  openRequest,
  readPrivateKey,
  readPublicKey,
  sealAnswer,
  sealRequest,
} from "../../runtime/wires/nuropb/sealing.ts";
import { recorded } from "./recorded/encryption.ts";
import { findPython } from "./support/python.ts";

const python = await findPython();
const peer = fileURLToPath(new URL("peer", import.meta.url));

/** Opens the requests that come, and seals each with its own key for the sender: as an answer, and as a request. */
const program = `
import json, sys
from base64 import b64decode, b64encode
sys.path.append(${JSON.stringify(peer)})
import sealing
from cryptography.hazmat.primitives import serialization
given = json.load(sys.stdin)
private = serialization.load_pem_private_key(given["key"].encode(), None)
told = []
for sealed in given["sealed"]:
    key, body = sealing.open_request(private, sealed.encode())
    told.append({
        "body": b64encode(body).decode(),
        "key": key.decode(),
        "answer": sealing.seal(private.public_key(), key, body).decode(),
        "request": sealing.seal(private.public_key(), sealing.new_key(), body).decode(),
        "opened": b64encode(sealing.open_answer(key, given["answers"][len(told)].encode())).decode(),
    })
json.dump(told, sys.stdout)
`;

interface Told {
  readonly body: string;
  readonly key: string;
  readonly answer: string;
  readonly request: string;
  readonly opened: string;
}

function inPython(given: object): readonly Told[] {
  const run = spawnSync(python ?? "", ["-B", "-c", program], {
    input: JSON.stringify(given),
    maxBuffer: 2 ** 28,
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  // The program above says so.
  return JSON.parse(run.stdout) as readonly Told[];
}

describe.skipIf(python === undefined)("what NuroPb's scheme seals", () => {
  const bodies = [
    ...Array.from({ length: 50 }, (_, length) => Buffer.alloc(length, length)),
    Buffer.from('{"tag": "request", "text": "é€🙂\\u0000"}'),
    Buffer.from(recorded.sealed_by_nuropb.plaintext),
    Buffer.alloc(1_000_000, "x"),
  ];

  test.each([2048, 3072, 4096])(
    "is opened in Python when it was sealed here, and here when it was sealed in Python, requests and answers: %i bits",
    (modulusLength) => {
      const recordedKey = recorded.sealed_by_nuropb.private_key_pem;
      const pem =
        modulusLength === 2048
          ? recordedKey
          : generateKeyPairSync("rsa", {
              modulusLength,
              publicKeyEncoding: { type: "spki", format: "pem" },
              privateKeyEncoding: { type: "pkcs8", format: "pem" },
            }).privateKey;
      const to = readPublicKey(
        String(createPublicKey(pem).export({ type: "spki", format: "pem" })),
      );
      const own = [readPrivateKey(pem)];
      const sealed = bodies.map((body) => sealRequest(body, to, Date.now()));
      const told = inPython({
        key: pem,
        sealed: sealed.map(({ body }) => Buffer.from(body).toString()),
        answers: bodies.map((body, at) =>
          sealAnswer(body, sealed[at]?.key ?? expect.fail(), Date.now()).toString(),
        ),
      });
      expect(told.length).toBe(bodies.length);
      for (const [at, body] of bodies.entries()) {
        const { key } = sealed[at] ?? expect.fail();
        const by = told[at] ?? expect.fail();
        const isSame = (other: Uint8Array): boolean => body.equals(other);
        expect(isSame(Buffer.from(by.body, "base64"))).toBe(true);
        expect(isSame(Buffer.from(by.opened, "base64"))).toBe(true);
        expect(Buffer.from(by.key, "base64url")).toEqual(Buffer.from(key));
        expect(isSame(openAnswer(Buffer.from(by.answer), key).body)).toBe(true);
        expect(isSame(openRequest(Buffer.from(by.request), own).body)).toBe(true);
      }
    },
    30_000,
  );
});
