/** The door of `lagomorph mesh`. */
import { nativeWire } from "../wires/native/index.ts";
import type { Topology } from "../broker.ts";

export { nuropbMesh, nuropbNames } from "./nuropb.ts";
export { setUpMesh, type SetUpOptions, tearDownMesh, vhostOf } from "./set-up.ts";

/** The exchanges that every caller of Lagomorph's own wire needs: services declare them too. */
export const nativeMesh: Topology = nativeWire.topology.callers;
