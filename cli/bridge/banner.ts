import type { BridgeConfig, Carry } from "../../runtime/bridge/index.ts";
import { shownBroker } from "../run/shown-address.ts";

/** What is carried from where to where. */
export function banner({ name, brokers, carry }: BridgeConfig, health: string | undefined): string {
  const width = Math.max(...Object.keys(brokers).map((each) => each.length));
  return [
    `bridge ${name} between`,
    ...Object.entries(brokers).map(
      ([broker, { url }]) => `  ${broker.padEnd(width)}  ${url.map(shownBroker).join(", ")}`,
    ),
    ...carry.flatMap(linesOf),
    ...(health === undefined ? [] : [`  GET ${health}/health/live, /health/ready`]),
    "Ctrl-C stops",
  ].join("\n");
}

function linesOf({ from, to, services, events, commands }: Carry): readonly string[] {
  const what = { "calls of": services, events, commands };
  return Object.entries(what).flatMap(([kind, names]) =>
    names.length === 0 ? [] : [`  ${from} → ${to}  ${kind} ${names.join(", ")}`],
  );
}
