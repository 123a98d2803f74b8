import type { Figure } from "./figures.ts";
import type { Scene } from "./scene.ts";

/** How much a row does: the same code runs for both, with other sizes. */
export type Length = "short" | "long";

/** A promise, with the fault that puts it to the test. */
export interface Row {
  /** By which it is chosen and cited: `B1`. */
  readonly name: string;
  /** The promise, as a sentence. */
  readonly title: string;
  /** In which lengths of the suite it runs. */
  readonly lengths: readonly Length[];
  run(scene: Scene, length: Length): Promise<readonly Figure[]>;
}

/** What {@link defineRow} takes. */
export interface RowParts<Size> {
  readonly name: string;
  readonly title: string;
  /** Left out when the row takes too long for the short form. */
  readonly short?: Size;
  readonly long: Size;
  /** Provokes the fault, and returns what was measured. */
  run(scene: Scene, size: Size): Promise<readonly Figure[]>;
}

/** A {@link Row} with a size for each length. */
export function defineRow<Size>({ name, title, short, long, run }: RowParts<Size>): Row {
  return {
    name,
    title,
    lengths: short === undefined ? ["long"] : ["short", "long"],
    run: (scene, length) => run(scene, length === "short" && short !== undefined ? short : long),
  };
}
