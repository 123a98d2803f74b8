import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

import { repository } from "../support/read-contracts.ts";

/** The packages of the versions, in `node_modules`. */
const compilers = {
  "5.4": "typescript-5.4",
  "5.9": "typescript-5.9",
  "6.0": "typescript",
  "7.0": "typescript-7",
};

export type Version = keyof typeof compilers;

/** The versions of TypeScript that take what is generated. */
export const versions: readonly Version[] = ["5.4", "5.9", "6.0", "7.0"];

/** All setups and versions, by `npm run test:compat`; else one or two of each version. */
export const isWhole: boolean = process.env["COMPAT"] === "all";

/** How long one compilation may take: old versions take minutes for the whole type language on a machine at work. */
export const patience: number = isWhole ? 900_000 : 60_000;

/** All that a project can ask of its files: each option where the version has it. */
export function strictest(version: Version): Readonly<Record<string, unknown>> {
  const number = Number(version);
  return {
    target: "ES2022",
    lib: ["ES2023", "ESNext.Disposable"],
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    allowUnreachableCode: false,
    allowUnusedLabels: false,
    isolatedModules: true,
    verbatimModuleSyntax: true,
    declaration: true,
    skipLibCheck: false,
    noEmit: true,
    ...(number >= 5.5 ? { isolatedDeclarations: true } : {}),
    ...(number >= 5.6 ? { noUncheckedSideEffectImports: true } : {}),
    ...(number >= 5.6 ? { strictBuiltinIteratorReturn: true } : {}),
    ...(number >= 5.8 ? { erasableSyntaxOnly: true } : {}),
  };
}

/** What {@link compile} is asked. */
export interface Compile {
  readonly version: Version;
  /** The project's folder. */
  readonly root: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Files and folders of the project. */
  readonly include: readonly string[];
}

const run = promisify(execFile);
let projects = 0;

/** Has a version of TypeScript compile a project: its diagnostics, one a line, and the files that it read. */
export async function compile({
  version,
  root,
  options,
  include,
}: Compile): Promise<{ found: string[]; files: string[] }> {
  projects += 1;
  const config = path.join(root, `tsconfig.${projects}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions: options, include }));
  const tsc = path.join(repository, "node_modules", compilers[version], "bin/tsc");
  const args = [tsc, "-p", config, "--listFiles", "--pretty", "false"];
  const { stdout } = await run(process.execPath, args, { cwd: root, maxBuffer: 1e8 }).catch(
    // What a program that fails has written is in its error.
    (error: { stdout: string }) => error,
  );
  const lines = stdout.split("\n");
  return {
    found: lines.filter((line) => /error TS\d+/.test(line)),
    files: lines.filter((line) => path.isAbsolute(line)),
  };
}
