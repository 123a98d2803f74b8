import { MeshError } from "../../errors.ts";
import type { OpenSocket } from "./open-socket.ts";

/** What a service pushes, on its way through the mesh. */
export interface Push {
  readonly to: "channel" | "socket";
  /** The channel, or the socket's id. */
  readonly target: string;
  readonly event: string;
  readonly data: unknown;
}

/** Who of the open sockets is in which channel: each service has channels of its own. */
export class Channels {
  readonly #most: number;
  readonly #members = new Map<string, Set<OpenSocket>>();
  /** By socket. */
  readonly #channels = new Map<OpenSocket, Map<string, string>>();

  /** `most`: of one socket. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Throws `MeshError` `resource_exhausted` when the socket is in too many. */
  enter(socket: OpenSocket, service: string, channel: string): void {
    const key = keyOf(service, channel);
    const channels = this.#channels.get(socket) ?? new Map<string, string>();
    if (channels.size >= this.#most && !channels.has(key))
      throw new MeshError("resource_exhausted", `the socket is in ${channels.size} channels`);
    this.#channels.set(socket, channels.set(key, channel));
    const members = this.#members.get(key) ?? new Set();
    this.#members.set(key, members.add(socket));
  }

  leave(socket: OpenSocket, service: string, channel: string): void {
    this.#remove(socket, keyOf(service, channel));
  }

  channelsOf(socket: OpenSocket, service: string): readonly string[] {
    const all = [...(this.#channels.get(socket) ?? [])];
    return all.flatMap(([key, channel]) => (key === keyOf(service, channel) ? channel : []));
  }

  membersOf(service: string, channel: string): Iterable<OpenSocket> {
    return this.#members.get(keyOf(service, channel)) ?? [];
  }

  /** The socket has closed. */
  forget(socket: OpenSocket): void {
    for (const key of [...(this.#channels.get(socket)?.keys() ?? [])]) this.#remove(socket, key);
    this.#channels.delete(socket);
  }

  #remove(socket: OpenSocket, key: string): void {
    this.#channels.get(socket)?.delete(key);
    const members = this.#members.get(key);
    if (members?.delete(socket) === true && members.size === 0) this.#members.delete(key);
  }
}

/** Names of services have no space. */
function keyOf(service: string, channel: string): string {
  return `${service} ${channel}`;
}
