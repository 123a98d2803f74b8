import type { Event, On, Service } from "lagomorph/contract";

/** The services whose messages were recorded, as far as it takes to send the same. */
export interface GreetingService extends Service<
  "greeting",
  { wire: "nameko"; naming: "snake_case" }
> {
  hello(name: string): string;
  chain(number: number): number;
  /** @name emit */
  dispatch(event: string, payload: unknown): void;
  greeted: Event<unknown>;
}

export interface OtherService extends Service<"other", { wire: "nameko"; naming: "snake_case" }> {
  double(number: number): number;
  /** @retry 3 fixed 50ms */
  onPool: On<GreetingService, "greeted">;
  onSingle: On<GreetingService, "greeted", "singleton">;
  onBroadcast: On<GreetingService, "greeted", "broadcast", "transient">;
  onKept: On<GreetingService, "greeted", "broadcast">;
  onUnreliable: On<GreetingService, "greeted", "pool", "transient">;
}
