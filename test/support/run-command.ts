import { inspect } from "node:util";
import { vi } from "vitest";
import { runCommandLine } from "../../cli/command-line.ts";

/** How a command has ended, as `spawnSync` says it. */
export interface RanCommand {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `lagomorph` in a folder, in this process: a process of its own takes more than a second until it has loaded TypeScript. For
 * commands that end by themselves; what they import is loaded once, so files that a test writes anew need folders of their own.
 */
export async function runCommand(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RanCommand> {
  const said = { stdout: "", stderr: "" };
  const before = { cwd: process.cwd(), exitCode: process.exitCode, env: process.env };
  const keep = (output: "stdout" | "stderr") => (text: string | Uint8Array) => {
    said[output] += String(text);
    return true;
  };
  const line =
    (output: "stdout" | "stderr") =>
    (...values: readonly unknown[]) => {
      const texts = values.map((value) => (typeof value === "string" ? value : inspect(value)));
      said[output] += `${texts.join(" ")}\n`;
    };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(keep("stdout")),
    vi.spyOn(process.stderr, "write").mockImplementation(keep("stderr")),
    vi.spyOn(console, "log").mockImplementation(line("stdout")),
    vi.spyOn(console, "error").mockImplementation(line("stderr")),
  ];
  process.chdir(cwd);
  process.env = { ...before.env, ...env };
  process.exitCode = undefined;
  try {
    await runCommandLine(args);
    return { status: Number(process.exitCode ?? 0), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = before.exitCode;
    process.chdir(before.cwd);
    process.env = before.env;
  }
}
