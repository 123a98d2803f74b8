import { modes } from "../../support/fault-proxy.ts";
import { type Cell, type CellTimes, limitOf, runCell } from "../cells/cell.ts";
import { createPlayer, roles } from "../cells/roles.ts";
import { stages } from "../cells/stages.ts";
import { atMost, exactly, figure, type Figure, seconds } from "../figures.ts";
import type { FaultNode } from "../nodes/fault-node.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";

interface Size {
  readonly cells: readonly Cell[];
  /** How many run at the same time, each on a virtual host of its own. */
  readonly lanes: number;
}

const all: readonly Cell[] = modes.flatMap((mode) =>
  stages.flatMap((stage) => roles.map((role) => ({ mode, stage, role }))),
);

/** Some that have each mode, each stage and each role. */
const sample = all.filter(
  ({ mode, stage, role }) =>
    (modes.indexOf(mode) + stages.indexOf(stage) * 3 + roles.indexOf(role) * 5) % 14 === 1,
);

/** In milliseconds. */
const longestHealing = 2_000;

/** B10: networks that fail in each way, at each stage, for each role. */
export const halfOpen = defineRow<Size>({
  name: "B10",
  title:
    "a network that fails in any way at any stage is noticed, and everybody works again after it",
  short: { cells: sample, lanes: 8 },
  long: { cells: all, lanes: 10 },
  async run(scene, { cells, lanes }) {
    const node = await scene.node();
    const urls = await addVirtualHosts(node, lanes);
    for (const url of urls) await declareQueues(scene, url);
    const results = await runAll(scene, cells, urls);
    const failed = results.filter(({ failure }) => failure !== undefined);
    for (const { cell, times } of results.filter(({ times }) => times.healed > longestHealing))
      scene.say(`${nameOf(cell)}: works again after ${times.healed.toFixed(0)} ms`);
    return [
      figure("cells", results.length, exactly(cells.length)),
      figure(["failed", ...failed.map(words)].join(" "), failed.length, exactly(0)),
      ...["blackhole", "blackhole-up"].map((mode) => noticed(results, mode)),
      seconds(
        "working again after the network does (longest)",
        most(results, "healed"),
        longestHealing,
      ),
    ];
  },
});

/** `(caller/publish/reset: waited 7000 ms for the client to notice)` */
function words({ cell, failure }: Result): string {
  return `(${nameOf(cell)}: ${failure})`;
}

interface Result {
  readonly cell: Cell;
  readonly times: CellTimes;
  readonly failure: string | undefined;
}

async function addVirtualHosts(node: FaultNode, count: number): Promise<readonly string[]> {
  const name = 'V = list_to_binary("lane" ++ integer_to_list(N))';
  const grant = `rabbit_auth_backend_internal:set_permissions(<<"guest">>, V, <<".*">>, <<".*">>, <<".*">>, <<"faults">>)`;
  const add = `begin ${name}, rabbit_vhost:add(V, <<"faults">>), ${grant} end`;
  await node.eval(`[${add} || N <- lists:seq(1, ${count})]`);
  return Array.from({ length: count }, (_, index) => `${node.url}/lane${index + 1}`);
}

/** Declares what services use, which takes a node longer than all the rest: a cell is about networks. */
async function declareQueues(scene: Scene, url: string): Promise<void> {
  scene.signal.throwIfAborted();
  const player = await createPlayer("caller", url);
  await player.close();
}

async function runAll(
  scene: Scene,
  cells: readonly Cell[],
  urls: readonly string[],
): Promise<readonly Result[]> {
  const waiting = [...cells];
  const results: Result[] = [];
  const work = async (url: string): Promise<void> => {
    for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
      const result = await runOne(cell, url, scene.signal);
      results.push(result);
      if (results.length % 28 === 0) scene.say(`${results.length} of ${cells.length} cells`);
    }
  };
  await Promise.all(urls.map(work));
  return results;
}

async function runOne(cell: Cell, url: string, signal: AbortSignal): Promise<Result> {
  try {
    return { cell, times: await runCell(cell, url, signal), failure: undefined };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { cell, times: { noticed: 0, healed: 0 }, failure };
  }
}

/** The longest time that a way of failing went unnoticed after the handshake, with its limit. */
function noticed(results: readonly Result[], wanted: string): Figure {
  const late = results.filter(({ cell }) => cell.mode === wanted && cell.stage !== "connect");
  const longest = Math.max(0, ...late.map(({ times }) => times.noticed));
  const limit = Math.max(0, ...late.map(({ cell }) => limitOf(cell)));
  return figure(`${wanted} noticed after`, longest / 1_000, atMost(limit / 1_000, " s"), " s");
}

function most(results: readonly Result[], time: keyof CellTimes): number {
  return Math.max(0, ...results.map(({ times }) => times[time]));
}

function nameOf({ role, stage, mode }: Cell): string {
  return `${role} × ${stage} × ${mode}`;
}
