/** Builds `dist/`, which packages and `npx lagomorph` use, where that has not been done: JavaScript, declarations, and the plain JavaScript as it is. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { isBuilt, noteBuilt } from "./build-stamp.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const shipped = ["runtime", "generator", "cli"];

if (!isBuilt(root, shipped)) build();

function build(): void {
  rmSync(dist, { recursive: true, force: true });
  compile();
  for (const folder of shipped) copyPlainJavaScript(folder);
  // For users who replace one of them.
  cpSync(join(root, "generator/templates"), join(dist, "generator/templates"), { recursive: true });
  for (const file of filesOf(dist, ".d.ts")) namesJavaScript(join(dist, file));
  const command = join(dist, "cli/main.js");
  if (existsSync(command)) chmodSync(command, 0o755);
  noteBuilt(root, shipped);
}

function compile(): void {
  const tsc = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
  try {
    execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
      cwd: root,
      stdio: "inherit",
    });
  } catch {
    process.exit(1); // tsc has said what is wrong.
  }
}

/** tsc leaves out what is JavaScript already, such as precompiled templates, and its declarations. */
function copyPlainJavaScript(folder: string): void {
  for (const file of filesOf(join(root, folder), ".js", ".d.ts")) {
    cpSync(join(root, folder, file), join(dist, folder, file));
  }
}

/** tsc rewrites `./call.ts` to `./call.js` in JavaScript only; in declarations there is no such file beside them. */
function namesJavaScript(file: string): void {
  const text = readFileSync(file, "utf8");
  const names = ts
    .preProcessFile(text)
    .importedFiles.filter(({ fileName }) => /^\.{1,2}\/.*(?<!\.d)\.ts$/.test(fileName));
  // `end` counts from the name without its quotes, while `pos` is that of the opening quote.
  const rewritten = names.reduceRight(
    (rest, { end }) => `${rest.slice(0, end - 1)}js${rest.slice(end + 1)}`,
    text,
  );
  if (names.length > 0) writeFileSync(file, rewritten);
}

function filesOf(folder: string, ...endings: string[]): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return entries.filter((entry) => endings.some((ending) => entry.endsWith(ending)));
}
