import { createFaultNode, type FaultNode } from "../faults/nodes/fault-node.ts";

/** Nodes that run and are empty, for whom in this process needs one next. They end with the process. */
const spare: FaultNode[] = [];

/** What tests have set, as it was; then nothing that anybody has declared, and nobody who is connected. */
const emptying = `
vm_memory_monitor:set_vm_memory_high_watermark({absolute, "512MB"}),
[rabbit_alarm:clear_alarm({{resource_limit, Of, node()}, []}) || Of <- [memory, disk]],
application:set_env(rabbit, consumer_timeout, 1800000),
application:set_env(rabbit, channel_tick_interval, 60000),
[rabbit_networking:close_connection(C, <<"the test is over">>) || C <- rabbit_networking:connections()],
[rabbit_vhost:delete(V, <<"tests">>) || V <- rabbit_vhost:list_names()],
rabbit_vhost:add(<<"/">>, <<"tests">>),
rabbit_auth_backend_internal:set_permissions(<<"guest">>, <<"/">>, <<".*">>, <<".*">>, <<".*">>, <<"tests">>)`;

/**
 * A node that runs and is empty, with nobody else on it: for tests that kill it, or stop everybody's publishers. `stop` gives it
 * back, for tests that come later in this process: to start one takes a core five seconds, which is more than most of them take.
 */
export async function lendNode(): Promise<FaultNode> {
  const node = spare.pop() ?? (await startNode());
  let isBack = false;
  const stop = async (): Promise<void> => {
    if (isBack) return;
    isBack = true;
    if (await empty(node)) spare.push(node);
    else await node.stop();
  };
  return { ...node, stop };
}

async function startNode(): Promise<FaultNode> {
  const node = await createFaultNode();
  await node.start();
  return node;
}

/** Whether a node is as if it had just been started; not so when it was killed. */
async function empty(node: FaultNode): Promise<boolean> {
  try {
    return (await node.eval(emptying)) === "ok" && (await node.holdings()).queues === 0;
  } catch {
    return false;
  }
}
