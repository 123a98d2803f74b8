import type { WireName } from "../../runtime/index.ts";

/** What all commands take that go to the broker. */
export interface MeshFlags {
  readonly broker?: string;
  readonly out?: string;
  readonly wire?: WireName;
}
