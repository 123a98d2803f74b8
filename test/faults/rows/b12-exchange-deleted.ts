import { exactly, figure, seconds } from "../figures.ts";
import { defineRow } from "../row.ts";
import { flows, flowsSince, startTrickle, type Trickle } from "../trickle.ts";

interface Size {
  readonly exchanges: readonly string[];
}

/** Bindings are looked after every 5 s. */
const boundAgain = 6_000;

/** B12: exchanges that somebody deletes under live services (404). */
export const exchangeDeleted = defineRow<Size>({
  name: "B12-exchange",
  title: "an exchange that is deleted under live services is there again with its bindings",
  short: { exchanges: ["rpc", "replies"] },
  long: { exchanges: ["rpc", "replies", "commands", "control", "events.ledger", "dead"] },
  async run(scene, { exchanges }) {
    const node = await scene.node();
    const trickle = await startTrickle(scene, { service: node.url, clients: node.url });
    await flows(scene, trickle);
    const before = await node.bindings();
    let longest = 0;
    for (const exchange of exchanges) {
      scene.say(`deletes lagomorph.${exchange}`);
      const deleted = await node.evalAt(deleteExchange(`lagomorph.${exchange}`));
      longest = Math.max(longest, await flowsSince(scene, trickle, deleted));
    }
    const isSame = async () => (await node.bindings()) === before;
    const areSame = await scene.isSo(isSame, { within: 30_000 });
    return [
      figure("exchanges deleted", exchanges.length),
      seconds("calls and events flowing after the deletion", longest, boundAgain),
      figure("other bindings than before", areSame ? 0 : 1, exactly(0)),
      figure("untyped", countUntyped(trickle), exactly(0)),
    ];
  },
});

/** Calls and events that ended in no documented way. */
function countUntyped({ caller, publisher }: Trickle): number {
  const known = /^(ok|confirmed|interrupted|unavailable(\/\w+)?|deadline_exceeded)$/;
  const entries = [...caller.ledger.read(), ...publisher.ledger.read()];
  return entries.filter(({ kind }) => !known.test(kind)).length;
}

function deleteExchange(name: string): string {
  const resource = `rabbit_misc:r(<<"/">>, exchange, <<"${name}">>)`;
  return `rabbit_exchange:delete(${resource}, false, <<"faults">>)`;
}
