import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { compile, strictest, versions } from "../compat/compilers.ts";
import { repository } from "../support/read-contracts.ts";
import { virtual } from "./compile-batch.ts";

/** What each version of TypeScript that takes generated code finds in it, in words. It stands beside the built package, as users have it. */
export async function askVersions(files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = mkdtempSync(path.join(tmpdir(), "lagomorph-random-"));
  try {
    mkdirSync(path.join(root, "node_modules"));
    symlinkSync(repository, path.join(root, "node_modules/lagomorph"));
    const types = path.join(repository, "node_modules/@types");
    symlinkSync(types, path.join(root, "node_modules/@types"));
    writeFileSync(path.join(root, "package.json"), JSON.stringify({ type: "module" }));
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(root, path.relative(virtual, name));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const problems: string[] = [];
    for (const version of versions) {
      const options = {
        ...strictest(version),
        module: "NodeNext",
        allowImportingTsExtensions: true,
      };
      const { found } = await compile({ version, root, options, include: ["generated"] });
      const own = found.filter((line) => !line.startsWith("contracts/"));
      problems.push(...own.map((line) => `TypeScript ${version}: ${line}`));
    }
    return problems;
  } finally {
    rmSync(root, { recursive: true });
  }
}
