import { exactly, figure, seconds } from "../figures.ts";
import { defineRow } from "../row.ts";
import { flows, flowsSince, startTrickle, type Trickle } from "../trickle.ts";

interface Size {
  /** How often each queue is deleted. */
  readonly times: number;
}

/** Who loses a consumer again within 5 s waits longer each time before it consumes again: deletions are further apart, in milliseconds. */
const apart = 6_000;

/** B13: queues that somebody deletes under a live service. */
export const queueDeleted = defineRow<Size>({
  name: "B13",
  title: "a queue that is deleted under a live service is declared as it was, and consumed again",
  short: { times: 1 },
  long: { times: 10 },
  async run(scene, { times }) {
    const node = await scene.node();
    const trickle = await startTrickle(scene, { service: node.url, clients: node.url });
    await flows(scene, trickle);
    const [before, consumers] = [await node.queues(), JSON.stringify(await node.consumers())];
    let longest = 0;
    let untold = 0;
    for (let time = 1; time <= times; time++) {
      for (const queues of ["lagomorph.rpc", "lagomorph.on", "lagomorph.replies"]) {
        scene.say(`deletes ${queues}.*`);
        const began = Date.now();
        const deleted = await node.evalAt(deleteAll(queues));
        longest = Math.max(longest, await flowsSince(scene, trickle, deleted));
        if (!isOfCallers(queues) && !wasTold(trickle, began)) untold++;
      }
      const last = await node.evalAt(deleteAll("lagomorph.control"));
      const isCalm = (): boolean => time === times || Date.now() > last + apart;
      await scene.until("the next deletions", isCalm, { within: 2 * apart });
    }
    const isSame = async () => JSON.stringify(await node.consumers()) === consumers;
    const areSame = await scene.isSo(isSame, { within: 30_000 });
    return [
      figure("deleted", times * 4),
      seconds("calls and events flowing after the deletion", longest, 2_000),
      figure("declared otherwise", (await node.queues()) === before ? 0 : 1, exactly(0)),
      figure("other consumers than before", areSame ? 0 : 1, exactly(0)),
      figure("deletions of which the service's health said nothing", untold, exactly(0)),
    ];
  },
});

/** Whether queues are not the service's. */
function isOfCallers(queues: string): boolean {
  return queues === "lagomorph.replies";
}

/** Whether the service was not ready since a time, because nothing came from a queue. */
function wasTold({ service }: Trickle, since: number): boolean {
  const entries = service.ledger.read().filter(({ at }) => at >= since);
  return entries.some(({ kind }) => kind === "health/not_consuming");
}

/** Deletes every queue whose name begins so. */
function deleteAll(prefix: string): string {
  const name = "element(4, amqqueue:get_name(Q))";
  const all = `string:prefix(${name}, <<"${prefix}.">>) =/= nomatch`;
  return `[rabbit_amqqueue:delete(Q, false, false, <<"faults">>) || Q <- rabbit_amqqueue:list(), ${all}]`;
}
