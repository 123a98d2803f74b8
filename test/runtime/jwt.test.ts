import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { type Authenticate, type Claims, MeshError } from "lagomorph";
import { type JwtKeys, verifyJwt } from "lagomorph/jwt";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const call = { service: "orders", member: "add", caller: "web" };
const issuer = "https://issuer.example";
const { privateKey, publicKey } = await generateKeyPair("ES256");
const other = await generateKeyPair("ES256");
const pem = await exportSPKI(publicKey);
const jwk = { ...(await exportJWK(publicKey)), kid: "first", alg: "ES256" };
const now = (): number => Math.floor(Date.now() / 1000);

/** A token that is accepted, but for what is given. */
function sign(
  claims: Omit<JWTPayload, "exp"> & { exp?: number | "none" } = {},
  header: object = {},
  key = privateKey,
): Promise<string> {
  const { exp = now() + 600, ...others } = claims;
  const until = exp === "none" ? {} : { exp };
  const payload = { iss: issuer, aud: "orders", sub: "ann", ...until, ...others };
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "ES256", kid: "first", ...header })
    .sign(key);
}

async function outcome(authenticate: Authenticate, token: string): Promise<Claims | MeshError> {
  try {
    return await authenticate(token, call);
  } catch (error) {
    if (error instanceof MeshError) return error;
    throw error;
  }
}

describe("a JSON Web Token", () => {
  const verify = verifyJwt({ keys: { pem }, issuer, rememberFor: 0 });

  test("that is signed, valid and for the service gives its claims", async () => {
    expect(await outcome(verify, await sign({ scope: "a b" }))).toMatchObject({
      sub: "ann",
      scope: "a b",
    });
  });

  test.each<[string, () => Promise<string>, string]>([
    ["has expired", () => sign({ exp: now() - 60 }), "the token has expired"],
    ["does not say when it expires", () => sign({ exp: "none" }), "claim exp does not fit"],
    ["is not valid yet", () => sign({ nbf: now() + 60 }), "claim nbf does not fit"],
    ["is for another service", () => sign({ aud: "payments" }), "claim aud does not fit"],
    ["is of another issuer", () => sign({ iss: "https://evil.example" }), "claim iss does not fit"],
    ["is signed by another key", () => sign({}, {}, other.privateKey), "not accepted"],
    ["was changed", async () => (await sign()).replace(/^(.*)\.(.)/, "$1.A$2"), "not accepted"],
    ["is not signed", () => Promise.resolve(unsigned()), "not accepted"],
    ["is signed with the public key as a secret", confused, "not accepted"],
    ["is no token at all", () => Promise.resolve("abc"), "not accepted"],
  ])("that %s is refused", async (_, make, message) => {
    const token = await make();
    const error = await outcome(verify, token);
    expect(error).toMatchObject({ code: "unauthenticated" });
    expect(error["message"]).toContain(message);
    expect(error["message"]).not.toContain(token);
  });

  test("may be held against a type, an audience of its own, and an age", async () => {
    const strict = verifyJwt({
      ...{ keys: { pem }, issuer: [issuer, "https://two.example"], audience: "mesh" },
      ...{ type: "at+jwt", maxAge: 60, rememberFor: 0 },
    });
    const good = { aud: "mesh", iat: now() };
    expect(await outcome(strict, await sign(good, { typ: "at+jwt" }))).toMatchObject({
      sub: "ann",
    });
    for (const token of [
      await sign(good),
      await sign({ ...good, aud: "orders" }, { typ: "at+jwt" }),
      await sign({ ...good, iat: now() - 120 }, { typ: "at+jwt" }),
    ])
      expect(await outcome(strict, token)).toMatchObject({ code: "unauthenticated" });
  });

  test("is not remembered for longer than it may be old", async () => {
    const young = verifyJwt({ keys: { pem }, issuer, maxAge: 2, clockTolerance: 0 });
    const token = await sign({ iat: now() - 1 });
    expect(await outcome(young, token)).toMatchObject({ sub: "ann" });
    // When it is verified again, it is too old.
    await expect
      .poll(() => outcome(young, token), { timeout: 10_000 })
      .toMatchObject({ code: "unauthenticated" });
  });

  test("may be signed with a secret", async () => {
    const secret = "a secret of more than thirty-two bytes";
    const hidden = verifyJwt({ keys: { secret }, issuer });
    const token = await new SignJWT({ iss: issuer, aud: "orders", exp: now() + 60, sub: "tom" })
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode(secret));
    expect(await outcome(hidden, token)).toMatchObject({ sub: "tom" });
    expect(await outcome(hidden, await sign())).toMatchObject({ code: "unauthenticated" });
  });

  test("is not verified again for a while, and never longer than it is valid", async () => {
    const lasting = verifyJwt({ keys: { set: { keys: [jwk] } }, issuer, clockTolerance: 0 });
    const token = await sign();
    const claims = await outcome(lasting, token);
    // At once, without a promise: no signature is looked at.
    expect(lasting(token, call)).toBe(claims);
    // Another service is another audience.
    expect(await outcome((t) => lasting(t, { ...call, service: "payments" }), token)).toMatchObject(
      {
        code: "unauthenticated",
      },
    );
  });

  function unsigned(): string {
    const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString("base64url");
    return `${part({ alg: "none" })}.${part({ iss: issuer, aud: "orders", exp: now() + 60 })}.`;
  }

  function confused(): Promise<string> {
    return new SignJWT({ iss: issuer, aud: "orders", exp: now() + 60 })
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode(pem));
  }
});

