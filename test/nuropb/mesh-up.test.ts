import { afterAll, describe, expect, inject, test } from "vitest";
import { startCommand } from "../support/start-command.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { findPython } from "./support/python.ts";
import { Scene } from "./support/scene.ts";

const python = await findPython();

describe.skipIf(python === undefined)("`lagomorph mesh up` beside NuroPb", () => {
  const scene = new Scene(python);
  const vhosts: Vhost[] = [];
  const add = async (): Promise<string> => {
    const vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    vhosts.push(vhost);
    return vhost.url;
  };
  /** What it says of each exchange and queue; the virtual host is there, so nobody is asked for it. */
  async function up(url: string): Promise<readonly string[]> {
    const nobody = "http://guest:guest@127.0.0.1:1";
    const of = ["--wire", "nuropb", "--broker", url, "--api", nobody];
    const { code, out, err } = await startCommand(["mesh", "up", ...of]).ended;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    return out.trim().split("\n").slice(1);
  }
  const all = (how: string): readonly string[] => [
    `exchange "nuropb-rpc-exchange"  ${how}`,
    `exchange "nuropb-events-exchange"  ${how}`,
    `exchange "nuropb-dl-exchange"  ${how}`,
    `queue "nuropb-dl-queue"  ${how}`,
  ];

  afterAll(async () => {
    await scene.close();
    await Promise.all(vhosts.map((vhost) => vhost.remove()));
  });

  test("finds the exchanges and the dead-letter queue that Python has declared", async () => {
    const url = await add();
    await (await scene.peer(url)).setup();
    expect(await up(url)).toEqual(all("there"));
  }, 60_000);
});
