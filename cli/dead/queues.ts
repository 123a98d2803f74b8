import type { Model } from "../../generator/index.ts";
import { foreignNameOf } from "../../generator/model/foreign-names.ts";
import {
  deadQueueOfCalls,
  deadQueueOfMember,
  deadQueuesOnPeer,
} from "../../runtime/dead-letters/index.ts";

type Contract = Model["services"][number];
type Member = Contract["members"][number];

/** The dead-letter queues that all services of the contracts may have, each once, in their order: a service may be served over several wires. */
export function deadQueuesOf({ services }: Pick<Model, "services">): readonly string[] {
  const queues = services.flatMap((contract) => [
    // On some wires commands and events come by it, too.
    deadQueueOfCalls(contract.name),
    ...contract.members.flatMap((member) => queuesOf(contract, member)),
  ]);
  return [...new Set(queues)];
}

function queuesOf(contract: Contract, member: Member): readonly string[] {
  const { name: service } = contract;
  if (member.kind === "command" || member.kind === "consumer")
    return [deadQueueOfMember(service, member)];
  if (member.kind !== "handler" && member.kind !== "topic") return [];
  const native = deadQueueOfMember(service, member);
  const wire = member.kind === "handler" ? member.source.foreign?.wire : contract.wire;
  if (wire === undefined || wire === "native") return [native];
  const handler = foreignNameOf(contract, member);
  return [native, ...deadQueuesOnPeer(service, member, { wire, handler })];
}
