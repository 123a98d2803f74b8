// Drafted from shop/notifications.py by `lagomorph import-nameko`. It is yours: look through it, and
// put right what is not so.

import type { Consume, On, Service } from "lagomorph/contract";
import type { OrdersService } from "./orders.js";

// `on_anything`: it handles `order.#` of `orders` and is left out, since names on the wire are a
// letter and at most 63 letters, digits, `_`, `.` or `-`.
// What it depends on besides is no part of a contract: `mailer` (`Mailer`).
export interface Notifications extends Service<"notifications", { wire: "nameko"; naming: "snake_case" }> {
  /** Writes to who has ordered. */
  mailCustomer: On<OrdersService, "orderPlaced">;

  refreshCache: On<OrdersService, "orderPlaced", "broadcast", "transient">;

  // Python tries it again at once and for ever when it fails: say with `@retry` how often, and after
  // which waits.
  countCancelled: On<OrdersService, "orderCancelled", "singleton">;

  sendLegacyMail: Consume<"legacy.mails", Record<string, unknown>>;

  unsubscribe(mail: string, ...topics: string[]): boolean;
}
