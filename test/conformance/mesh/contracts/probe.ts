import type { Command, Event, On, Service, ServiceError, Throws } from "lagomorph/contract";

/** A service that shows what arrives, waits, and fails on request. */
export interface Probe extends Service<"probe", { version: "1.2.0" }> {
  echo(text: string): string;

  /** Answers after so many milliseconds, with what is given. */
  wait(milliseconds: number, tag: string): string;

  /** Never answers; says how its signal ended. */
  hang(tag: string): void;

  /**
   * Waits for as long as `hang`, but gives up earlier.
   * @timeout 60ms
   */
  hangShortly(): void;

  user(id: string): Throws<User, UserNotFound | UserLocked>;

  /** Fails in a way that the contract does not declare. */
  fail(
    how: "error" | "secret" | "declaredElsewhere" | "wrongResult" | "permission" | "nothing",
  ): number;

  optional(first: string, second?: number): string;

  sum(...values: number[]): number;

  tomorrow(of: Date): Date;

  /** Who calls, until when, with which headers. */
  context(): { caller: string; remaining: number; headers: Record<string, string> };

  /** How often it has run in all instances of this process. */
  countRuns(tag: string): number;

  /**
   * The same, but may run twice.
   * @idempotent
   */
  countRunsIdempotently(tag: string): number;

  /** Busy for so many milliseconds, without giving way. */
  spin(milliseconds: number): void;

  remember(text: string): Command;

  noted: Event<Note>;
  onNoted: On<Probe, "noted">;
  onNotedEverywhere: On<Probe, "noted", "broadcast">;
  onNotedOnce: On<Probe, "noted", "singleton">;
}

export interface User {
  id: string;
  name: string;
  born: Date | null;
}

export interface Note {
  text: string;
  tags?: string[];
}

/** There is no such user. */
export interface UserNotFound extends ServiceError<"USER_NOT_FOUND"> {
  id: string;
}

/** The user must wait. */
export interface UserLocked extends ServiceError<"USER_LOCKED"> {
  until: Date;
}
