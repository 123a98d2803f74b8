import { onlyNearest } from "../../runtime/edit-distance.ts";
import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import type { Contract, Handler, Model } from "../model/contract.ts";

/** What a handler handles is an event of a service among the contracts. */
export function handlerSources({ services }: Model): Diagnostic[] {
  const byName = new Map(services.map((service) => [service.name, service]));
  return services.flatMap((service) =>
    service.members.flatMap((member) => {
      if (member.kind !== "handler") return [];
      return checkHandler(member, { service, source: byName.get(member.source.service) });
    }),
  );
}

function checkHandler(
  handler: Handler,
  { service, source }: { service: Contract; source: Contract | undefined },
): Diagnostic[] {
  const path = `${service.interfaceName}.${handler.name}`;
  const { location, name: member } = handler;
  const { service: wanted, event } = handler.source;
  if (source === undefined) {
    const values = { member, service: wanted };
    return [createDiagnostic("handler-of-unknown-service", { location, path, values })];
  }
  const events = source.members.filter(({ kind }) => kind === "event").map(({ name }) => name);
  if (events.includes(event)) return [];
  const nearest = events.length < 2 ? undefined : onlyNearest(event, events);
  const hint = nearest === undefined ? "" : `\`${nearest}\` is meant, perhaps. `;
  const instead =
    events.length === 0
      ? "It emits no event."
      : `${hint}Its events are ${events.map(quote).join(", ")}.`;
  const values = { member, event, service: wanted, instead };
  const at = { location: handler.source.location ?? location, path, values };
  return [createDiagnostic("handler-of-unknown-event", at)];
}

function quote(name: string): string {
  return `\`${name}\``;
}
