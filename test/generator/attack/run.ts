import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import ts from "typescript";

/** What `fixtures/run-generated.mjs` says. */
export interface Report {
  /** An attack ran that sets a global, or makes a file. */
  readonly pwned: boolean;
  readonly globals: readonly string[];
  /** Whether prototypes, or the environment, are not as they were. */
  readonly prototypes: boolean;
  readonly environment: boolean;
  readonly files: number;
  readonly services: Readonly<Record<string, ServiceReport>>;
  readonly round: Readonly<Record<string, { readonly wire: unknown; readonly decoded: unknown }>>;
  /** What each of the values that must not be taken was refused with; `null` for one that was taken. */
  readonly refused: Readonly<Record<string, readonly (readonly IssueReport[] | null)[]>>;
}

/** What is wrong in a value, or what else was thrown. */
export interface IssueReport {
  readonly path: string;
  readonly expected: string;
}

/** What the descriptors of a service say. */
export interface ServiceReport {
  readonly version?: string;
  readonly members: readonly MemberReport[];
  readonly methods?: readonly string[];
  readonly called?: readonly string[];
}

/** The texts of a member's descriptor. */
export type MemberReport = Readonly<Record<string, unknown>> & {
  readonly member: string;
  readonly name: string;
};

/** Values by the codec that they pass: `service.addArgs`. */
export interface RunInput {
  readonly values: Readonly<Record<string, unknown>>;
  /** Values that the codec must not take, one after the other. */
  readonly wrong: Readonly<Record<string, readonly unknown[]>>;
}

/** What keeps a program from writing, and from starting processes and threads: what tries to fails. */
const permission = process.allowedNodeEnvironmentFlags.has("--permission")
  ? "--permission"
  : "--experimental-permission";

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/** Compiles the files of a folder to JavaScript in `<folder>-js`, and gives that: Node alone can run it. */
function toJavaScript(folder: string): string {
  const target = `${folder}-js`;
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.[jt]s$/.test(entry) || entry.endsWith(".d.ts")) continue;
    const text = readFileSync(path.join(folder, entry), "utf8");
    const file = path.join(target, entry.replace(/\.ts$/, ".js"));
    mkdirSync(path.dirname(file), { recursive: true });
    const isTypeScript = entry.endsWith(".ts");
    writeFileSync(file, isTypeScript ? ts.transpile(text, compilerOptions, entry) : text);
  }
  return target;
}

/**
 * Imports all of `<folder>/generated` in a process that may read and nothing else, has values pass its codecs, and gives what
 * that process says. Throws when it fails.
 */
export function runGenerated(folder: string, input: RunInput): Report {
  const generated = toJavaScript(path.join(folder, "generated"));
  writeFileSync(path.join(folder, "input.json"), JSON.stringify(input));
  const runner = fileURLToPath(new URL("fixtures/run-generated.mjs", import.meta.url));
  const args = ["--no-warnings", permission, "--allow-fs-read=*", runner];
  const found = execFileSync(
    process.execPath,
    [...args, generated, path.join(folder, "input.json")],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1e9,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_OPTIONS: "" },
    },
  );
  // What the child says is what its program wrote.
  return JSON.parse(found) as Report;
}
