import type { Command, Event, Service, Throws } from "lagomorph/contract";
import type { Everything } from "./python.ts";
import type { UserNotFound } from "./typescript.ts";

/** What tests call by name, by the shell and by the examples. */
export interface LibraryService extends Service<
  "library",
  { wire: "nameko"; naming: "snake_case" }
> {
  /** @example addAll(1, [2, 3]) => 6 */
  addAll(first: number, otherTerms?: number[]): number;
  keep(value: unknown): unknown;
  same(value: Everything): Everything;
  /** @example doubleBig(9007199254740993n) => 18014398509481986n */
  doubleBig(value: bigint): bigint;
  /** @example findUser("ann") => throws UserNotFound { userId: "ann", attempts: 3 } */
  findUser(userId: string): Throws<string, UserNotFound>;
  /**
   * @authenticated
   * @example whoAmI() => "ann"
   */
  whoAmI(): string;
  rebuildIndex(full: boolean): Command;
  indexRebuilt: Event<{ full: boolean }>;
}
