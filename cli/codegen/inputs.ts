import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Files of the project that decide what types mean, besides the contracts and what they import. */
const projectFiles = [
  "package.json",
  "package-lock.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "node_modules/.package-lock.json",
];

/**
 * Every file that a compilation may read, found by looking at imports as text: the contracts, what they import from the
 * project, its tsconfig with all that it extends, and what says which packages are installed. Absolute and sorted; files
 * that do not exist are among them, for they might come to be.
 */
export function findInputs(root: string, contracts: string): string[] {
  const found = new Set(projectFiles.map((file) => path.join(root, file)));
  addConfig(path.join(root, "tsconfig.json"), found);
  for (const file of contractFiles(path.join(root, contracts))) addModule(file, found);
  return [...found].toSorted();
}

function contractFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.split(path.sep).includes("node_modules"))
    .map((file) => path.join(folder, file));
}

function addModule(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  const text = readText(file);
  const imports = text.matchAll(
    /(?:\bfrom|\bimport|\brequire|\bpath\s*=)\s*\(?\s*["']([^"'\n]+)["']/g,
  );
  for (const [, specifier = ""] of imports) {
    if (!specifier.startsWith(".")) continue;
    for (const candidate of candidates(path.resolve(path.dirname(file), specifier))) {
      if (isFile(candidate)) addModule(candidate, found);
      else found.add(candidate);
    }
  }
}

/** What a relative import may mean. */
function candidates(target: string): string[] {
  const bare = target.replace(/\.[cm]?[jt]sx?$/, "");
  const endings = [
    ".ts",
    ".tsx",
    ".d.ts",
    ".mts",
    ".cts",
    ".d.mts",
    ".d.cts",
    "/index.ts",
    "/index.d.ts",
  ];
  return [target, ...endings.map((ending) => bare + ending)];
}

function addConfig(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  const value = /"extends"\s*:\s*(\[[^\]]*\]|"[^"]*")/.exec(readText(file))?.[1] ?? "";
  for (const [, target = ""] of value.matchAll(/"([^"]+)"/g)) {
    if (!target.startsWith(".")) continue;
    const base = path.resolve(path.dirname(file), target);
    addConfig(base.endsWith(".json") ? base : `${base}.json`, found);
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
