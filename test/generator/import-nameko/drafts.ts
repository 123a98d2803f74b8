import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import {
  type Drafted,
  importNameko,
  type ImportOptions,
} from "../../../generator/import-nameko/index.ts";
import { type Contracts, readBatch } from "../../support/read-contracts.ts";

const fixtures = fileURLToPath(new URL("fixtures", import.meta.url));

/** The projects of nameko services beside this file, each drafted at once. */
export const projects = ["legacy", "shop", "types"] as const;

/** What is drafted of a project. */
export function draftProject(name: string): Drafted {
  const folder = path.join(fixtures, name);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".py"),
  );
  const sources = files.toSorted().map((file) => ({
    path: `${name}/${file.split(path.sep).join("/")}`,
    text: readFileSync(path.join(folder, file), "utf8"),
  }));
  return importNameko(sources, { bigint: ["Snowflake"] });
}

/** What is drafted of one file. */
export function draft(text: string, options: ImportOptions = {}): Drafted {
  return importNameko([{ path: "service.py", text }], options);
}

/** The only file of a draft. */
export function onlyText({ files }: Drafted): string {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new Error(`${files.length} files`);
  return file.text;
}

/** What the compiler makes of drafts, each by itself. */
export function compileDrafts<Name extends string>(
  drafts: Readonly<Record<Name, Drafted>>,
): Readonly<Record<Name, Contracts>> {
  const contracts = Object.entries<Drafted>(drafts).map(([name, { files }]) => [
    name,
    Object.fromEntries(files.map((file) => [`contracts/${file.path}`, file.text])),
  ]);
  // One entry for each draft.
  return readBatch(Object.fromEntries(contracts) as Record<Name, Record<string, string>>);
}

/** What the compiler has against a draft, in lines. */
export function findings({ diagnostics }: Contracts): readonly string[] {
  return diagnostics.map(
    ({ severity, name, location, path: where, message }) =>
      `${severity} ${name} ${location.file}:${location.line} ${where} ${message}`,
  );
}
