import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { dead, DeadScene, generated, queue } from "../support/dead-scene.ts";
import { rabbitmqctl } from "../support/rabbitmqctl.ts";
import { sized } from "../support/sizes.ts";
import { unique } from "../support/unique.ts";

const control = inject("rabbitmqctl");
/** So many messages are sent back while the command is killed. */
const many = sized(1_000, 10_000);

/** A pattern of the table in `docs/wire.md`, where a `|` is written `\\|`. */
function documented(permission: string): string {
  const page = readFileSync("docs/wire.md", "utf8");
  const [, pattern] =
    new RegExp(`^\\| operator \\| ${permission} \\| \`(.+)\` \\|$`, "m").exec(page) ?? [];
  return (pattern ?? "").replaceAll("\\|", "|");
}

describe.runIf(control !== null)("lagomorph dead replay", () => {
  let scene: DeadScene;

  beforeAll(async () => {
    scene = await DeadScene.open();
  }, 180_000);
  afterAll(() => scene.close());
  beforeEach(() => scene.clear());

  test("sends messages back to the queue that they came from, and to no other, with their ids", async () => {
    const ids = await scene.fail(3);
    const only = await scene.run("replay", dead, "--id", ids[1] ?? "");
    expect(only).toMatchObject({ code: 0, out: `1 message went back from ${dead}\n` });
    const rest = await scene.run("replay", dead);
    expect(rest).toMatchObject({ code: 0, out: `2 messages went back from ${dead}\n` });
    expect(await scene.sizeOf(dead)).toBe(0);
    const back = [await scene.take(queue), await scene.take(queue), await scene.take(queue)];
    expect(back).toEqual([ids[1], ids[0], ids[2]]);
    expect(await scene.sizeOf(queue)).toBe(0);
    expect(await scene.sizeOf("lagomorph.one.probe.noted")).toBe(0);
  }, 180_000);

  test("what was sent back is handled, and set aside again with its origin when it fails again", async () => {
    const [id = ""] = await scene.fail(1);
    await scene.serve(async (sightings) => {
      await scene.run("replay", dead);
      await sightings.all("pool fail");
      await expect.poll(() => scene.sizeOf(dead), { timeout: 10_000 }).toBe(1);
    });
    expect(await scene.show(dead)).toMatchObject([
      { id, queue, exchange: "lagomorph.events.probe", routingKey: "probe.noted", attempts: 1 },
    ]);
  }, 180_000);

  test("names another queue on demand, and says what is not there", async () => {
    const [id = ""] = await scene.fail(1);
    await scene.channel.assertQueue("look", { durable: true });
    const nowhere = await scene.run("replay", dead, "--to", "nowhere");
    expect(nowhere).toMatchObject({
      code: 1,
      out: "",
      err: "lagomorph: there is no queue nowhere, where --to would have them; nothing went back\n",
    });
    expect(await scene.sizeOf(dead)).toBe(1);
    const missing = await scene.run("replay", dead, "--id", "other");
    expect(missing).toMatchObject({ code: 1, err: `lagomorph: not in ${dead}: other\n` });
    expect((await scene.run("replay", dead, "--to", "look")).code).toBe(0);
    expect(await scene.take("look")).toBe(id);
  }, 180_000);

  test("needs no more than the documented permissions", async () => {
    const [id = ""] = await scene.fail(1);
    const user = unique("operator");
    const url = new URL(scene.url);
    await rabbitmqctl(control, "add_user", user, "pw");
    const vhost = url.pathname.slice(1);
    const patterns = ["configure", "write", "read"].map(documented);
    await rabbitmqctl(control, "set_permissions", "-p", vhost, user, ...patterns);
    url.username = user;
    url.password = "pw";
    for (const command of [["list"], ["show", dead], ["replay", dead], ["purge", dead, "--yes"]]) {
      const ended = await scene.start([...command, "--out", generated], url.href).ended;
      expect(ended, command.join(" ")).toMatchObject({ code: 0, err: "" });
    }
    expect(await scene.take(queue)).toBe(id);
    await rabbitmqctl(control, "delete_user", user);
  }, 180_000);

  test("loses nothing when it is killed, keeps the order of messages, and each its id", async () => {
    await setAside(many);
    // What was looked at, and put back, keeps its place as well.
    await scene.run("list", "--limit", "20");
    await scene.run("show", dead, "--limit", "3");
    const { child, ended } = scene.start(["replay", dead, "--out", generated]);
    const half = (): Promise<number> => scene.sizeOf(queue);
    await expect.poll(half, { interval: 5, timeout: 60_000 }).toBeGreaterThan(many / 20);
    child.kill("SIGKILL");
    await ended;
    const left = await scene.sizeOf(dead);
    expect(left).toBeGreaterThan(0);
    expect((await scene.run("replay", dead)).code).toBe(0);
    expect(await scene.sizeOf(dead)).toBe(0);
    const numbers = await takeNumbers();
    expect([...new Set(numbers)]).toEqual(Array.from({ length: many }, (_, index) => index));
    console.log(
      `S14: ${many} messages, killed with ${left} left; lost 0, twice under one id ${numbers.length - many}`,
    );
  }, 300_000);

  /** Puts so many messages into the dead-letter queue, as a service would. */
  async function setAside(count: number): Promise<void> {
    const confirming = await scene.connection.createConfirmChannel();
    for (let index = 0; index < count; index++) {
      const body = JSON.stringify({ event: "noted", payload: { text: String(index) } });
      confirming.publish("lagomorph.dead", dead, Buffer.from(body), {
        persistent: true,
        messageId: `m${index}`,
        type: "lagomorph.event",
        contentType: "application/json",
        headers: {
          lagomorph: 1,
          "dead-queue": queue,
          "dead-exchange": "lagomorph.events.probe",
          "dead-routing-key": "probe.noted",
          "dead-code": "internal",
          "dead-reason": "a test",
          "dead-service": "probe",
        },
      });
    }
    await confirming.waitForConfirms();
    await confirming.close();
  }

  /** The numbers of all messages that went back, in their order; each fits its id. */
  async function takeNumbers(): Promise<readonly number[]> {
    const numbers: number[] = [];
    for (;;) {
      const message = await scene.channel.get(queue, { noAck: true });
      if (message === false) return numbers;
      // Written above.
      const { payload } = JSON.parse(message.content.toString()) as { payload: { text: string } };
      expect(message.properties.messageId).toBe(`m${payload.text}`);
      numbers.push(Number(payload.text));
    }
  }
});
