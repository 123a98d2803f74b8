import type { Service, ServiceError, Throws } from "lagomorph/contract";

/** A service whose methods stream. */
export interface Ticker extends Service<"ticker"> {
  /** Counts from 0, for as long as somebody reads. */
  count(tag: string): AsyncIterable<number>;

  /** Counts up to a number, and says how far it came. */
  countTo(last: number): AsyncGenerator<number, { sum: number; at: Date }, void>;

  /** Some items, then an error. */
  fail(
    items: number,
    how: "declared" | "error" | "permission" | "wrongItem" | "wrongEnd" | "nothing",
  ): Throws<AsyncIterable<Tick>, Halted>;

  /** Nothing, for as long as somebody waits. */
  silence(tag: string): AsyncIterable<Tick>;

  /** The same, by an iterator that is no generator, and looks at no signal. */
  deafSilence(tag: string): AsyncIterable<Tick>;

  /** Who calls, at each of three steps; the last two of them through the probe. */
  contexts(): AsyncIterable<{ caller: string; tenant: string; remaining: number }>;

  /** What another stream gives, one step after the other. */
  relay(tag: string): AsyncIterable<number>;

  /**
   * As `silence`, but not for long.
   * @timeout 60ms
   */
  brief(tag: string): AsyncIterable<Tick>;

  /**
   * May run twice.
   * @idempotent
   */
  again(tag: string): AsyncIterable<number>;

  /** Items of so many characters. */
  large(items: number, length: number): AsyncIterable<string>;

  /** Answers once. */
  once(): number;
}

export interface Tick {
  at: Date;
  price: bigint;
}

/** The market has closed. */
export interface Halted extends ServiceError<"HALTED"> {
  since: Date;
}
