import type { Command, Service, ServiceError, Throws } from "lagomorph/contract";

/** There is no such box. */
export interface NoSuchBox extends ServiceError<"NO_SUCH_BOX"> {
  box: string;
}

/** What is encrypted for the service, and what is not. */
export interface Safe extends Service<"safe"> {
  /** @encrypted */
  open(box: string): Throws<string, NoSuchBox>;

  /**
   * What it sees of its call.
   * @encrypted
   */
  look(): { token: string; headers: string[] };

  /**
   * @encrypted
   * @authenticated
   */
  own(box: string): string;

  /**
   * Fails in a way that the contract does not declare.
   * @encrypted
   */
  fail(): number;

  /**
   * Never answers.
   * @encrypted
   */
  hang(box: string): void;

  /** In the clear. */
  weigh(box: string): number;

  /**
   * @encrypted
   * @retry 2 fixed 100ms
   */
  destroy(box: string): Command;
}
