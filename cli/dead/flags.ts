/** What all commands of dead-letter queues take. */
export interface DeadFlags {
  readonly broker?: string;
  readonly out?: string;
}

/** How something is written. */
export interface FormatFlag {
  readonly format: "pretty" | "json";
}
