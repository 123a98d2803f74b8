import type { HandledEvent } from "../../context.ts";
import type { Origin } from "../../history.ts";

/** The exchange of requests; the key is the service's name. */
export const requestExchange = "lagomorph.rpc";
/** The exchange of commands; the key is `<service>.<command>`. */
export const commandExchange = "lagomorph.commands";
/** The exchange of what callers tell instances: to all by {@link everyInstance}, to those of a service by its name, to one by {@link instanceKey}. */
export const controlExchange = "lagomorph.control";
/** The exchange of timers of which one instance of all fires; the key is the queue's name. */
export const timerExchange = "lagomorph.timers";
/** The exchange to which all those of events pass on what they get. */
export const topicExchange = "lagomorph.topics";
/** The exchange of messages that were set aside; the key is the dead-letter queue's name. */
export const deadExchange = "lagomorph.dead";

/** The key of every instance of every service: no service is called so. */
export const everyInstance = "*";

/** The key of one instance: its name, which has no dots, after the service's. */
export function instanceKey(service: string, instance: string): string {
  return `${service}.${instance}`;
}

/** What the names of exchanges of events begin with. */
const eventExchanges = "lagomorph.events.";

/** The exchange of a service's events; the key is {@link eventKey}. */
export function eventExchange(service: string): string {
  return `${eventExchanges}${service}`;
}

/** What patterns are held against. */
export function eventKey(service: string, event: string): string {
  return `${service}.${event}`;
}

/** Which event was sent so; `undefined` for what no event is sent by: only a service itself may write to the exchange of its events. */
export function eventOf({ exchange, routingKey }: Origin): HandledEvent | undefined {
  if (!exchange.startsWith(eventExchanges)) return undefined;
  const service = exchange.slice(eventExchanges.length);
  const name = routingKey.slice(service.length + 1);
  return name !== "" && routingKey === eventKey(service, name) ? { service, name } : undefined;
}
