import type {
  Command,
  Event,
  On,
  OnTopic,
  Service,
  ServiceError,
  Throws,
} from "lagomorph/contract";
import type { Greeting, PythonService } from "./python.ts";

/** What is served here, and called from Python. */
export interface TypescriptService extends Service<
  "typescript",
  { wire: "nuropb"; naming: "snake_case"; version: "1.2.3" }
> {
  /** Adds. */
  add(a: number, b?: number): number;
  same(value: unknown): unknown;
  doubleBig(value: bigint): bigint;
  at(time: Date): Date;
  fail(): void;
  getUser(userId: string): Throws<string, UserNotFound>;
  tellContext(): { headers: Record<string, string>; caller: string };
  passOn(): Record<string, unknown>;
  text(size: number): string;
  greet(who: string): string;
  again(word: string, times: number): number;
  /** @scope write */
  guarded(): string;
  /** @hidden */
  hidden(): string;
  // lagomorph-disable-next-line LAG4007 -- That nobody calls it is tested.
  /** @internal */
  internal(): string;
  /** @encrypted */
  secret(word: string): Throws<string, UserNotFound>;
  rebuildIndex(full: boolean): Command;
  /** @topic typescript.greeted */
  greeted: Event<Greeting>;
  onGreeted: On<PythonService, "greeted">;
  onCast: On<PythonService, "greeted", "broadcast", "transient">;
  onOrders: OnTopic<"orders.*.created", Greeting>;
}

export interface UserNotFound extends ServiceError<"app.errors.UserNotFound"> {
  userId: string;
}
