import type { Service } from "lagomorph/contract";

export interface Health extends Service<"health"> {
  /** @local */
  check(): string;

  /** @hidden */
  hidden(): string;
}