describe("a key set at a URL", () => {
  let server: Server;
  let answer: { status: number; body: unknown };
  let asked = 0;
  let url: string;

  beforeAll(async () => {
    server = createServer((_, response) => {
      asked++;
      response.writeHead(answer.status, { "content-type": "application/json" });
      response.end(JSON.stringify(answer.body));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
  });

  afterAll(() => server.close());

  test("is fetched once, and calls are unavailable while it is not there", async () => {
    const verify = verifyJwt({ keys: { url }, issuer, rememberFor: 0 });
    answer = { status: 500, body: {} };
    expect(await outcome(verify, await sign())).toMatchObject({ code: "unavailable" });
    answer = { status: 200, body: { keys: [jwk] } };
    asked = 0;
    expect(await outcome(verify, await sign())).toMatchObject({ sub: "ann" });
    expect(await outcome(verify, await sign())).toMatchObject({ sub: "ann" });
    expect(asked).toBe(1);
    expect(await outcome(verify, await sign({}, { kid: "second" }))).toMatchObject({
      code: "unauthenticated",
    });
  });
});

describe("options that make no sense", () => {
  const secret = "a secret of more than thirty-two bytes";
  test.each<[string, object, string]>([
    ["no keys", { keys: undefined }, "keys: there are none"],
    ["a short secret", { keys: { secret: "short" } }, "less than 32 bytes"],
    ["what is no PEM", { keys: { pem: "hunter2" } }, "pem is no public key"],
    ["no key set", { keys: { set: {} } }, "set is no JSON Web Key Set"],
    ["keys that come unprotected", { keys: { url: "http://a.example/" } }, "url is not https"],
    ["no issuer", { issuer: "" }, "issuer: a text"],
    ["an algorithm for secrets with a public key", { algorithms: ["HS256"] }, "algorithms: some"],
    ["none as an algorithm", { algorithms: ["none"] }, "algorithms: some"],
    ["RSA with a secret", { keys: { secret }, algorithms: ["RS256"] }, "algorithms: some"],
    ["a wide tolerance", { clockTolerance: 60 }, "clockTolerance: seconds from 0 to 30"],
    ["what is no option", { isuer: "x" }, 'no option "isuer"'],
  ])("such as %s are refused", (_, options, message) => {
    const all: object = { keys: { pem } satisfies JwtKeys, issuer, ...options };
    // As from a caller that TypeScript does not check.
    const make = (): unknown => verifyJwt(all as Parameters<typeof verifyJwt>[0]);
    expect(make).toThrow(message);
    expect(make).not.toThrow("hunter2");
  });
});
