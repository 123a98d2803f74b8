import { countCalls } from "../checks/calls.ts";
import { atLeast, atMost, exactly, figure, type Figure, seconds } from "../figures.ts";
import type { Entry } from "../ledger.ts";
import type { FaultNode } from "../nodes/fault-node.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";
import type { WorkerProcess } from "../worker-process.ts";
import type { CallerOptions } from "../workers/caller.ts";
import type { ServiceOptions } from "../workers/service.ts";

interface Size {
  readonly calls: number;
  readonly kills: number;
}

/** How long a call may take, and how much later it may settle on a busy machine, in milliseconds. */
const timeout = 2_000;
const slack = 250;

/** B2: calls over a node that is killed. */
export const brokerKilledCalls = defineRow<Size>({
  name: "B2",
  title: "every call settles in time and as it says when the broker is killed under load",
  short: { calls: 6_000, kills: 1 },
  long: { calls: 60_000, kills: 3 },
  async run(scene, size) {
    const node = await scene.node();
    const service = await scene.worker("service", { urls: [node.url] } satisfies ServiceOptions);
    const options: CallerOptions = {
      urls: [node.url],
      name: "c",
      count: size.calls,
      atOnce: 64,
      handler: 5,
      timeout,
    };
    const caller = await scene.worker("caller", options);
    let longest = 0;
    for (let kill = 1; kill <= size.kills; kill++) {
      await scene.until(
        `${kill} of ${size.kills} parts of the calls`,
        () => okOf(caller).length >= (size.calls * kill) / (size.kills + 1),
        { within: 120_000 },
      );
      longest = Math.max(longest, await killAndCallAgain(scene, node, caller));
    }
    return finish(scene, size, { service, caller, longest });
  },
});

function okOf({ ledger }: WorkerProcess): readonly Entry[] {
  return ledger.read().filter(({ kind }) => kind === "ok");
}

/** Kills the node and starts it again; how long after it listened a call was answered, in milliseconds. */
async function killAndCallAgain(
  scene: Scene,
  node: FaultNode,
  caller: WorkerProcess,
): Promise<number> {
  scene.say("kills the node");
  await node.kill();
  const listened = await node.start();
  const answered = (): Entry | undefined => okOf(caller).find(({ at }) => at >= listened);
  await scene.until("a call to be answered", () => answered() !== undefined, { within: 30_000 });
  return (answered()?.at ?? 0) - listened;
}

async function finish(
  scene: Scene,
  size: Size,
  { service, caller, longest }: { service: WorkerProcess; caller: WorkerProcess; longest: number },
): Promise<readonly Figure[]> {
  await scene.until("all calls to be answered", () => okOf(caller).length >= size.calls, {
    within: 240_000,
  });
  const { begun = 0, settled = 0 } = await caller.stop();
  await service.stop();
  const runs = service.ledger.read().filter(({ kind }) => kind === "run");
  const counts = countCalls(caller.ledger.read(), runs, timeout);
  return [
    figure("calls", counts.calls),
    figure("ok", counts.ok, atLeast(size.calls)),
    figure("interrupted", counts.interrupted),
    figure("unavailable", counts.unavailable),
    figure("expired", counts.expired),
    figure("unsettled", begun - settled, exactly(0)),
    figure("settled after their deadlines by", counts.late, atMost(slack, " ms"), " ms"),
    figure("untyped or wrong", counts.wrong, exactly(0)),
    figure("shed", counts.shed, exactly(0)),
    figure("unavailable and run", counts.unavailableRun, exactly(0)),
    figure("run twice", counts.runTwice, exactly(0)),
    figure("answered and not run", counts.neverRun, exactly(0)),
    seconds("answered after the port listened", longest, 2_000),
  ];
}
