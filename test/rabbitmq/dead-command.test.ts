import { connect } from "lagomorph";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { dead, DeadScene, queue } from "../support/dead-scene.ts";

describe.runIf(inject("rabbitmqctl") !== null)("lagomorph dead", () => {
  let scene: DeadScene;

  beforeAll(async () => {
    scene = await DeadScene.open();
  }, 180_000);
  afterAll(() => scene.close());
  beforeEach(() => scene.clear());

  test("list says how many messages each queue has, since when, and why", async () => {
    await scene.fail(2);
    const { code, out } = await scene.run("list");
    expect(code).toBe(0);
    expect(out).toMatch(/^QUEUE +MESSAGES +OLDEST +REASONS\n/);
    expect(out).toMatch(
      /^lagomorph\.dead\.on\.probe\.onNoted +2 +20\S+Z +2 × internal: probe\.onNoted failed$/m,
    );
    const json = await scene.run("list", "--format", "json");
    expect(JSON.parse(json.out)).toContainEqual({
      queue: dead,
      messages: 2,
      looked: 2,
      oldest: expect.any(String),
      reasons: [{ code: "internal", reason: "probe.onNoted failed", count: 2 }],
    });
    expect(await scene.sizeOf(dead)).toBe(2);
  }, 180_000);

  test("show prints messages with all that is known, and leaves them where they are", async () => {
    const ids = await scene.fail(3);
    const { code, out } = await scene.run("show", "on.probe.onNoted", "--limit", "2");
    expect(code).toBe(0);
    for (const text of [
      ids[0],
      "internal: probe.onNoted failed (incident ",
      `from        ${queue}`,
      "key probe.noted",
      "handled by  probe 1.2.0",
      "sent by     shop",
      'body        {"event":"noted","payload":{"text":"fail","tags":["0"]},"sent":',
      `2 of 3 in ${dead}`,
    ])
      expect(out).toContain(text);
    expect(out).not.toContain(ids[2]);
    expect(await scene.show(queue, "--id", ids[1] ?? "")).toMatchObject([
      {
        id: ids[1],
        code: "internal",
        body: { payload: { tags: ["1"] } },
      },
    ]);
    // In their order.
    expect((await scene.show(dead)).map(({ id }) => id)).toEqual(ids);
  }, 180_000);

  test("purge deletes, when that is meant", async () => {
    await scene.fail(2);
    const refused = await scene.run("purge", dead);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("--yes");
    expect(await scene.sizeOf(dead)).toBe(2);
    const purged = await scene.run("purge", dead, "--yes");
    expect(purged).toMatchObject({ code: 0, out: `2 messages of ${dead} deleted\n` });
    expect(await scene.sizeOf(dead)).toBe(0);
  }, 180_000);

  test("says what is wrong, and what to do", async () => {
    const none = await scene.run("show", "on.nobody.nothing");
    expect(none).toMatchObject({ code: 1, out: "" });
    expect(none.err).toBe(
      "lagomorph: there is no queue lagomorph.dead.on.nobody.nothing; `lagomorph dead list` shows which there are\n",
    );
    const folder = await scene.start(["list", "--out", "nowhere"]).ended;
    expect(folder.code).toBe(1);
    expect(folder.err).toContain("--out");
    const away = await scene.run("list", "--broker", "amqp://me:secret@127.0.0.1:1");
    expect(away.code).toBe(1);
    expect(away.err).toContain("127.0.0.1:1");
    expect(away.err).not.toContain("secret");
    for (const misuse of [["show"], ["list", "--limit", "0"], ["list", "--format", "xml"], ["lst"]])
      expect((await scene.run(...misuse)).code, misuse.join(" ")).toBe(2);
    const help = await scene.start(["--help"]).ended;
    expect(help.code).toBe(0);
    expect(help.out).toContain("lagomorph dead replay on.orders.buyMore");
  }, 180_000);

  test("a queue that no contract has is named by --queue", async () => {
    await using mesh = await connect(scene.url, { name: "readers", log: quiet });
    const fails = (): void => {
      throw new Error("a listener fails");
    };
    await mesh.on(probe.noted, fails, { delivery: "pool" });
    await mesh.emit(probe.noted, { text: "x" });
    const listeners = "lagomorph.dead.on.readers.probe.noted";
    await expect.poll(() => scene.sizeOf(listeners), { timeout: 10_000 }).toBe(1);
    const { out } = await scene.run("list", "--queue", listeners, "--format", "json");
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ queue: listeners, messages: 1 }),
    );
    await mesh.close();
    expect((await scene.run("replay", listeners)).code).toBe(0);
    expect(await scene.sizeOf("lagomorph.on.readers.probe.noted")).toBe(1);
  }, 180_000);
});
