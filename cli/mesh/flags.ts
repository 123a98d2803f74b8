/** What all commands take that go to the broker. */
export interface MeshFlags {
  readonly broker?: string;
  readonly out?: string;
}
