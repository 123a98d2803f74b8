import { isDate, isMap, isSet, isUint8Array } from "node:util/types";
import type { Channel, Codec, Mesh, ServiceDescriptor } from "../../runtime/index.ts";
import type { ShellMember, ShellService } from "./catalogue.ts";

/** What a call without generated code stands on. */
export function channelTo(mesh: Mesh, { name, fingerprint }: ShellService): Channel {
  const service: ServiceDescriptor = { name, wire: "native", fingerprint, members: [] };
  class Dynamic {
    static readonly service = service;
    readonly channel: Channel;

    constructor(channel: Channel) {
      this.channel = channel;
    }
  }
  return mesh.client(Dynamic).channel;
}

/** What descriptors of members have in common that are known by their names: JSON goes in and comes out, the service checks. */
export function dynamicMember(
  service: string,
  { name, encrypted }: Pick<ShellMember, "name" | "encrypted">,
): {
  readonly service: string;
  readonly member: string;
  readonly name: string;
  readonly parameters: readonly string[];
  readonly args: Codec<unknown>;
  readonly encrypted?: true;
} {
  const sealed = encrypted === true ? { encrypted } : {};
  return { service, member: name, name, parameters: [], args, ...sealed };
}

/** What comes back: JSON, as it is. */
export const anything: Codec<unknown> = { encode: toJson, decode: (json) => json };

const args: Codec<unknown> = {
  // All arguments are one: a list, or an object by name.
  encode: (value) => toJson(Array.isArray(value) ? value[0] : value),
  decode: (json) => json,
};

/** Values as they travel: dates and big numbers as text, bytes as base64, maps and sets as lists. */
function toJson(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return value;
  if (isDate(value)) return value.toISOString();
  if (isUint8Array(value)) return Buffer.from(value).toString("base64");
  if (isMap(value) || isSet(value)) return [...value].map(toJson);
  if (Array.isArray(value)) return value.map(toJson);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [key, toJson(each)]),
  );
}
