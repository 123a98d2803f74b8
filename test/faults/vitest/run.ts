import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startGuard } from "../../../cli/rabbitmq/guard.ts";
import { untilExit } from "../../../cli/rabbitmq/quiet-process.ts";
import type { Length } from "../row.ts";
import type { Scene } from "../scene.ts";
import { type Choice, patternOf } from "./choice.ts";
import type { Report } from "./report.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const vitest = join(root, "node_modules/vitest/vitest.mjs");

/** How tests are run. */
export interface RunOptions {
  readonly choice: Choice;
  readonly length: Length;
  /** Takes each line that Vitest and the tests write. */
  readonly onLine: (line: string) => void;
}

/** How a run ended. */
export interface Ended {
  readonly status: number | null;
  /** Undefined when Vitest ended before it had written one. */
  readonly report: Report | undefined;
}

/** Runs tests in a process of their own, with a RabbitMQ of their own; both end with the scene. */
export async function runVitest(scene: Scene, options: RunOptions): Promise<Ended> {
  const { choice, length, onLine } = options;
  const folder = await scene.folder();
  const file = join(folder, "report.json");
  const child = spawn(process.execPath, [vitest, ...argumentsOf(choice, file)], {
    cwd: root,
    env: environment(length, folder),
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: Ctrl-C is for the suite, which then ends all that the tests have started.
    detached: true,
  });
  const guard = startGuard(`kill -s KILL -- "-$1"`, [String(child.pid)]);
  scene.atEnd(async () => {
    await end(child);
    guard.dismiss();
  });
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on("line", onLine);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  return { status, report: await readReport(file) };
}

function argumentsOf({ files, titles }: Choice, report: string): readonly string[] {
  const pattern = titles === undefined ? [] : ["-t", patternOf(titles)];
  const reporters = ["--reporter=verbose", "--reporter=json", `--outputFile.json=${report}`];
  return ["run", ...files, ...pattern, ...reporters];
}

function environment(length: Length, folder: string): NodeJS.ProcessEnv {
  const { AMQP_URL: _theirs, FORCE_COLOR: _colored, ...env } = process.env;
  // Whatever the tests leave behind when they are killed goes with the folder.
  return { ...env, FAULTS: length === "long" ? "all" : "", NO_COLOR: "1", TMPDIR: folder };
}

async function readReport(file: string): Promise<Report | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  // Vitest's own, in a folder that nobody else writes to.
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}

/** Ends Vitest, and every process of its group; then the guards of its nodes, which are in none, end these. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // All of them have ended by themselves.
  }
  await untilExit(child);
}
