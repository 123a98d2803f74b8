import { expect, test } from "vitest";
import { readContracts } from "../../cli/contracts.ts";
import { deadQueuesOf } from "../../cli/dead/queues.ts";
import { findQueue } from "../../cli/dead/with-dead-letters.ts";

async function queuesOf(out: string): Promise<readonly string[]> {
  return deadQueuesOf((await readContracts({ out })) ?? { services: [] });
}

test.each([
  "lagomorph.dead.typescript",
  "lagomorph.dead.evt-greeting-greeted--other.on_pool",
  "lagomorph.dead.evt-greeting-greeted",
  "lagomorph.dead.on.typescript.ingest",
])("of contracts on nameko's wire %j may have messages", async (queue) => {
  expect(await queuesOf("test/nameko/generated")).toContain(queue);
});

test("handlers of nameko's events have none behind the queue of requests", async () => {
  const queues = await queuesOf("test/nameko/generated");
  expect(queues.filter((queue) => queue.includes("nuropb"))).toEqual([]);
});

/** What is said of a name that no queue has, where there are some queues, all empty. */
async function saidOf(name: string, there: readonly string[], out: string): Promise<unknown> {
  const count = async (queue: string): Promise<number | undefined> =>
    there.includes(queue) ? 0 : undefined;
  return findQueue({ count }, name, { out }).catch(({ message }: Error) => message);
}

test.each([
  ["probe.onNoted", "did you mean on.probe.onNoted?"],
  ["lagomorph.probe.onNoted", "did you mean on.probe.onNoted?"],
  ["one.probe.onNoted", "did you mean on.probe.onNoted?"],
  ["on.probe.onNotd", "did you mean on.probe.onNoted?"],
  ["onNoted", "did you mean on.probe.onNoted?"],
  ["probe.remember", "did you mean on.probe.remember or commands.probe.remember?"],
  ["on.nobody.nothing", "`lagomorph dead list` shows which there are"],
])("of the queue %j that is not there it is said: %s", async (name, said) => {
  const members = ["on.probe.onNoted", "on.probe.remember", "commands.probe.remember"];
  const there = members.map((each) => `lagomorph.dead.${each}`);
  const message = await saidOf(name, there, "test/conformance/mesh/generated");
  expect(message).toMatch(/^there is no queue lagomorph\.dead\./);
  expect(message).toContain(`; ${said}`);
});

test("without contracts it is said of queues of other kinds too", async () => {
  const there = ["lagomorph.dead.on.probe.onNoted"];
  expect(await saidOf("probe.onNoted", there, "nowhere")).toContain("on.probe.onNoted?");
});
