import type { Host, HostedClass } from "../../runtime/host/index.ts";
import { shownBroker } from "./shown-address.ts";

/** What is served, and where. */
export function banner(
  { services, http, websocket, metrics }: Host,
  broker: readonly string[],
): string {
  const width = Math.max(...services.map(({ Class }) => Class.service.name.length));
  const lines = services.map(
    (each) => `  ${each.Class.service.name.padEnd(width)}  ${describe(each)}`,
  );
  const title = `serving ${services.length === 1 ? "1 service" : `${services.length} services`} on ${broker.map(shownBroker).join(", ")}`;
  return [
    title,
    ...lines,
    ...httpLines(services, http),
    ...socketLines(services, websocket),
    ...metricsLines(metrics),
    "Ctrl-C stops",
  ].join("\n");
}

function describe({ Class, workers }: HostedClass): string {
  const counts = new Map<string, number>();
  for (const { kind } of Class.service.members) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const members = [...counts].map(([kind, count]) => `${count} ${count === 1 ? kind : `${kind}s`}`);
  return [...members, `${workers} ${workers === 1 ? "worker" : "workers"}`].join(", ");
}

function socketLines(
  services: readonly HostedClass[],
  websocket: string | undefined,
): readonly string[] {
  if (websocket === undefined) return [];
  const members = services.flatMap(({ Class }) =>
    Class.service.members
      .filter((member) => "websocket" in member)
      .map((member) => `${member.service}.${member.name}`),
  );
  return [`  ${websocket}  ${members.join(", ")}`];
}

function httpLines(services: readonly HostedClass[], http: string | undefined): readonly string[] {
  if (http === undefined) return [];
  const routes = services.flatMap(({ Class }) =>
    Class.service.members.flatMap((member) =>
      "http" in member && member.http !== undefined
        ? `  ${member.http.method} ${http}${member.http.path}`
        : [],
    ),
  );
  return [...routes, `  GET ${http}/docs, /openapi.json, /health/live, /health/ready`];
}

/** Where metrics are. */
export function metricsLines(metrics: string | undefined): readonly string[] {
  return metrics === undefined ? [] : [`  GET ${metrics}/metrics, /health/live, /health/ready`];
}
