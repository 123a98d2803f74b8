import {
  type Gateway,
  type GatewayConfig,
  type PermittedMember,
  type PermittedService,
  rpcPathOf,
} from "../../runtime/host/index.ts";
import { metricsLines } from "../run/banner.ts";
import { shownBroker } from "../run/shown-address.ts";

/** What is let in to, by which ways, and for whom. */
export function banner(running: Gateway, config: GatewayConfig): string {
  const { services, http, websocket, metrics } = running;
  const count = services.length === 1 ? "1 service" : `${services.length} services`;
  return [
    `letting callers in to ${count} on ${config.broker.map(shownBroker).join(", ")}`,
    ...permissionLines(services, config),
    ...(websocket === undefined ? [] : [`  ${websocket}`]),
    `  GET ${http}/docs, /openapi.json, /health/live, /health/ready`,
    ...metricsLines(metrics),
    "Ctrl-C stops",
  ].join("\n");
}

/** A line for each member: its name, who may have it, and how. */
export function permissionLines(
  services: readonly PermittedService[],
  config: Pick<GatewayConfig, "rpc" | "websocket">,
): readonly string[] {
  const rows = services.flatMap(({ members }) =>
    members.map((member) => [
      `${member.service}.${member.name}`,
      whoOf(member),
      waysOf(member, config).join(", "),
    ]),
  );
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows.map((row) => {
    const cells = row.map((cell, at) => cell.padEnd(widths[at] ?? 0));
    return `  ${cells.join("  ").trimEnd()}`;
  });
}

function whoOf({ authenticated, scopes }: PermittedMember): string {
  if (authenticated !== true) return "anonymous";
  return scopes === undefined ? "authenticated" : `scope ${scopes.join(", ")}`;
}

function waysOf(
  member: PermittedMember,
  { rpc, websocket }: Pick<GatewayConfig, "rpc" | "websocket">,
): readonly string[] {
  const socket = websocket === false ? [] : ["socket"];
  if (member.kind === "event") return socket;
  const { http } = member;
  const own = http === undefined ? [] : [`${http.method} ${http.path}`];
  const byName = rpc === false ? [] : [`POST ${rpcPathOf(member, rpc)}`];
  return [...own, ...byName, ...socket];
}
