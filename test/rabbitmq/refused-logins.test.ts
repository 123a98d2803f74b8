import { connect, MeshError, type ConnectOptions, type Mesh } from "lagomorph";
import { afterAll, afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { createTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { createLines, type Lines } from "../support/lines.ts";
import { rabbitmqctl } from "../support/rabbitmqctl.ts";
import { unique } from "../support/unique.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";

/** An event of its own name: services that other tests serve on this node at the same time do not get it. */
const noted = { ...probe.noted, name: unique("refused") };

const control = inject("rabbitmqctl");
const password = "s3cret-of-nobody";
const everything = [".*", ".*", ".*"] as const;

describe.runIf(control !== null)("a user of RabbitMQ", () => {
  const meshes: Mesh[] = [];
  let user: string;
  let lines: Lines;
  let proxy: TcpProxy;
  let told = 0;
  let tried = 0;

  beforeEach(async () => {
    user = unique("user");
    lines = createLines();
    proxy = await createTcpProxy(inject("amqpUrl"));
    await rabbitmqctl(control, "add_user", user, password);
    await rabbitmqctl(control, "set_permissions", user, ...everything);
  });

  afterEach(async () => {
    await Promise.all(meshes.splice(0).map((mesh) => mesh.close()));
    await proxy.close();
    await rabbitmqctl(control, "delete_user", user).catch(() => {});
    if (lines.text().includes(password)) throw new Error(`the log shows the password`);
  });

  afterAll(() =>
    console.log(
      `B15: ${told} logins refused at once, ${tried} tried again until they were put right`,
    ),
  );

  function urlOf(change: (url: URL) => void = () => {}): string {
    const url = new URL(proxy.url);
    [url.username, url.password] = [user, password];
    change(url);
    return url.href;
  }

  async function open(url: string, options: ConnectOptions = {}): Promise<Mesh> {
    const mesh = await connect(url, { log: lines.log, ...options });
    meshes.push(mesh);
    return mesh;
  }

  /** The error of connecting, after which nobody has tried again. */
  async function refusal(url: string): Promise<MeshError> {
    const error: unknown = await open(url).then(
      () => "open",
      (reason: unknown) => reason,
    );
    if (!(error instanceof MeshError)) throw new Error(`${String(error)} is no MeshError`);
    expect(`${String(error)} ${String(error.cause)}`).not.toContain(password);
    await vi.waitFor(() => expect(proxy.connections).toBe(0));
    told++;
    return error;
  }

  describe("when it connects", () => {
    it("hears of another password, and how to set it", async () => {
      const error = await refusal(urlOf((url) => (url.password = "another")));
      expect(error).toMatchObject({ code: "unauthenticated", refusal: "authentication" });
      expect(error.rawMessage).toContain(`refuses the login of user "${user}"`);
      expect(error.rawMessage).toContain(`rabbitmqctl add_user or change_password ${user}`);
    });

    it("hears of a virtual host that is not there, and how to add it", async () => {
      const error = await refusal(urlOf((url) => (url.pathname = "/nowhere")));
      expect(error).toMatchObject({ code: "permission_denied", refusal: "vhost" });
      expect(error.rawMessage).toContain("rabbitmqctl add_vhost nowhere");
    });

    it("hears of a virtual host that is closed to it, and what to grant", async () => {
      await rabbitmqctl(control, "clear_permissions", user);
      const error = await refusal(urlOf());
      expect(error).toMatchObject({ code: "permission_denied", refusal: "vhost" });
      const grant = `rabbitmqctl set_permissions -p / ${user} CONFIGURE WRITE READ`;
      expect(error.rawMessage).toContain(grant);
    });
  });

  describe("while it is connected", () => {
    const cases = [
      {
        what: "whose password is changed",
        spoil: (name: string) => rabbitmqctl(control, "change_password", name, "changed"),
        mend: (name: string) => rabbitmqctl(control, "change_password", name, password),
        said: "refuses the login of user",
      },
      {
        what: "whose virtual host is closed to it",
        spoil: (name: string) => rabbitmqctl(control, "clear_permissions", name),
        mend: (name: string) => rabbitmqctl(control, "set_permissions", name, ...everything),
        said: "does not open virtual host",
      },
    ];

    it.each(cases)("$what, is tried again until that is put right", async (given) => {
      const mesh = await open(urlOf());
      await mesh.emit(noted, { text: "before" });
      await given.spoil(user);
      proxy.drop();
      await vi.waitFor(() => expect(lines.text()).toContain(given.said), { timeout: 10_000 });
      await expect(mesh.emit(noted, { text: "meanwhile" })).rejects.toMatchObject({
        code: "unavailable",
        reason: "disconnected",
      });
      // Several attempts of both connections, of which one line is enough.
      await vi.waitFor(() => expect(proxy.taken).toBeGreaterThan(6), { timeout: 20_000 });
      expect(lines.lines.filter((line) => line.includes(given.said))).toHaveLength(1);
      await given.mend(user);
      const emit = () => mesh.emit(noted, { text: "after" }).then(() => "sent", String);
      await expect.poll(emit, { timeout: 15_000 }).toBe("sent");
      await vi.waitFor(() => expect(lines.text()).toContain("works again"), { timeout: 10_000 });
      tried++;
    });
  });
});
