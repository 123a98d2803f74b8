import type { Command, Event, On, Service } from "lagomorph/contract";

/** A service that enters all that it does in a ledger, so that a checker can count it. */
export interface Ledger extends Service<"ledger"> {
  /** Enters a call after so many milliseconds. */
  enter(id: string, milliseconds: number): string;

  /**
   * The same, but may run twice.
   * @idempotent
   */
  enterAgain(id: string, milliseconds: number): string;

  /** Enters a command. */
  post(id: string): Command;

  posted: Event<Posting>;
  onPosted: On<Ledger, "posted">;
}

/** Something to enter. */
export interface Posting {
  id: string;
  /** How long that takes. */
  milliseconds: number;
  /** How long it takes when it comes to the same process once more. */
  again?: number;
}
