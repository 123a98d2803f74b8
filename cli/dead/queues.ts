import type { Model } from "../../generator/index.ts";
import { deadQueueOfCalls, deadQueueOfMember } from "../../runtime/dead-letters/index.ts";

/** The dead-letter queues of all services of the contracts, each once, in their order. */
export function deadQueuesOf({ services }: Pick<Model, "services">): readonly string[] {
  const queues = services.flatMap(({ name: service, members }) => {
    const found = members.flatMap((member) =>
      member.kind === "command" ||
      member.kind === "handler" ||
      member.kind === "topic" ||
      member.kind === "consumer"
        ? [deadQueueOfMember(service, member)]
        : [],
    );
    const calls = members.some(({ kind }) => kind === "method") ? [deadQueueOfCalls(service)] : [];
    return [...calls, ...found];
  });
  return [...new Set(queues)];
}
