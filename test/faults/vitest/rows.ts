import type { VitestRow } from "./row.ts";
import { calls } from "./rows/calls.ts";
import { connections } from "./rows/connections.ts";
import { hostile } from "./rows/hostile.ts";
import { messages } from "./rows/messages.ts";
import { services } from "./rows/services.ts";

/** Rows that are tests. A new one needs a line in docs/faults.md, and a test that prints its name and its figures. */
export const vitestRows: readonly VitestRow[] = [
  ...connections,
  ...calls,
  ...services,
  ...messages,
  ...hostile,
];
