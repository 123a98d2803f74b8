import { InvalidArgumentError } from "commander";

/** A member of a service, by their names on the wire. */
export interface Target {
  readonly service: string;
  readonly member: string;
}

/** `math_service.add`, `orders.v2.place`: the member is what comes after the last dot. */
export function toTarget(text: string): Target {
  const [, service, member] = /^([A-Za-z][\w.-]{0,63})\.([^.]+)$/.exec(text) ?? [];
  if (service !== undefined && member !== undefined) return { service, member };
  throw new InvalidArgumentError("service.member is expected, with their names on the wire.");
}
