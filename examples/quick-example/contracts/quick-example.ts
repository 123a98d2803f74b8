import type { Service } from "lagomorph/contract";

/** NuroPb's own example. */
export interface QuickExample extends Service<
  "quick-example",
  { wire: "nuropb"; naming: "snake_case" }
> {
  /**
   * Greets whoever the caller's token is of.
   * @authenticated
   */
  testRequiresUserClaims(): string;

  /** Gives back what it is given. */
  testMethod(param1: string, param2: Record<string, string>): Reply;
}

export interface Reply {
  param1: string;
  param2: Record<string, string>;
  reply: string;
}
