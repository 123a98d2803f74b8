import type { Mesh } from "lagomorph";
import type { FaultProxy } from "../../support/fault-proxy.ts";
import { exactly, figure, seconds } from "../figures.ts";
import { ledger } from "../generated/ledger/index.ts";
import type { Entry } from "../ledger.ts";
import type { FaultNode } from "../nodes/fault-node.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";
import type { WorkerProcess } from "../worker-process.ts";
import type { ServiceOptions } from "../workers/service.ts";

interface Size {
  /** How often the channel of a consumer is closed while it holds deliveries. */
  readonly closings: number;
}

const held = 10;
/** How long a handler takes at first, and when the delivery comes again, in milliseconds. */
const slow = 1_500;
const slower = 6_000;

/** B12: channels that the broker closes (406), while their connection lives. */
export const channelClosed = defineRow<Size>({
  name: "B12",
  title:
    "a channel that the broker closes is replaced, and late acknowledgements settle nothing else",
  short: { closings: 1 },
  long: { closings: 10 },
  async run(scene, { closings }) {
    const node = await scene.node();
    const mesh = await scene.mesh(node.url);
    const results: Result[] = [];
    for (let number = 1; number <= closings; number++) {
      scene.say(`closing ${number} of ${closings}`);
      results.push(await closeWhileHolding(scene, { node, mesh, name: `e${number}` }));
    }
    return [
      figure(
        "channels closed",
        results.reduce((sum, { closed }) => sum + closed, 0),
        exactly(closings),
      ),
      seconds("consuming again", Math.max(...results.map(({ pause }) => pause)), 1_000),
      figure(
        "settled by a late acknowledgement of another",
        results.reduce((sum, { settled }) => sum + settled, 0),
        exactly(0),
      ),
    ];
  },
});

interface Result {
  readonly closed: number;
  /** From the closing to the last redelivery, in milliseconds. */
  readonly pause: number;
  readonly settled: number;
}

interface Setting {
  readonly node: FaultNode;
  readonly mesh: Mesh;
  readonly name: string;
}

/** Holds deliveries, has the broker close their channel, and looks what their late acknowledgements do. */
async function closeWhileHolding(scene: Scene, { node, mesh, name }: Setting): Promise<Result> {
  const proxy = await scene.proxy(node.url);
  const first = await scene.worker("service", { urls: [proxy.url] } satisfies ServiceOptions);
  const ids = Array.from({ length: held }, (_, index) => `${name}-${index}`);
  const begun = () => entriesOf(first, "begun", ids);
  const handled = (...which: string[]) => entriesOf(first, "handled", which);
  const within = { within: 8_000 };
  for (const id of ids) await mesh.emit(ledger.posted, { id, milliseconds: slow, again: slower });
  await scene.until("all deliveries", () => begun().length === held, within);
  const closed = closeAtNextAck(proxy);
  await mesh.emit(ledger.posted, { id: `${name}-quick`, milliseconds: 0 });
  await scene.until("the redelivery of all", () => begun().length === 2 * held, within);
  // The first handlers end, and acknowledge what is not theirs any more.
  await scene.until("late acknowledgements", () => handled(...ids).length >= held, within);
  await mesh.emit(ledger.posted, { id: `${name}-after`, milliseconds: 0 });
  await scene.until("a later event", () => handled(`${name}-after`).length > 0, within);
  const early = handled(...ids).length - held;
  await first.kill();
  return {
    closed: closed.length,
    pause: (begun().at(-1)?.at ?? 0) - (closed[0] ?? 0),
    settled: held - early - (await comeTo(scene, node, ids)),
  };
}

const acknowledge = "60.80";
const channelClose = "20.40";

/** Acknowledges the next event twice, for which the broker closes the channel; when it has done so. */
function closeAtNextAck(proxy: FaultProxy): readonly number[] {
  const closed: number[] = [];
  let isDone = false;
  proxy.watch = (way, { method, bytes }) => {
    if (way === "down" && method === channelClose) closed.push(Date.now());
    if (way === "down" || method !== acknowledge || isDone) return;
    isDone = true;
    proxy.inject(bytes);
  };
  return closed;
}

/** How many of the deliveries that a killed service held come to another one. */
async function comeTo(scene: Scene, node: FaultNode, ids: readonly string[]): Promise<number> {
  const second = await scene.worker("service", { urls: [node.url] } satisfies ServiceOptions);
  const come = () => entriesOf(second, "begun", ids).length;
  await scene.isSo(() => come() === held, { within: 15_000 });
  const number = come();
  await scene.isSo(() => entriesOf(second, "handled", ids).length >= number, { within: 10_000 });
  // In order: what it has handled and not acknowledged yet would come to the next one again.
  await second.stop();
  return number;
}

function entriesOf(worker: WorkerProcess, kind: string, ids: readonly string[]): readonly Entry[] {
  return worker.ledger.read().filter((entry) => entry.kind === kind && ids.includes(entry.id));
}
