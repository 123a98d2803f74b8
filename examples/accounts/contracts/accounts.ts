import type { Event, Service, ServiceError, Throws } from "lagomorph/contract";

/** Accounts, and the money that goes from one to the other. */
export interface Accounts extends Service<"accounts"> {
  /** Opens an account with so many cents. */
  open(owner: string, cents: Cents): void;

  /** How many cents are on an account. */
  balance(owner: string): Throws<Cents, NoAccount>;

  /** Takes cents from one account to another one: all of that, or nothing. */
  transfer(from: string, to: string, cents: Cents): Throws<void, NoAccount | NotCovered>;

  /** A transfer is in the database. */
  transferred: Event<{ from: string; to: string; cents: Cents }>;
}

/**
 * @integer
 * @minimum 0
 */
type Cents = number;

/** Nobody has opened that account. */
export interface NoAccount extends ServiceError<"NO_ACCOUNT"> {
  owner: string;
}

/** There is less on the account. */
export interface NotCovered extends ServiceError<"NOT_COVERED"> {
  owner: string;
  balance: Cents;
}
