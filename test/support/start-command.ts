import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** How a command has ended. */
export interface Ended {
  /** `null` after a signal. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that runs. */
export interface StartedCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when it has printed a text, on whichever output. */
  says(text: string): Promise<void>;
}

/** How a command is started. */
export interface StartOptions {
  /** Its standard input. Default: none. */
  readonly input?: string | undefined;
  /** More of it may be written. */
  readonly goesOn?: boolean;
  /** Its processes are a group, as those of a terminal are: `process.kill(-pid, signal)` tells all. */
  readonly isGroup?: boolean;
  /** The folder that it works in. Default: that of the project. */
  readonly cwd?: string;
}

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** What Node is given to run `lagomorph`: built, as users have it. `fresh-build.ts` sees to it that this is what the sources say. */
export function commandLine(args: readonly string[]): readonly string[] {
  return [main, ...args];
}

/** Starts `lagomorph` in a process of its own. */
export function startCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { input, goesOn = false, isGroup = false, cwd }: StartOptions = {},
): StartedCommand {
  const child = spawn(process.execPath, commandLine(args), {
    env: { ...process.env, ...env },
    cwd,
    detached: isGroup,
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  if (goesOn) child.stdin?.write(input ?? "");
  else child.stdin?.end(input);
  let out = "";
  let err = "";
  child.stdout?.on("data", (text: Buffer) => (out += text.toString()));
  child.stderr?.on("data", (text: Buffer) => (err += text.toString()));
  const ended = once(child, "close").then(([code]) => ({
    // A number, or null after a signal.
    code: code as number | null,
    out,
    err,
  }));
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (out.includes(text) || err.includes(text)) resolve();
      };
      child.stdout?.on("data", look);
      child.stderr?.on("data", look);
      child.once("close", () =>
        reject(new Error(`it ended before it said ${text}:\n${out}${err}`)),
      );
      look();
    });
  return { child, ended, says };
}
