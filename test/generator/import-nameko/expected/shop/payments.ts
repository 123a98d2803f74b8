// Drafted from shop/orders/service.py by `lagomorph import-nameko`. It is yours: look through it, and
// put right what is not so.

import type { Event, Service } from "lagomorph/contract";

// This service is not in the files: here is what others handle of it. Draft its contract from its own
// file.
export interface PaymentsService extends Service<"payments", { wire: "nameko"; naming: "snake_case" }> {
  paymentReceived: Event<Record<string, unknown>>;
}
