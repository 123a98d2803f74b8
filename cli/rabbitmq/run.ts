import { spawn } from "node:child_process";

/** How a command ended. */
export interface Outcome {
  /** The exit status; `undefined` when it could not be started, was killed, or took too long. */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run a command. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** In milliseconds; 0 is no limit. Default: 10 000. */
  readonly timeout?: number;
}

/** Runs a command to its end. Never rejects. */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...options.env },
      timeout: options.timeout ?? 10_000,
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.once("error", (error) =>
      resolve({ status: undefined, stdout, stderr: stderr + error.message }),
    );
    child.once("close", (code) => resolve({ status: code ?? undefined, stdout, stderr }));
  });
}
