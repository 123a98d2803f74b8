import { createServer as createTcpServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type TlsOptions as ServerOptions } from "node:tls";
import { readFile } from "node:fs/promises";
import { connect, MeshError, type ConnectOptions, type Mesh } from "lagomorph";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freePorts } from "../../cli/rabbitmq/free-ports.ts";
import { findInstallation } from "../../cli/rabbitmq/installation.ts";
import { startPrivateNode } from "../../cli/rabbitmq/private-node.ts";
import type { ProvidedBroker } from "../../cli/rabbitmq/provided-broker.ts";
import { ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { type Authority, type Certificate, createAuthority } from "../support/certificates.ts";
import { createLines } from "../support/lines.ts";
import { rabbitmqctl } from "../support/rabbitmqctl.ts";

const installation = findInstallation();
const meshes: Mesh[] = [];
const servers: Server[] = [];
const refusals: number[] = [];

afterEach(async () => {
  await Promise.all(meshes.splice(0).map((mesh) => mesh.close()));
  for (const server of servers.splice(0)) server.close();
});

async function open(url: string | string[], options: ConnectOptions = {}): Promise<Mesh> {
  const mesh = await connect(url, { log: createLines().log, ...options });
  meshes.push(mesh);
  return mesh;
}

/** The error of connecting, which shows neither password nor passphrase. */
async function refusal(url: string | string[], options: ConnectOptions = {}): Promise<MeshError> {
  const began = performance.now();
  const error: unknown = await open(url, options).then(
    () => "open",
    (reason: unknown) => reason,
  );
  refusals.push(performance.now() - began);
  expect(String(error)).not.toContain("s3cret");
  if (!(error instanceof MeshError)) throw new Error(`${String(error)} is no MeshError`);
  return error;
}

/** A server with a certificate on a free port, which nobody gets past the handshake of. */
async function listen(options: ServerOptions): Promise<number> {
  const server = createTlsServer(options, (socket) => socket.on("error", () => {}));
  server.on("tlsClientError", () => {});
  return listenOn(server);
}

async function listenOn(server: Server): Promise<number> {
  servers.push(server);
  const [port = 0] = await freePorts(1);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return port;
}

describe.runIf(installation !== undefined)("amqps://", () => {
  let ours: Authority;
  let theirs: Authority;
  let client: Certificate;
  let node: ProvidedBroker;
  let plainUrl: URL;
  let url: string;
  const urlWith = (change: (url: URL) => void): string => {
    const changed = new URL(url);
    change(changed);
    return changed.href;
  };

  beforeAll(async () => {
    if (!installation) throw new Error("the condition of these tests says that there is one");
    [ours, theirs] = await Promise.all([createAuthority("ours"), createAuthority("theirs")]);
    client = await ours.issue({ name: "alice" });
    const server = await ours.issue({ name: "broker", hosts: "IP:127.0.0.1" });
    const [port = 0] = await freePorts(1);
    const files = `{cacertfile, "${ours.ca}"}, {certfile, "${server.cert}"}, {keyfile, "${server.key}"}`;
    node = await startPrivateNode(installation, undefined, {
      plugins: ["rabbitmq_auth_mechanism_ssl"],
      rabbit: [
        `{ssl_listeners, [{"127.0.0.1", ${port}}]}`,
        `{ssl_options, [${files}, {verify, verify_peer}, {fail_if_no_peer_cert, true}]}`,
        "{auth_mechanisms, ['PLAIN', 'EXTERNAL']}",
        "{ssl_cert_login_from, common_name}",
      ],
    });
    plainUrl = new URL(node.url);
    url = `amqps://guest:guest@127.0.0.1:${port}`;
  }, 120_000);

  afterAll(async () => {
    await node.stop();
    await Promise.all([ours.remove(), theirs.remove()]);
    const slowest = Math.max(...refusals).toFixed(0);
    console.log(`B16: ${refusals.length} refusals, the slowest after ${slowest} ms`);
  });

  /** Calls a service over a mesh of its own. */
  async function callOver(mesh: Mesh): Promise<string> {
    await mesh.serve(probeClass(new Sightings()));
    return mesh.client(ProbeClient).echo("encrypted");
  }

  describe("takes", () => {
    it("an authority, and a client certificate, as files", async () => {
      const mesh = await open(url, { tls: { ca: ours.ca, ...client } });
      expect(await callOver(mesh)).toBe("encrypted");
    });

    it("both as their contents", async () => {
      const [ca, cert, key] = await Promise.all([ours.ca, client.cert, client.key].map(readText));
      const others = await readFile(theirs.ca);
      const tls = { ca: [others, ca!], cert: cert!, key: Buffer.from(key!) };
      await expect(open(url, { tls })).resolves.toBeDefined();
    });

    it("certificate and key as one file under a passphrase", async () => {
      const pfx = await ours.pack(client, "s3cret");
      await open(url, { tls: { ca: ours.ca, pfx, passphrase: "s3cret" } });
      const error = await refusal(url, { tls: { ca: ours.ca, pfx, passphrase: "wrong" } });
      expect(error.rawMessage).toContain("tls.passphrase does not open tls.pfx");
    });

    it("several nodes, of which one is away", async () => {
      const [away] = await freePorts(1);
      const other = urlWith((changed) => (changed.port = String(away)));
      const opening = open([other, url], { tls: { ca: ours.ca, ...client } });
      await expect(opening).resolves.toBeDefined();
    });

    it("the certificate as the login", async () => {
      await rabbitmqctl(node.node?.control, "add_user", "alice", "unused");
      await rabbitmqctl(node.node?.control, "set_permissions", "alice", ".*", ".*", ".*");
      const certified = new URL(url);
      [certified.username, certified.password] = ["", ""];
      certified.search = "?auth_mechanism=external";
      const mesh = await open(certified.href, { tls: { ca: ours.ca, ...client } });
      expect(await callOver(mesh)).toBe("encrypted");
      const users = await rabbitmqctl(node.node?.control, "list_connections", "user");
      expect(users).toContain("alice");
      const unknown = await ours.issue({ name: "nobody" });
      const error = await refusal(certified.href, { tls: { ca: ours.ca, ...unknown } });
      expect(error).toMatchObject({ code: "unauthenticated" });
      expect(error.rawMessage).toContain("rabbitmqctl add_user");
    });

    it("any server when it is told to, and warns", async () => {
      const { lines, log } = createLines();
      await open(url, { log, tls: { ...client, allowUntrustedServer: true } });
      expect(lines.join("\n")).toContain("tls.allowUntrustedServer: the broker's certificate");
    });
  });

  describe("says what is wrong, and what to do:", () => {
    const unauthenticated = { code: "unauthenticated", refusal: "tls" };

    it("an authority that is not trusted", async () => {
      for (const tls of [{ ca: theirs.ca, ...client }, client]) {
        const error = await refusal(url, { tls });
        expect(error).toMatchObject(unauthenticated);
        expect(error.rawMessage).toContain("give the certificate of that authority as tls.ca");
      }
      expect(await refusal(url)).toMatchObject(unauthenticated);
    });

    it("a certificate for another host", async () => {
      const named = urlWith((changed) => (changed.hostname = "localhost"));
      const error = await refusal(named, { tls: { ca: ours.ca, ...client } });
      expect(error).toMatchObject(unauthenticated);
      expect(error.rawMessage).toContain("tls.servername");
      const other = { ca: ours.ca, ...client, servername: "broker.example" };
      expect(await refusal(url, { tls: other })).toMatchObject(unauthenticated);
    });

    it("a server's certificate that has expired", async () => {
      const { cert, key } = await ours.issue({ name: "old", hosts: "IP:127.0.0.1", days: -1 });
      const port = await listen({ cert: await readText(cert), key: await readText(key) });
      const error = await refusal(`amqps://127.0.0.1:${port}`, { tls: { ca: ours.ca } });
      expect(error).toMatchObject(unauthenticated);
      expect(error.rawMessage).toContain("its certificate has expired");
    });

    it("a client's certificate that is missing, foreign, or expired", async () => {
      const expired = await ours.issue({ name: "alice", days: -1 });
      const foreign = await theirs.issue({ name: "alice" });
      const cases = [
        [{}, "give tls.cert and tls.key, or tls.pfx"],
        [foreign, "have tls.cert issued by an authority that the broker trusts"],
        [expired, "the client's certificate (tls.cert) has expired"],
      ] as const;
      for (const [certificate, advice] of cases) {
        const error = await refusal(url, { tls: { ca: ours.ca, ...certificate } });
        expect(error).toMatchObject(unauthenticated);
        expect(error.rawMessage).toContain(advice);
      }
    });

    it("a key of another certificate", async () => {
      const { key } = await ours.issue({ name: "alice" });
      const error = await refusal(url, { tls: { ca: ours.ca, cert: client.cert, key } });
      expect(error).toMatchObject(unauthenticated);
      expect(error.rawMessage).toContain("of different pairs");
    });

    it("a port that does not speak TLS, to which nothing is sent in the clear", async () => {
      const received: Buffer[] = [];
      const plain = createTcpServer((socket: Socket) => {
        socket.on("error", () => {});
        socket.on("data", (bytes) => {
          received.push(bytes);
          socket.end("AMQP\0\0\x09\x01");
        });
      });
      const port = await listenOn(plain);
      const error = await refusal(`amqps://alice:s3cret@127.0.0.1:${port}`, {
        tls: { ca: ours.ca },
      });
      expect(error).toMatchObject(unauthenticated);
      expect(error.rawMessage).toContain("use the port for TLS");
      const text = Buffer.concat(received).toString("latin1");
      expect(text).not.toMatch(/AMQP|s3cret|alice/);
      const real = await refusal(urlWith((changed) => (changed.port = plainUrl.port)));
      expect(real.rawMessage).toContain("use the port for TLS");
    });

    it("a port for TLS that is greeted in the clear", async () => {
      const error = await refusal(url.replace("amqps:", "amqp:"));
      expect(error).toMatchObject({ code: "unavailable", reason: "disconnected" });
      expect(error.rawMessage).toContain("the URL begins with amqps://");
    });

    it("a server that says nothing", async () => {
      const port = await listenOn(createTcpServer((socket) => socket.on("error", () => {})));
      const error = await refusal(`amqps://127.0.0.1:${port}`, { connectTimeout: 300 });
      expect(error).toMatchObject({ code: "unavailable", reason: "disconnected" });
    });

    it("files and options that make no sense, without what they hold", async () => {
      const { cert, key } = client;
      const cases: readonly (readonly [ConnectOptions["tls"], string])[] = [
        [{ ca: "/nowhere/ca.pem" }, 'tls.ca cannot be read: "/nowhere/ca.pem" (ENOENT)'],
        [{ ca: Buffer.from("s3cret") }, "tls.ca holds no certificate"],
        [{ cert }, "tls.cert and tls.key belong together"],
        [{ key }, "tls.cert and tls.key belong together"],
        [{ cert, key, pfx: cert }, "tls.pfx holds a certificate already"],
        // Options of JavaScript, which no type keeps away.
        [{ ca: 5 } as object, "tls.ca is neither the path of a file nor its contents"],
        [{ rejectUnauthorized: false } as object, 'tls has no option "rejectUnauthorized"'],
        [{ allowUntrustedServer: 1 } as object, "tls.allowUntrustedServer is neither true nor"],
      ];
      for (const [tls, text] of cases) {
        const error = await refusal(url, { tls: tls ?? {} });
        expect(error.code).toBe("invalid_argument");
        expect(error.rawMessage).toContain(text);
      }
    });

    it("TLS options, or a certificate as the login, without encryption", async () => {
      const plain = await refusal(plainUrl.href, { tls: { ca: ours.ca } });
      expect(plain.rawMessage).toContain("the option tls is for amqps://");
      const mixed = await refusal([url, plainUrl.href], { tls: { ca: ours.ca, ...client } });
      expect(mixed.rawMessage).toContain("all amqp:// or all amqps://");
      const login = await refusal(`amqp://127.0.0.1:${plainUrl.port}?auth_mechanism=external`);
      expect(login.rawMessage).toContain("auth_mechanism=external needs amqps://");
      const { host } = new URL(url);
      const bare = await refusal(`amqps://${host}?auth_mechanism=external`);
      expect(bare.rawMessage).toContain("auth_mechanism=external needs a certificate");
      for (const error of [plain, mixed, login, bare]) expect(error.code).toBe("invalid_argument");
    });
  });

  it("is verified whatever the environment of the process says", async () => {
    const before = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    try {
      const error = await refusal(url, { tls: client });
      expect(error.code).toBe("unauthenticated");
    } finally {
      if (before === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
      else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = before;
    }
  });
});

function readText(file: string): Promise<string> {
  return readFile(file, "utf8");
}
