import type { Clock } from "../../clock.ts";
import { MemoryServer } from "./server.ts";

const servers = new Map<string, { readonly server: MemoryServer; connections: number }>();

/** The broker of a name, made for its first connection, with the clock of that. Each {@link acquireServer} needs one {@link releaseServer}. */
export function acquireServer(name: string, clock: Clock): MemoryServer {
  let entry = servers.get(name);
  if (!entry) {
    entry = { server: new MemoryServer(clock), connections: 0 };
    servers.set(name, entry);
  }
  entry.connections++;
  return entry.server;
}

/** Lets go of the broker of a name, which ends with its last connection. */
export function releaseServer(name: string): void {
  const entry = servers.get(name);
  if (!entry || --entry.connections > 0) return;
  servers.delete(name);
  entry.server.end();
}
