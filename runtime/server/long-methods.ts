import type { MemberDescriptor } from "../descriptor.ts";
import type { Log } from "../log.ts";

/** How long RabbitMQ waits for an acknowledgement unless it is configured otherwise (`consumer_timeout`), in milliseconds. */
const consumerTimeout = 30 * 60 * 1000;

/** Warns of methods that may take longer than RabbitMQ lets a message be unacknowledged. */
export function warnOfLongMethods(members: readonly MemberDescriptor[], log: Log): void {
  for (const member of members) {
    if (member.kind !== "method" || (member.timeout ?? 0) < consumerTimeout) continue;
    log.warn(
      { method: `${member.service}.${member.name}`, timeout: member.timeout, consumerTimeout },
      "RabbitMQ takes calls back that are not answered within its consumer_timeout, 30 minutes unless it is configured: a call of this method may be interrupted then",
    );
  }
}
