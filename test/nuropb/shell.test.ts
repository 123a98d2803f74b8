import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startCommand } from "../support/start-command.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { Scene } from "./support/scene.ts";
import { TypescriptImpl } from "./support/typescript-service.ts";

describe.runIf(inject("rabbitmqctl") !== null)("with --wire nuropb", () => {
  const scene = new Scene(undefined);
  let vhost: Vhost;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    // By its second name nobody tells of it on the native wire, as nobody does of a service in Python.
    const services = { typescript: { aliases: ["pyshop"], privateKeys: [Scene.privateKey] } };
    const mesh = await scene.mesh(vhost.url, { nuropb: { services } });
    await mesh.serve(TypescriptImpl);
  });
  afterAll(async () => {
    await scene.close();
    await vhost.remove();
  });

  test("without generated code the shell calls by the names on NuroPb's wire", async () => {
    const input = `
Object.keys(await typescript.tell_context())
await call("typescript.add", { a: 1 })
await typescript.add(1, 5)
await call("typescript.add", [1])
await call("pyshop.add", { a: 1, b: 7 })
const [{ wire }] = await describe("typescript")
wire
await typescript.get_user("ann")
`;
    const args = ["shell", "--wire", "nuropb", "--generated", "nowhere"];
    const { code, out, err } = await startCommand(args, { AMQP_URL: vhost.url }, { input }).ended;
    expect(out).toBe("[ 'headers', 'caller' ]\n3\n6\n3\n8\n'nuropb'\n");
    expect(err).toContain("no user ann");
    expect(code).toBe(1);
  }, 60_000);

  test("a call of an encrypted method asks its service for the key", async () => {
    const args = ["call", "typescript.secret", "abc", "--out", "test/nuropb/generated"];
    const { out, err } = await startCommand(args, { AMQP_URL: vhost.url }).ended;
    expect({ out, err }).toEqual({ out: '"abc, in secret"\n', err: "" });
  }, 60_000);
});
