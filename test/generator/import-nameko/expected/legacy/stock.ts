// Drafted from legacy/service.py by `lagomorph import-nameko`. It is yours: look through it, and put
// right what is not so.

import type { Event, Service } from "lagomorph/contract";

// This service is not in the files: here is what others handle of it. Draft its contract from its own
// file.
export interface StockService extends Service<"stock", { wire: "nameko"; naming: "snake_case" }> {
  // Write in place of `unknown`: what it carries is dispatched nowhere in the files.
  changed: Event<unknown>;

  // Write in place of `unknown`: what it carries is dispatched nowhere in the files.
  gone: Event<unknown>;
}
