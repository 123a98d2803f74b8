import { cp, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Change } from "./bugs.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** All that the suite runs on. */
const parts = [
  "runtime",
  "cli/rabbitmq",
  "test/faults",
  "test/support",
  "package.json",
  "tsconfig.json",
];

/** Copies the sources to a temporary folder, and changes them there. Rejects when a change does not apply. */
export async function copyWith(changes: readonly Change[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lagomorph-seeded-"));
  for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  for (const change of changes) await apply(folder, change);
  return folder;
}

async function apply(folder: string, { file, find, replace }: Change): Promise<void> {
  const path = join(folder, file);
  const [before, after, ...more] = (await readFile(path, "utf8")).split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`the seeded bug does not apply: ${file} has not once ${JSON.stringify(find)}`);
  await writeFile(path, before + replace + after);
}
