import { exactly, figure, seconds } from "../figures.ts";
import { defineRow } from "../row.ts";
import { flows, flowsSince, startTrickle } from "../trickle.ts";

interface Size {
  readonly cycles: number;
}

/** Who loses a connection again within 5 s waits longer each time before it connects again: stops are further apart, in milliseconds. */
const apart = 6_000;

/** B7: a broker that is stopped in good order: it closes every connection with its reason. */
export const brokerStopped = defineRow<Size>({
  name: "B7",
  title:
    "after each stop and start of the broker there are the consumers that there were, each once",
  short: { cycles: 1 },
  long: { cycles: 20 },
  async run(scene, { cycles }) {
    const node = await scene.node();
    const trickle = await startTrickle(scene, { service: node.url, clients: node.url });
    await flows(scene, trickle);
    const before = JSON.stringify(await node.consumers());
    let longest = 0;
    let different = 0;
    for (let cycle = 1; cycle <= cycles; cycle++) {
      scene.say(`stop and start ${cycle} of ${cycles}`);
      const started = await node.evalAt("rabbit:stop(), rabbit:start()");
      longest = Math.max(longest, await flowsSince(scene, trickle, started));
      const isSame = async () => JSON.stringify(await node.consumers()) === before;
      if (!(await scene.isSo(isSame, { within: 30_000 }))) different++;
      const isCalm = (): boolean => cycle === cycles || Date.now() > started + longest + apart;
      await scene.until("the next stop", isCalm, { within: 20_000 });
    }
    return [
      figure("cycles", cycles),
      figure("cycles with other consumers than before", different, exactly(0)),
      seconds("calls and events flowing after the start", longest, 2_000),
    ];
  },
});
