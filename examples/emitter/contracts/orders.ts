import type { Event, Service } from "lagomorph/contract";

/** Takes orders. */
export interface Orders extends Service<"orders"> {
  /** Places an order; gives its number. */
  place(article: string, count?: number): string;

  /** Somebody has ordered. */
  placed: Event<{ number: string; article: string }>;
}
