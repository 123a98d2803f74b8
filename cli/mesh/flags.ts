import type { KeyPlaces } from "../keys.ts";
import type { WireName } from "../../runtime/index.ts";

/** What all commands take that go to the broker. */
export interface MeshFlags {
  readonly broker?: string;
  readonly out?: string;
  readonly wire?: WireName;
  /** Where public keys are, by service. */
  readonly key?: KeyPlaces;
}
