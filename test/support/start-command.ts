import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

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
  /** Resolves when its standard error has a text. */
  says(text: string): Promise<void>;
}

/** Starts `lagomorph` in a process of its own; `input` is its standard input. */
export function startCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input?: string,
): StartedCommand {
  const flags = ["--conditions=lagomorph:source", "--import", "tsx", "cli/main.ts"];
  const child = spawn(process.execPath, [...flags, ...args], {
    env: { ...process.env, ...env },
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  child.stdin?.end(input);
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
        if (err.includes(text)) resolve();
      };
      child.stderr?.on("data", look);
      child.once("close", () => reject(new Error(`it ended before it said ${text}:\n${err}`)));
      look();
    });
  return { child, ended, says };
}
