import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Builds the package and packs it into a folder, as it would be published: the path of the archive. */
export function pack(folder: string): string {
  npm("run", "--silent", "build");
  npm("pack", "--ignore-scripts", "--silent", "--pack-destination", folder);
  const archive = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (archive === undefined) throw new Error("npm pack made no archive");
  return path.join(folder, archive);
}

function npm(...args: readonly string[]): void {
  execFileSync("npm", args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
}
