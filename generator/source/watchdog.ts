import { createContext, Script } from "node:vm";

/** What is run, as the script below finds it. */
const context: { run: () => void } = { run: () => {} };
let script: Script | undefined;

/**
 * Runs something, and stops it after a time in milliseconds, wherever it is: a single type can keep TypeScript busy without
 * it ever asking whether it may go on. Says whether it came to its end. What was stopped has left its state half done.
 */
export function isDoneWithin(limit: number, run: () => void): boolean {
  // Node stops nothing but scripts; what they call is stopped with them. This one is a constant.
  script ??= inContext();
  context.run = run;
  try {
    script.runInContext(context, { timeout: limit });
    return true;
  } catch (error) {
    if (isTimeout(error)) return false;
    throw error;
  } finally {
    context.run = () => {};
  }
}

function inContext(): Script {
  createContext(context);
  return new Script("run()", { filename: "watchdog" });
}

function isTimeout(error: unknown): boolean {
  // It is an Error of the script's own context, so none of ours.
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
