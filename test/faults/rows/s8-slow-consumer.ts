import type { Mesh } from "lagomorph";
import { atMost, exactly, figure } from "../figures.ts";
import { ledger } from "../generated/ledger/index.ts";
import type { FaultNode } from "../nodes/fault-node.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";
import type { WorkerProcess } from "../worker-process.ts";
import type { MeasuredServiceOptions } from "../workers/measured-service.ts";

interface Size {
  /** How many events of 1 KiB wait when the service comes back. */
  readonly events: number;
}

/** How many a service holds at the most when nobody says otherwise. */
const prefetch = 64;
/** How long each is handled, in milliseconds. */
const handling = 5;
const filler = "x".repeat(1024);
/** How many emits wait for their confirms. */
const atOnce = 256;

/** S8: a service that is much slower than what is asked of it. */
export const slowConsumer = defineRow<Size>({
  name: "S8",
  title:
    "a handler that is slow holds no more of a large backlog than it has workers, in little memory",
  long: { events: 1_000_000 },
  async run(scene, { events }) {
    const node = await scene.node();
    const options: MeasuredServiceOptions = { urls: [node.url] };
    // Its queue is there from now on.
    await (await scene.worker("measured-service", options)).stop();
    scene.say(`emits ${events} events`);
    const mesh = await scene.mesh(node.url);
    await emit(mesh, events);
    const service = await scene.worker("measured-service", { ...options, later: true });
    const base = await service.ask("census");
    scene.say("handles them");
    service.go();
    const unsettled = await handleAll(scene, { node, service, events });
    const { handled = 0, most = Infinity, peak = Infinity } = await service.ask("progress");
    const end = await service.ask("census");
    const grown = (to = Infinity, from = 0): number => Math.max(0, to - from);
    return [
      figure("events", events),
      figure("handled", handled, exactly(events)),
      figure("handled at once", most, atMost(prefetch)),
      figure("unsettled at the broker", unsettled, atMost(prefetch)),
      figure("memory +", grown(peak, base["resident"]), atMost(64, " MiB"), " MiB"),
      figure("heap at the end +", grown(end["heap"], base["heap"]), undefined, " MiB"),
    ];
  },
});

/** Resolves when so many events wait at the broker. */
async function emit(mesh: Mesh, events: number): Promise<void> {
  let begun = 0;
  const emitOn = async (): Promise<void> => {
    while (begun < events) {
      const id = `${begun++}-${filler}`;
      await mesh.emit(ledger.posted, { id, milliseconds: handling });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, emitOn));
}

interface Setting {
  readonly node: FaultNode;
  readonly service: WorkerProcess;
  readonly events: number;
}

/** Waits until all events are handled; how many the service held at the most, of what the broker has seen. */
async function handleAll(scene: Scene, { node, service, events }: Setting): Promise<number> {
  let most = 0;
  await scene.until(
    "all events to be handled",
    async () => {
      most = Math.max(most, Number(await node.eval(countUnsettled)));
      return ((await service.ask("progress"))["handled"] ?? 0) >= events;
    },
    { within: 30_000 + events },
  );
  return most;
}

const countUnsettled =
  "lists:sum([N || Q <- rabbit_amqqueue:list(), {_, N} <- rabbit_amqqueue:info(Q, [messages_unacknowledged])])";
