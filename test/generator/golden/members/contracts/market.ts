import type {
  Command,
  Consume,
  Cron,
  Event,
  Every,
  OnTopic,
  Publish,
  Service,
  ServiceError,
  Throws,
} from "lagomorph/contract";

/** Every way into and out of a service. */
export interface Market extends Service<"market"> {
  price(symbol: string): Throws<number, UnknownSymbol>;

  /** Follows a price until the caller has enough. */
  watch(symbol: string, from?: Date): Throws<AsyncIterable<Tick>, UnknownSymbol>;
  /** Reads the ticks of a day, and sums them up. */
  replay(...days: Date[]): AsyncGenerator<Tick, { count: number; last: Date | null }, void>;

  reprice(symbol: string): Command;
  priced: Event<Tick>;

  /** Whoever opens an account anywhere. */
  onAccount: OnTopic<"accounts.*.opened", { id: string; at: Date }>;
  onAnything: OnTopic<"#", unknown, "broadcast", "transient">;

  /** Forgets old ticks. */
  sweep: Every<"30s">;
  warmUp: Every<"2h", "eager" | "mesh">;
  /** Closes the books. */
  close: Cron<"0 18 * * MON-FRI", "Europe/Paris", "mesh">;

  /** Orders of the old system. */
  ingest: Consume<"legacy.orders", { id: string; placed: Date }>;
  /** Tells the auditors. */
  audit: Publish<"audit", "price.changed", Tick>;
  backUp: Publish<"", "backup", string>;
}

export interface Tick {
  symbol: string;
  price: number;
  at: Date;
}

export interface UnknownSymbol extends ServiceError<"UNKNOWN_SYMBOL"> {
  symbol: string;
}
