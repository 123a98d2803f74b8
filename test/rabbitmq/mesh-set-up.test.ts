import { request } from "node:http";
import { createServer, type Server } from "node:https";
import { readFile } from "node:fs/promises";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePorts } from "../../cli/rabbitmq/free-ports.ts";
import { findInstallation } from "../../cli/rabbitmq/installation.ts";
import { startPrivateNode } from "../../cli/rabbitmq/private-node.ts";
import type { ProvidedBroker } from "../../cli/rabbitmq/provided-broker.ts";
import { createAmqpBroker } from "../../runtime/brokers/amqp/amqp-broker.ts";
import { type Authority, createAuthority } from "../support/certificates.ts";
import { type Ended, startCommand } from "../support/start-command.ts";

const installation = findInstallation();

describe.runIf(installation !== undefined)("`lagomorph mesh`", () => {
  let node: ProvidedBroker;
  let api: string;
  // A name that is to be encoded.
  const urlOf = (vhost: string): string => `${node.url}/${encodeURIComponent(vhost)}`;
  const run = (...args: string[]): Promise<Ended> => startCommand(["mesh", ...args]).ended;

  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    if (installation === undefined) throw new Error("RabbitMQ is installed, or this does not run");
    node = await startPrivateNode(installation, undefined, {
      plugins: ["rabbitmq_management"],
      others: [`{rabbitmq_management, [{tcp_config, [{port, ${port}}, {ip, "127.0.0.1"}]}]}`],
    });
    api = `http://guest:guest@127.0.0.1:${port}`;
  }, 120_000);
  afterAll(() => node.stop());

  test("uses an API over TLS when somebody who is trusted certifies it, and else nothing leaves", async () => {
    const ours = await createAuthority();
    const server = await overTls(api, ours);
    // It listens on a port.
    const { port } = server.address() as AddressInfo;
    const secret = `https://guest:guest@127.0.0.1:${port}`;
    const of = ["--broker", urlOf("over-tls"), "--api", secret];
    const refused = await run("up", ...of);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/does not answer: .*certificate/);
    expect(refused.err).not.toContain("guest:guest");
    const others = await createAuthority("another authority");
    expect((await run("up", ...of, "--ca", others.ca)).code).toBe(1);
    const made = await run("up", ...of, "--ca", ours.ca);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out).toContain(`virtual host "over-tls"  created`);
    const down = await run("down", "--yes", "--vhost", ...of, "--ca", ours.ca);
    expect(down.out).toBe(`virtual host "over-tls"  deleted\n`);
    server.close();
    await Promise.all([ours.remove(), others.remove()]);
  }, 120_000);

  test("makes what is missing, and nothing twice; takes it away, and the virtual host", async () => {
    const of = ["--wire", "nuropb", "--broker", urlOf("shop/eu"), "--api", api];
    const made = await run("up", ...of);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out.trim().split("\n")).toEqual([
      `virtual host "shop/eu"  created`,
      `exchange "nuropb-rpc-exchange"  created`,
      `exchange "nuropb-events-exchange"  created`,
      `exchange "nuropb-dl-exchange"  created`,
      `queue "nuropb-dl-queue"  created`,
    ]);
    expect((await run("up", ...of)).out).toBe(made.out.replaceAll("created", "there"));
    expect((await run("down", ...of)).err).toContain("--yes says that this is meant");
    const down = await run("down", "--yes", ...of);
    expect(down).toMatchObject({ code: 0, err: "" });
    expect(down.out.match(/ {2}deleted\n/g)).toHaveLength(4);
    expect((await run("down", "--yes", "--vhost", ...of)).out).toBe(
      `virtual host "shop/eu"  deleted\n`,
    );
  }, 120_000);

  test("leaves what somebody uses, and says so", async () => {
    const of = ["--wire", "nuropb", "--broker", urlOf("used"), "--api", api];
    await run("up", ...of);
    const broker = createAmqpBroker({ urls: [urlOf("used")] });
    await broker.open();
    const [exchange, queue] = ["nuropb-rpc-exchange", "nuropb-shop-sq"];
    await broker.declare({
      exchanges: [],
      queues: [{ name: queue, type: "classic" }],
      bindings: [{ exchange, queue, routingKey: "shop" }],
    });
    const down = await run("down", "--yes", ...of);
    expect(down.code).toBe(1);
    expect(down.out).toContain(`exchange "${exchange}"  in use`);
    expect(down.err).toContain("it stays");
    expect(await broker.hasExchange(exchange)).toBe(true);
    await broker.close();
  }, 120_000);

  test("says what to do without the API, and shows no password", async () => {
    const broker = urlOf("none");
    const nobody = "http://guest:hunter2@127.0.0.1:1";
    const away = await run("up", "--broker", broker, "--api", nobody);
    expect(away.code).toBe(1);
    expect(away.err).toContain("rabbitmq-plugins enable rabbitmq_management");
    expect(away.err).not.toContain("hunter2");
    const refused = await run("up", "--broker", broker, "--api", api.replace(":guest@", ":wrong@"));
    expect(refused.err).toContain("rabbitmqctl set_user_tags guest administrator");
    // A virtual host that is there needs none.
    const there = await run("up", "--broker", node.url, "--api", nobody);
    expect(there).toMatchObject({ code: 0, err: "" });
  }, 120_000);
});

/** The API with TLS in front of it. */
async function overTls(api: string, authority: Authority): Promise<Server> {
  const { cert, key } = await authority.issue({ name: "api", hosts: "IP:127.0.0.1" });
  const { hostname, port } = new URL(api);
  const files = { cert: await readFile(cert), key: await readFile(key) };
  const server = createServer(files, (asked, answer) => {
    const { method, url: path, headers } = asked;
    const passed = request({ hostname, port, method, path, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 500, answered.headers);
      answered.pipe(answer);
    });
    asked.pipe(passed);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}
