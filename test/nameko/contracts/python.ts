import type { Command, Event, Service, ServiceError, Throws } from "lagomorph/contract";

/** What the Python peer serves, as far as its methods have types. */
export interface PythonService extends Service<"python", { wire: "nameko"; naming: "snake_case" }> {
  add(x: number, y: number): number;
  multiply(x: number, y: number): number;
  echo(first: string, second?: string): { args: string[]; kwargs: Record<string, string> };
  same(value: Everything): Everything;
  big(): bigint;
  notANumber(): number[];
  now(): Date;
  fail(text: string): void;
  failDeclared(): Throws<void, Declared>;
  context(): { data: ContextData; stack: string[] };
  chain(service: string, method: string, args: string[]): unknown;
  /** @idempotent */
  slow(seconds: number): unknown;
  /** @name no_such_method */
  noSuchMethod(): void;
  unserializable(): void;
  /** @name emit */
  tell(event: string, data: Greeting): Command;
  text(size: number): string;
  greeted: Event<Greeting>;
}

export interface Everything {
  text: string;
  count: bigint;
  at: Date;
  bytes: Uint8Array;
  nothing: null;
  list: number[];
}

/** What tests pass on. */
export interface ContextData {
  language?: string;
  user_id?: bigint;
  custom?: unknown;
}

export interface Greeting {
  who: string;
}

/** Raised by the peer with two arguments. */
export interface Declared extends ServiceError<"peer.errors.Declared"> {
  text: string;
  count: number;
}
