import { expect, test } from "vitest";
import { takeName } from "../../runtime/bridge/broker-name.ts";
import type { Topology } from "../../runtime/broker.ts";
import { MeshError } from "../../runtime/errors.ts";

/** Takes a name where declaring it fails in turn; gives the queues by which it was held or tried to be. */
async function take(failures: readonly string[]): Promise<readonly string[]> {
  const left = [...failures];
  const queues: string[] = [];
  await takeName(
    {
      hasExchange: async () => false,
      declare: async (topology: Topology) => {
        queues.push(...topology.queues.map(({ name }) => name));
        const failure = left.shift();
        if (failure !== undefined) throw new MeshError("unavailable", failure);
      },
    },
    "cloud",
  );
  return queues;
}

const gone = "NOT_FOUND - no exchange 'lagomorph.bridging' in vhost '/'";

test("the name of a broker is taken again where the last who held it ends in the same moment", async () => {
  const queues = await take([gone, gone]);
  expect(queues).toHaveLength(3);
  expect(new Set(queues).size).toBe(3);
});

test("what else keeps a bridge from taking a name is an error at once", async () => {
  await expect(take(["ACCESS_REFUSED - no"])).rejects.toThrow("ACCESS_REFUSED");
});
