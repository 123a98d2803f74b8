import type { Command, Service } from "lagomorph/contract";

/** What is let in by tokens only, and what is not. */
export interface Vault extends Service<"vault"> {
  /** @authenticated */
  open(box: string): string;

  /** @scope vault:write */
  store(box: string, weight: number): string;

  /**
   * @scope vault:read
   */
  audit(): AsyncIterable<string>;

  /** @scope vault:write */
  destroy(box: string): Command;

  /** Opens a box in the name of its caller, or in its own. */
  relay(box: string, asCaller: boolean): string;

  /** What it sees of a token that it does not ask for. */
  peek(): { claims: boolean; token: boolean };
}
