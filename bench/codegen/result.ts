import { tabulate } from "../shared/figures.ts";
import type { Usage } from "./processes.ts";

/** One line of the report: medians over all rounds, in seconds and MiB. */
export interface Result {
  readonly services: number;
  readonly methods: number;
  readonly cold: number;
  readonly incremental: number;
  readonly checker: number;
  readonly memory: number;
  /** The cold time as a multiple of the checker's: the median of each round's. */
  readonly ratio: number;
  readonly checkerMemory: number;
  readonly unchanged: number;
  /** Type-checking a client of all services, by version of TypeScript. */
  readonly client: Readonly<Record<"6.0" | "7.0", Usage>>;
}

/** A table for people. */
export function table(results: readonly Result[]): string {
  const head = [
    "services",
    "cold s",
    "checker s",
    "ratio",
    "MiB",
    "changed s",
    "unchanged s",
    "client 6.0 s / MiB",
    "client 7.0 s / MiB",
  ];
  const usage = ({ seconds, memory }: Usage): string =>
    `${seconds.toFixed(2)} / ${memory.toFixed(0)}`;
  const rows = results.map((result) => [
    String(result.services),
    result.cold.toFixed(2),
    result.checker.toFixed(2),
    result.ratio.toFixed(2),
    result.memory.toFixed(0),
    result.incremental.toFixed(2),
    result.unchanged.toFixed(2),
    usage(result.client["6.0"]),
    usage(result.client["7.0"]),
  ]);
  return tabulate(head, rows);
}
