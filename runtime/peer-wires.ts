import type { ServiceDescriptor } from "./descriptor.ts";
import { MeshError } from "./errors.ts";
import type { PeerWire } from "./peer-wire.ts";

/** How messages of a service may look. */
export type WireName = ServiceDescriptor["wire"];

/** The wires of other frameworks that a mesh speaks, and which service is called over which. */
export class PeerWires {
  readonly #wires: ReadonlyMap<string, PeerWire>;
  readonly #services: ReadonlyMap<string, WireName>;

  constructor(wires: readonly PeerWire[], services: Readonly<Record<string, WireName>> = {}) {
    this.#wires = new Map(wires.map((wire) => [wire.name, wire]));
    this.#services = new Map(Object.entries(services));
  }

  /** All of them. */
  get all(): Iterable<PeerWire> {
    return this.#wires.values();
  }

  /** `undefined` for the native wire. Throws `MeshError` `unimplemented` for one that this version does not speak. */
  find(name: WireName | undefined): PeerWire | undefined {
    if (name === undefined || name === "native") return undefined;
    const wire = this.#wires.get(name);
    if (wire !== undefined) return wire;
    throw new MeshError("unimplemented", `the wire "${name}" is not spoken by this version`);
  }

  /** The wire by which a service is called: as the mesh was told, else as its contract says. */
  of(service: string, contract: WireName | undefined): PeerWire | undefined {
    return this.find(this.#services.get(service) ?? contract);
  }
}

/** Throws `MeshError` `invalid_argument` unless these are wires, each of them once, and at least one. */
export function checkWires(wires: readonly WireName[], peers: PeerWires): readonly WireName[] {
  const given: unknown = wires;
  const isList = Array.isArray(given) && given.length > 0 && new Set(given).size === given.length;
  if (!isList || !given.every((name) => names.has(name))) {
    const expected = [...names].map((name) => JSON.stringify(name)).join(", ");
    throw new MeshError("invalid_argument", `wires: a list of ${expected} is expected`);
  }
  for (const name of wires) peers.find(name);
  return wires;
}

const names: ReadonlySet<unknown> = new Set<WireName>(["native", "nameko", "nuropb"]);
