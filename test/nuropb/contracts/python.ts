import type { Command, Event, Service, ServiceError, Throws } from "lagomorph/contract";

/** What the peer in Python serves, as its callers here see it. */
export interface PythonService extends Service<"python", { wire: "nuropb"; naming: "snake_case" }> {
  add(a: number, b?: number): number;
  /** @idempotent */
  same(value: unknown): unknown;
  fail(text: string): Throws<void, ValueError>;
  failAsync(text: string): Throws<void, LookupError>;
  validate(): void;
  again(word: string, times?: number): number;
  succeed(topic: string, payload: Greeting): string;
  context(): Record<string, unknown>;
  claims(): { sub: string };
  /** Calls another service, with the context that it has. */
  chain(service: string, method: string, params: Record<string, unknown>): unknown;
  /** @encrypted */
  secret(word: string): string;
  text(size: number): string;
  slow(seconds: number): number;
  big(): bigint;
  notANumber(): number[];
  types(): { naive: Date; aware: Date; decimal: string; text: string };
  missing(): void;
  note(word: string): Command;
  /** @topic python.greeted */
  greeted: Event<Greeting>;
}

export interface ValueError extends ServiceError<"ValueError"> {
  text: string;
}

export interface LookupError extends ServiceError<"LookupError"> {
  text: string;
}

export interface Greeting {
  who: string;
}
