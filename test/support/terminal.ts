import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { stripVTControlCharacters } from "node:util";
import { commandLine } from "./start-command.ts";

/** Whether programs can be run in a terminal here: by `script` of util-linux, which Debian always has. */
export function hasTerminal(): boolean {
  return spawnSync("script", ["--version"]).stdout?.includes("util-linux") ?? false;
}

/** `lagomorph` in a terminal, as a person uses it. */
export class Terminal {
  readonly child: ChildProcess;
  /** All that it has shown, as it came. */
  raw = "";
  readonly #ended: Promise<unknown[]>;
  #read = 0;

  constructor(args: readonly string[], env: Readonly<Record<string, string>>) {
    const words = [process.execPath, ...commandLine(args)].map((word) => `'${word}'`);
    const command = `stty cols 160 rows 50; exec ${words.join(" ")}`;
    this.child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
      env: { ...process.env, TERM: "xterm", ...env },
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.child.stdout?.on("data", (text: Buffer) => (this.raw += text.toString()));
    this.#ended = once(this.child, "close");
  }

  /** Presses keys. */
  type(keys: string): void {
    this.child.stdin?.write(keys);
  }

  /** Waits until a text is shown, after what was waited for before; resolves with all up to it, without control characters. */
  async shows(text: string): Promise<string> {
    const signal = AbortSignal.timeout(20_000);
    for (;;) {
      const shown = stripVTControlCharacters(this.raw);
      const at = shown.indexOf(text, this.#read);
      if (at >= 0) {
        const found = shown.slice(this.#read, at + text.length);
        this.#read = at + text.length;
        return found;
      }
      await Promise.race([
        once(this.child.stdout!, "data", { signal }),
        this.#failAtEnd(text),
      ]).catch((cause: unknown) => {
        throw new Error(`it did not show ${text}:\n${this.raw}`, { cause });
      });
    }
  }

  async #failAtEnd(text: string): Promise<void> {
    await this.#ended;
    throw new Error(`it ended before it showed ${text}:\n${this.raw}`);
  }

  /** With which status it ends. */
  async ends(): Promise<unknown> {
    const [code] = await this.#ended;
    return code;
  }
}
