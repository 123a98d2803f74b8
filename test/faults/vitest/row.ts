import { atLeast, figure } from "../figures.ts";
import type { Row } from "../row.ts";
import { type Choice } from "./choice.ts";
import { judge } from "./report.ts";
import { type Ended, runVitest } from "./run.ts";

/** A row whose fault is provoked by tests that `npm test` runs as well. */
export interface VitestRow extends Row {
  readonly choice: Choice;
}

/** What {@link defineVitestRow} takes. */
export interface VitestRowParts extends Choice {
  readonly name: string;
  readonly title: string;
}

/**
 * A row of tests. Its figures are the lines that its tests print which begin with its name: `S3: 3 restarts, 0 calls failed`.
 * In the long form the tests have their long sizes (`test/support/sizes.ts`).
 */
export function defineVitestRow({ name, title, ...choice }: VitestRowParts): VitestRow {
  return {
    name,
    title,
    lengths: ["short", "long"],
    choice,
    async run(scene, length) {
      const output: string[] = [];
      let lines = 0;
      const onLine = (line: string): void => {
        output.push(line);
        if (!line.startsWith(`${name}: `)) return;
        scene.show(line);
        lines++;
      };
      const ended = await runVitest(scene, { choice, length, onLine });
      const passed = passedOf(ended, choice, output);
      if (lines === 0) throw new Error(`its tests printed no line "${name}: …" with their figures`);
      return [figure("tests passed", passed, atLeast(1))];
    },
  };
}

/** How many tests passed. Throws with what was wrong. */
function passedOf({ status, report }: Ended, choice: Choice, output: readonly string[]): number {
  const { passed, failures } =
    report === undefined ? { passed: 0, failures: [] } : judge(report, choice);
  if (failures.length > 0) throw new Error(failures.join("\n"));
  // An error that belongs to no test, or none of Vitest's own.
  if (status !== 0 || report === undefined)
    throw new Error(`Vitest ended with ${status}: ${output.slice(-40).join("\n")}`);
  return passed;
}
