import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import type { Contract, Member, Model } from "../model/contract.ts";
import { findPairs } from "./pairs.ts";

interface Routed {
  readonly service: Contract;
  readonly member: Member;
  readonly route: string;
  /** What a request sees: names of parameters make no difference. */
  readonly key: string;
}

/** No two members of a service have the same route; those of two services are doubtful, since one host may serve both. */
export function uniqueRoutes({ services }: Model): Diagnostic[] {
  const routed = services.flatMap(routesOf);
  return findPairs(routed, ({ key }) => key).map(([first, second]) =>
    first.service === second.service ? reportSame(first, second) : reportTwo(first, second),
  );
}

function routesOf(service: Contract): Routed[] {
  return service.members.flatMap((member) => {
    if (!("http" in member) || member.http === undefined) return [];
    const { method, path } = member.http;
    const key = `${method} ${path.replaceAll(/:[^/]+/g, ":")}`;
    return [{ service, member, route: `${method} ${path}`, key }];
  });
}

function reportSame(first: Routed, { service, member, route }: Routed): Diagnostic {
  const { interfaceName } = service;
  return createDiagnostic("duplicate-route", {
    location: member.location,
    path: pathOf(service, member),
    values: { service: interfaceName, first: first.member.name, second: member.name, route },
  });
}

function reportTwo(first: Routed, { service, member, route }: Routed): Diagnostic {
  const path = pathOf(service, member);
  return createDiagnostic("route-of-two-services", {
    location: member.location,
    path,
    values: { first: pathOf(first.service, first.member), second: path, route },
  });
}

function pathOf({ interfaceName }: Contract, { name }: Member): string {
  return `${interfaceName}.${name}`;
}
