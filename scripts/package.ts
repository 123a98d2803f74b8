/** Packs the package as it would be published, and lets publint and "are the types wrong" judge the archive. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "lagomorph-pack-"));

try {
  // `dist` has just been built: packing must not build it again, and takes what is there.
  run("npm", "pack", "--ignore-scripts", "--silent", "--pack-destination", scratch);
  const archive = readdirSync(scratch).find((file) => file.endsWith(".tgz"));
  if (archive === undefined) throw new Error("npm pack made no archive");
  run("publint", "run", join(scratch, archive), "--strict");
  run("attw", join(scratch, archive), "--profile", "esm-only", "--no-emoji", "--no-color");
} finally {
  rmSync(scratch, { recursive: true });
}

function run(program: string, ...rest: string[]): void {
  const path = `${join(root, "node_modules/.bin")}:${process.env["PATH"] ?? ""}`;
  const { status, error } = spawnSync(program, rest, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  if (error !== undefined) throw error;
  if (status !== 0) process.exitCode = 1;
}
