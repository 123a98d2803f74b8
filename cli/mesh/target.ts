import { InvalidArgumentError } from "commander";

/** A member of a service, by their names on the wire. */
export interface Target {
  readonly service: string;
  readonly member: string;
}

/**
 * `math_service.add`, `orders.v2.place`: the member is what comes after the last dot. A pattern is none: what comes by it could not
 * be told apart, and not be masked by its contract.
 */
export function toTarget(text: string): Target {
  const [, service, member] = /^([A-Za-z][\w.-]{0,63})\.([^.*#]+)$/.exec(text) ?? [];
  if (service !== undefined && member !== undefined) return { service, member };
  const hint = /[*#]/.test(text) ? " Patterns of events are for handlers in contracts." : "";
  throw new InvalidArgumentError(
    `service.member is expected, with their names on the wire.${hint}`,
  );
}
