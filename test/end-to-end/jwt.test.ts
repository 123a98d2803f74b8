import { SignJWT } from "jose";
import { connect, type Mesh } from "lagomorph";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { freePorts } from "../../cli/rabbitmq/free-ports.ts";
import { ShopClient } from "../host/generated/shop/index.ts";
import { type StartedCommand, startCommand } from "../support/start-command.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const patience = 60_000;
const issuer = "https://login.example";
const secret = "a secret of thirty-two bytes at the least";
const now = Math.floor(Date.now() / 1000);

/** What a token says that is not what a good one says. */
interface Told {
  readonly scope?: string;
  readonly aud?: string;
  readonly exp?: number;
  readonly iss?: string;
  readonly key?: string;
}

function tokenOf(told: Told = {}): Promise<string> {
  const {
    scope = "shop:refund",
    aud = "shop",
    exp = now + 3600,
    iss = issuer,
    key = secret,
  } = told;
  return new SignJWT({ sub: "ann", aud, exp, iss, scope })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(key));
}

describe.runIf(inject("rabbitmqctl") !== null)("`lagomorph run` with `jwt:`", () => {
  let vhost: Vhost;
  let folder: string;
  let running: StartedCommand;
  let mesh: Mesh;
  let url: string;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    const [port = 0] = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    folder = await mkdtemp(join(tmpdir(), "lagomorph-jwt-"));
    const file = join(folder, "config.yaml");
    const own = `jwt:\n  issuer: ${issuer}\n  secret: \${JWT_SECRET}\n`;
    await writeFile(
      file,
      `http: "127.0.0.1:${port}"\nwebsocket: false\nlog: { work: true }\n${own}`,
    );
    const env = { AMQP_URL: vhost.url, JWT_SECRET: secret };
    running = startCommand(["run", "test/host/shop.ts", "--config", file], env);
    mesh = await connect(vhost.url);
    await running.says("Ctrl-C stops");
  }, patience);

  afterAll(async () => {
    await mesh.close();
    running.child.kill("SIGKILL");
    await running.ended;
    await rm(folder, { recursive: true });
    await vhost.remove();
  });

  async function asked(token: string | undefined): Promise<readonly [number, unknown]> {
    const headers: Record<string, string> =
      token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}/me`, { headers });
    const body: unknown = await answer.json();
    return [answer.status, body];
  }

  test("lets in whose token is good, over HTTP and by calls, as far as its scopes go", async () => {
    const token = await tokenOf();
    const shop = mesh.client(ShopClient);
    expect(await asked(token)).toEqual([200, "ann"]);
    expect(await shop.me({ token })).toBe("ann");
    expect(await shop.refund(7, { token })).toBe("7 for ann");
    const guest = await tokenOf({ scope: "shop:look" });
    await expect(shop.refund(7, { token: guest })).rejects.toMatchObject({
      code: "permission_denied",
    });
  });

  test.each<[what: string, told: Told | undefined]>([
    ["is not there", undefined],
    ["has expired", { exp: now - 60 }],
    ["is for somebody else", { aud: "bank" }],
    ["is of another issuer", { iss: "https://evil.example" }],
    ["is signed with another secret", { key: "another secret, of thirty-two bytes too" }],
  ])("refuses a caller whose token %s, over HTTP and by calls", async (_, told) => {
    const token = told === undefined ? undefined : await tokenOf(told);
    const [status, body] = await asked(token);
    expect({ status, body }).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
    const call = mesh.client(ShopClient).me(token === undefined ? {} : { token });
    await expect(call).rejects.toMatchObject({ code: "unauthenticated" });
    if (token !== undefined) expect(JSON.stringify(body)).not.toContain(token);
  });

  test("says of refused tokens in its log neither what they are nor its secret", async () => {
    const token = await tokenOf({ aud: "nobody" });
    await asked(token);
    running.child.kill("SIGTERM");
    const { code, out, err } = await running.ended;
    expect(code).toBe(0);
    expect(err).toContain('"outcome":"unauthenticated"');
    for (const hidden of [token, token.split(".")[2] ?? "", secret])
      expect(`${out}${err}`).not.toContain(hidden);
  });
});
