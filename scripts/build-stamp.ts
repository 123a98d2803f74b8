/** Notes of which sources `dist/` was built, so that it is not built again from the same ones: `npm ci` has just done so. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The notes, in the folder that `npm ci` makes anew. */
const stamp = "node_modules/.cache/lagomorph-build/stamp";

/** What `dist/` depends on, beside the folders that are built: what each package is at, and how it is built. */
const settings = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "scripts/build.ts",
  "scripts/build-stamp.ts",
];

/** Whether `dist/` is, byte for byte, what was built last, and that of the very same sources. */
export function isBuilt(root: string, folders: readonly string[]): boolean {
  try {
    return readFileSync(join(root, stamp), "utf8") === fingerprint(root, folders);
  } catch {
    return false; // Nothing was built yet, or no longer is there.
  }
}

/** Notes that `dist/` was built now. */
export function noteBuilt(root: string, folders: readonly string[]): void {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), fingerprint(root, folders));
}

function fingerprint(root: string, folders: readonly string[]): string {
  const hash = createHash("sha256");
  const files = [...folders, "dist"].flatMap((folder) => filesOf(root, folder));
  for (const file of [...settings, ...files]) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

function filesOf(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();
}
