import { connectBrowser } from "lagomorph/browser";
import { SignJWT } from "jose";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { WebSocket } from "ws";
import { freePorts } from "../../cli/rabbitmq/free-ports.ts";
import { post } from "../gateway/open-gateway.ts";
import { eventually } from "../support/eventually.ts";
import { type StartedCommand, startCommand } from "../support/start-command.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { board, BoardClient } from "../websocket/generated/board/index.ts";
import { RawSocket } from "../websocket/raw-socket.ts";

const patience = 60_000;
const secret = "a secret of thirty-two bytes at the least";
const origin = "https://app.example";

const jwt = `jwt: { issuer: https://login.example, secret: "${secret}" }`;
const config = `
http: { address: "127.0.0.1:PORT", origins: [${origin}] }
generated: test/websocket/generated
services:
  board:
    "*": anonymous
    noted: { scope: board:read }
    fill: authenticated
    secret: nobody
${jwt}
`;

/** A token for the board, as its issuer gives it. */
function tokenOf(claims: Readonly<Record<string, string>>, expires = "1h"): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer("https://login.example")
    .setAudience("board")
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));
}

describe.runIf(inject("rabbitmqctl") !== null)("`lagomorph gateway`", () => {
  let vhost: Vhost;
  let folder: string;
  let file: string;
  let services: StartedCommand;
  let gateway: StartedCommand;
  let url: string;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    const [port = 0] = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    folder = await mkdtemp(join(tmpdir(), "lagomorph-gateway-"));
    file = join(folder, "gateway.yaml");
    await writeFile(file, config.replace("PORT", String(port)));
    const own = join(folder, "services.yaml");
    await writeFile(own, `http: false\nwebsocket: false\n${jwt}\n`);
    const env = { AMQP_URL: vhost.url };
    services = startCommand(["run", "test/support/gateway-board.ts", "--config", own], env);
    gateway = startCommand(["gateway", "--config", file], env);
    await Promise.all([services.says("Ctrl-C stops"), gateway.says("Ctrl-C stops")]);
  }, patience);

  afterAll(async () => {
    for (const each of [services, gateway]) {
      each.child.kill("SIGKILL");
      await each.ended;
    }
    await rm(folder, { recursive: true });
    await vhost.remove();
  });

  test("lets callers in over HTTP, each to what it may have", async () => {
    const rpc = `${url}/rpc/board`;
    expect(await post(`${rpc}/add`, { x: 1, y: 2 })).toMatchObject({ status: 200, body: 3 });
    expect(await post(`${rpc}/fill`, [2])).toMatchObject({ status: 401 });
    const token = await tokenOf({ sub: "tom", scope: "board:read" });
    expect(await post(`${rpc}/fill`, [2], { token })).toMatchObject({ status: 200, body: "xx" });
    expect(await post(`${rpc}/mine`, [], { token })).toMatchObject({ body: "tom" });
    expect(await post(`${rpc}/wipe`, [true], { token })).toMatchObject({ status: 403 });
    expect(await post(`${rpc}/secret`, [], { token })).toMatchObject({ status: 404 });
    expect(await post(`${rpc}/add`, [1, 2], { origin: "https://evil.example" })).toMatchObject({
      status: 403,
    });
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, problems: [] }]);
  });

  test("has a page call, stream and hear of events, and tells handlers when it has gone", async () => {
    const token = await tokenOf({ sub: "tom", scope: "board:read" });
    const connect = () => connectBrowser(`${url.replace("http", "ws")}/ws`, { WebSocket, token });
    const [page, other] = [await connect(), await connect()];
    const texts = { waits: eventually(), aborted: eventually(), hello: eventually() };
    await page.on(board.noted, ({ text }) => {
      if (text in texts) texts[text as keyof typeof texts].resolve(); // It is one of them.
    });
    const client = page.client(BoardClient);
    expect(await client.mine()).toBe("tom");
    expect((await client.note("hello", new Date(7))).at).toEqual(new Date(7));
    await texts.hello.promise;
    const numbers: number[] = [];
    for await (const number of client.count(0, 3)) numbers.push(number);
    expect(numbers).toEqual([0, 1, 2]);
    const waiting = other
      .client(BoardClient)
      .wait()
      .catch(() => "lost");
    await texts.waits.promise;
    await other.close();
    await texts.aborted.promise;
    expect(await waiting).toBe("lost");
    await page.close();
  });

  test("closes a socket whose token has expired with 4401", async () => {
    // The clocks of both may differ by five seconds.
    const token = await tokenOf({ sub: "tom" }, "-4s");
    const protocols = ["lagomorph.v1", `bearer.${token}`];
    const socket = new RawSocket(`${url.replace("http", "ws")}/ws`, { protocols });
    expect(await socket.closed).toBe(4401);
  });

  test("shows who may have what, without secrets, and starts nothing", async () => {
    const { code, out } = await startCommand(["gateway", "--config", file, "--show"]).ended;
    expect(code).toBe(0);
    expect(out).not.toContain(secret);
    expect(out).toMatch(/board\.fill +authenticated +POST \/rpc\/board\/fill, socket/);
    expect(out).toMatch(/board\.noted +scope board:read +socket/);
    expect(out).not.toContain("board.secret");
  });

  test("says what is wrong with its configuration, and what was meant", async () => {
    const wrong = join(folder, "wrong.yaml");
    await writeFile(wrong, "servces: { board: anonymous }\ngenerated: test/websocket/generated\n");
    const typo = await startCommand(["gateway", "--config", wrong]).ended;
    expect([typo.code, typo.err]).toEqual([2, expect.stringContaining('did you mean "services"?')]);
    await writeFile(wrong, "services: { bord: anonymous }\ngenerated: test/websocket/generated\n");
    const service = await startCommand(["gateway", "--config", wrong]).ended;
    expect(service.code).toBe(2);
    expect(service.err).toContain('"bord": no service is called so; did you mean "board"?');
    await writeFile(
      wrong,
      "services: { board: authenticated }\ngenerated: test/websocket/generated\n",
    );
    const shown = await startCommand(["gateway", "--config", wrong, "--show"]).ended;
    expect([shown.code, shown.out]).toEqual([2, ""]);
    expect(shown.err).toContain("jwt is missing");
  });

  test("stops in good order: what goes on has its time, then it ends, and nobody else is let in", async () => {
    const [port = 0] = await freePorts(1);
    const at = `http://127.0.0.1:${port}`;
    const args = ["gateway", "--config", file, "--define", `http=127.0.0.1:${port}`];
    const other = startCommand([...args, "--define", "drainTimeout=200"], { AMQP_URL: vhost.url });
    await other.says("Ctrl-C stops");
    const numbers = await fetch(`${at}/rpc/board/count`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "[0, 1e9]",
    });
    expect(numbers.status).toBe(200);
    other.child.kill("SIGTERM");
    expect(await numbers.text()).toMatch(/event: failure\ndata: .*"code":"interrupted"/);
    // A stream that had not ended is what a clean stop has not.
    const { code, out } = await other.ended;
    expect([code, out.endsWith("stopped\n")]).toEqual([1, true]);
    await expect(fetch(`${at}/health/live`)).rejects.toThrow("fetch failed");
  });

  test("says at once that nobody serves, of streams too", async () => {
    services.child.kill("SIGTERM");
    await services.ended;
    for (const [path, args] of [
      ["add", [1, 2]],
      ["count", [0, 2]],
    ] as const)
      expect(await post(`${url}/rpc/board/${path}`, args)).toMatchObject({
        status: 503,
        body: { code: "unavailable", reason: "no_service" },
      });
  });
});
