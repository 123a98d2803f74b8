import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { calls, clientOf, makeContracts } from "./contracts.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** A project on the disk, with Lagomorph installed. */
export interface BenchProject {
  readonly root: string;
  /**
   * Takes generated code and stamps away. They are deleted at the end: for minutes after files were deleted, ext4 looks past each of
   * them whenever it makes one, which made a round that came after another slower by a second.
   */
  clean(): void;
  remove(): void;
}

const tsconfig = {
  compilerOptions: {
    target: "ES2023",
    lib: ["ES2023", "ESNext.Disposable"],
    module: "NodeNext",
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
  files: ["client.ts"],
};

/** Writes a project with so many services, and a client that calls every method of each. */
export function createProject(services: number): BenchProject {
  const root = mkdtempSync(join(tmpdir(), "lagomorph-bench-"));
  const files = new Map([
    ...makeContracts(services),
    ["package.json", '{ "type": "module" }\n'],
    ["tsconfig.json", JSON.stringify(tsconfig, null, 2)],
    ["client.ts", clientText(services)],
  ]);
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  mkdirSync(join(root, "node_modules"));
  symlinkSync(repository, join(root, "node_modules/lagomorph"), "junction");
  let rounds = 0;
  return {
    root,
    clean() {
      const away = join(root, `before-${(rounds += 1)}`);
      mkdirSync(away);
      for (const made of ["generated", "node_modules/.cache"])
        if (existsSync(join(root, made))) renameSync(join(root, made), join(away, basename(made)));
    },
    remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function clientText(services: number): string {
  const clients = Array.from({ length: services }, (_, index) => clientOf(index));
  return [
    'import type { Mesh } from "lagomorph";',
    ...clients.map(({ file, name }) => `import { ${name} } from "${file}";`),
    "",
    "export async function callAll(mesh: Mesh): Promise<void> {",
    ...clients.flatMap(({ name }, index) => [
      `  const client${index} = mesh.client(${name});`,
      ...calls.map((call) => `  await client${index}.${call};`),
    ]),
    "}",
    "",
  ].join("\n");
}
