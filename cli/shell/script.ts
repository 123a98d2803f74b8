import { createInterface } from "node:readline";
import type { Evaluator } from "./evaluator.ts";
import { showError, showValue } from "./show.ts";

/** Statements from the standard input, one after the other; the first that fails ends it. Resolves with the exit status: 130 when it was interrupted. */
export async function runScript(
  evaluator: Evaluator,
  input: NodeJS.ReadableStream,
  stopped: AbortSignal,
): Promise<number> {
  let statement = "";
  for await (const line of createInterface({ input, crlfDelay: Infinity, signal: stopped })) {
    if (stopped.aborted) return 130;
    statement += `${line}\n`;
    if (statement.trim() === "") continue;
    const evaluated = await evaluator.run(statement);
    // Who has interrupted it knows how it ends.
    if (stopped.aborted) return 130;
    if (evaluated.kind === "incomplete") continue;
    if (evaluated.kind === "error") return fail(showError(evaluated.error));
    if (evaluated.value !== undefined) console.log(showValue(evaluated.value, false));
    statement = "";
  }
  if (stopped.aborted) return 130;
  return statement.trim() === "" ? 0 : fail(["the last statement does not end"]);
}

function fail(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}
