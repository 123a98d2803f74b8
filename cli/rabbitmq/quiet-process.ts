import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";

/** Where a program runs, and what it adds to the environment. */
export interface Where {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a program whose output goes to the file `output` of its folder, and which keeps nobody alive. */
export function spawnQuietly(
  command: string,
  args: readonly string[],
  { folder, env }: Where,
): ChildProcess {
  const output = openSync(join(folder, "output"), "a");
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", output, output],
    // A session of its own: Ctrl-C is for this process, which then stops the program.
    detached: true,
  });
  closeSync(output);
  child.on("error", () => {});
  child.unref();
  return child;
}

/** Ends a process at once, and waits until it is gone. */
export async function killProcess(child: ChildProcess): Promise<void> {
  const exited = untilExit(child);
  // Nothing else may keep this process alive until then.
  child.ref();
  child.kill("SIGKILL");
  await exited;
}

/** Resolves when a process has ended, or was never there. */
export function untilExit(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}
