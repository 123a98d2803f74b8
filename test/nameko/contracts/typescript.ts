import type {
  Command,
  Consume,
  Event,
  On,
  Publish,
  Service,
  ServiceError,
  Throws,
} from "lagomorph/contract";
import type { ContextData, Everything, Greeting, PythonService } from "./python.ts";

/** What is served here, and called from Python. */
export interface TypescriptService extends Service<
  "typescript",
  { wire: "nameko"; naming: "snake_case" }
> {
  add(x: number, y: number, extraTerms?: number[]): number;
  same(value: Everything): Everything;
  doubleBig(value: bigint): bigint;
  fail(): void;
  getUser(userId: string): Throws<string, UserNotFound>;
  tellContext(): { headers: Record<string, string>; caller: string };
  passOn(): { data: ContextData; stack: string[] };
  greet(who: string): void;
  report(who: string): void;
  /** @scope write */
  guarded(): string;
  rebuildIndex(full: boolean): Command;
  greeted: Event<Greeting>;
  onPooled: On<PythonService, "greeted">;
  onSingle: On<PythonService, "greeted", "singleton">;
  onCast: On<PythonService, "greeted", "broadcast", "transient">;
  onTransient: On<PythonService, "greeted", "pool", "transient">;
  ingest: Consume<"nameko-test-jobs", Greeting>;
  audit: Publish<"nameko-test-audit", "greeting.changed", Greeting>;
}

export interface UserNotFound extends ServiceError<"app.errors.UserNotFound"> {
  userId: string;
  attempts: number;
}
