import { expect, test } from "vitest";
import { readContracts } from "../../cli/contracts.ts";
import { deadQueuesOf } from "../../cli/dead/queues.ts";

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
