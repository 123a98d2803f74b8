import { connect } from "lagomorph";
import { afterAll, describe, expect, inject, test } from "vitest";
import { createLines } from "../support/lines.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { PythonServiceClient } from "./generated/python/index.ts";
import { findPython } from "./support/python.ts";
import { Scene } from "./support/scene.ts";
import { everything } from "./support/values.ts";

const python = await findPython();

describe.skipIf(python === undefined)("dates on nameko's wire, as typed values", () => {
  const scene = new Scene(python);
  let vhost: Vhost;
  afterAll(async () => {
    await scene.close();
    await vhost?.remove();
  });

  test("are datetimes and bytes in Python, and dates and bytes again here", async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    const nameko = { values: "typed" } as const;
    const mesh = await connect(vhost.url, { nameko, log: createLines().log });
    const peer = await scene.peer(vhost.url, "typed");
    await peer.serve("python");
    const value = everything({ at: new Date("2020-01-02T03:04:05.678Z") });
    expect(await mesh.client(PythonServiceClient).same(value)).toEqual(value);
    const { repr } = await peer.waitFor("called");
    expect(repr).toContain("datetime.datetime(2020, 1, 2, 3, 4, 5, 678000");
    expect(repr).toContain(String.raw`b'\x00\xff'`);
    await mesh.close();
  });
});
