import { spawn } from "node:child_process";

/** Cleans up after this process, however it ends. */
export interface Guard {
  /** Everything is cleaned up already. */
  dismiss(): void;
}

/**
 * Starts a shell that waits for this process to end, by a pipe that only this process holds, and then runs a script. It works
 * for Ctrl-C, `process.exit` and SIGKILL alike.
 */
export function startGuard(script: string, args: readonly string[]): Guard {
  const shell = spawn(
    "sh",
    ["-c", `trap '' INT TERM HUP; read -r line; ${script}`, "sh", ...args],
    {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
    },
  );
  shell.on("error", () => {});
  shell.unref();
  return { dismiss: () => void shell.kill("SIGKILL") };
}
