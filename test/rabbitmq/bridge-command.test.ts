import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { startCommand } from "../support/start-command.ts";
import { createTcpProxy } from "../support/tcp-proxy.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

describe.runIf(inject("rabbitmqctl") !== null)("`lagomorph bridge`", () => {
  let vhosts: readonly [Vhost, Vhost];
  let folder: string;
  const of = (url: string): string => url.replace("amqp://", "amqp://guest:guest@");
  const urlOf = (index: 0 | 1): string => {
    const { url } = vhosts[index];
    return url.includes("@") ? url : of(url);
  };

  beforeAll(async () => {
    const create = (): Promise<Vhost> => createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    vhosts = [await create(), await create()];
    folder = await mkdtemp(join(tmpdir(), "lagomorph-bridge-"));
  }, 60_000);
  afterAll(async () => {
    await Promise.all(vhosts.map((vhost) => vhost.remove()));
    await rm(folder, { recursive: true });
  });

  test("says what it carries, without passwords, carries it both ways, and stops in good order", async () => {
    const sightings = new Sightings();
    const hq = await connect(urlOf(1), { name: "hq", log: quiet });
    await hq.serve(probeClass(sightings));
    const file = join(folder, "bridge.yaml");
    await writeFile(
      file,
      `name: test
brokers:
  cloud: \${CLOUD}
  hq: ${urlOf(1)}
carry:
  - from: cloud
    to: hq
    services: [probe]
  - from: hq
    to: cloud
    events: [probe.noted]
health: 127.0.0.1:0
`,
    );
    const command = startCommand(["bridge", "--config", file], { CLOUD: urlOf(0) });
    await command.says("\ncarrying\n");
    const cloud = await connect(urlOf(0), { name: "cloud", log: quiet });
    expect(await cloud.call("probe.echo", ["over"])).toBe("over");
    await cloud.on(probe.noted, ({ text }) => sightings.add(`cloud ${text}`));
    await hq.emit(probe.noted, { text: "back" });
    await sightings.all("cloud back");
    command.child.kill("SIGINT");
    const { code, out, err } = await command.ended;
    expect(code).toBe(0);
    expect(out).toContain("cloud → hq  calls of probe\n  hq → cloud  events probe.noted\n");
    expect(out).toMatch(/GET http:\/\/127.0.0.1:\d+\/health\/live/);
    expect(out.endsWith("stopped\n")).toBe(true);
    expect(out + err).not.toContain(":guest@");
    expect(err).toContain('carried so far {"calls":1,');
    await Promise.all([hq.close(), cloud.close()]);
  }, 60_000);

  test("keeps events for a broker that is not there yet, and says so where it is asked for its health", async () => {
    const link = await createTcpProxy(urlOf(1));
    link.cut();
    const names = ["--name", "early", "--event", "probe.*", "--health", "127.0.0.1:0"];
    const ends = ["--from", `cloud=${urlOf(0)}`, "--to", `hq=${link.url}`];
    const command = startCommand(["bridge", ...ends, ...names]);
    await command.says("another one is not yet");
    const cloud = await connect(urlOf(0), { name: "cloud", log: quiet });
    await cloud.emit(probe.noted, { text: "early" });
    const sightings = new Sightings();
    const hq = await connect(urlOf(1), { name: "hq", log: quiet });
    await hq.on(probe.noted, ({ text }) => sightings.add(text));
    link.restore();
    await sightings.all("early");
    command.child.kill("SIGTERM");
    expect((await command.ended).code).toBe(0);
    await Promise.all([hq.close(), cloud.close(), link.close()]);
  }, 60_000);

  test("says what is wrong in a line, and repeats no password", async () => {
    const wrong = startCommand(["bridge", "--from", "amqp://u:secret@localhost", "--to", "hq=x"]);
    expect(await wrong.ended).toMatchObject({
      code: 2,
      err: "lagomorph: --from: a name and a URL are expected, such as hq=amqp://localhost\n",
    });
    const ends = ["--from", `cloud=${urlOf(0)}`, "--to", `main=${urlOf(1)}`, "--event", "#"];
    const renamed = await startCommand(["bridge", ...ends]).ended;
    expect(renamed.code).toBe(1);
    expect(renamed.err).toContain('"main" here has the name "hq" by another bridge');
    expect(renamed.err).toContain("expected lagomorph.bridge.main, actual lagomorph.bridge.hq");
  }, 60_000);
});
