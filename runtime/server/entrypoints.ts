import type { MemberDescriptor } from "../descriptor.ts";
import { foreignQueueOf } from "./foreign-queue.ts";
import type { Served } from "./running-service.ts";
import type { Invoke } from "./dependencies.ts";
import type { Hosting } from "./members.ts";
import { Timed } from "./timed.ts";

/** The ways into a service besides calls, commands and events by name: consumers of foreign queues, and timers. */
export function entrypointsOf(
  invokerOf: (member: MemberDescriptor) => Invoke,
  serving: Hosting,
): Served[] {
  const { descriptor, parts, workers } = serving;
  const consumers: Served[] = [];
  // After all others, which their handlers may use.
  const timers: Served[] = [];
  for (const member of descriptor.members) {
    if (member.kind === "consumer")
      consumers.push(foreignQueueOf(member, invokerOf(member), serving));
    else if (member.kind === "timer")
      timers.push(new Timed({ ...parts, workers, timer: member, invoke: invokerOf(member) }));
  }
  return [...consumers, ...timers];
}
