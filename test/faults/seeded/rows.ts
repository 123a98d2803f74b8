import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { exactly, figure } from "../figures.ts";
import { defineRow, type Row } from "../row.ts";
import type { Scene } from "../scene.ts";
import { type SeededBug, seededBugs } from "./bugs.ts";
import { copyWith } from "./copy.ts";
import { typeScriptFlags } from "../../support/typescript-flags.ts";

/** The suite against itself: each seeded bug is put into a copy of the sources, where its row must notice it. */
export const seededRows: readonly Row[] = seededBugs.map((bug) =>
  defineRow<SeededBug>({
    name: bug.name,
    title: `the suite notices ${bug.what}`,
    ...(bug.isShort ? { short: bug } : {}),
    long: bug,
    async run(scene, { row, shows, changes }) {
      const folder = await copyWith(changes);
      scene.atEnd(() => rm(folder, { recursive: true, force: true }));
      const { status, output } = await runIn(scene, folder, row);
      scene.say(output.trim());
      if (!output.includes(`${row}: broken`) && !output.includes(`${row}: kept`))
        throw new Error(`the row did not run: ${output.slice(-1_000)}`);
      const isNoticed = status === 1 && shows.test(output);
      return [figure(`noticed by ${row}`, isNoticed ? 1 : 0, exactly(1))];
    },
  }),
);

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs the short form of a row in a copy. */
function runIn(scene: Scene, folder: string, row: string): Promise<Ended> {
  const args = [...typeScriptFlags, "test/faults/main.ts"];
  const child = spawn(process.execPath, [...args, "--short", row], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<Ended>((resolve) => {
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.once("close", (status) => resolve({ status, output }));
  });
  scene.atEnd(async () => {
    // It ends what it has started.
    child.kill("SIGINT");
    await ended;
  });
  return ended;
}
