import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { typeScriptFlags } from "./typescript-flags.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");

/**
 * Before all tests: has `dist/`, from which tests start commands as users do, do what the sources say. After `npm run build`
 * there is nothing to do; what was edited since is compiled alone, without a look at its types. A new file has all be built, since
 * the package has declarations of each.
 */
export async function setup(): Promise<void> {
  const stale = ["runtime", "generator", "cli"].flatMap(findStale);
  if (!stale.every(isDeclared)) return build();
  for (const file of stale.filter((each) => !isTypeScript(each))) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    copyFileSync(join(root, file), join(dist, file));
  }
  const sources = stale.filter(isTypeScript);
  if (sources.length > 0) await compile(sources);
}

/** The files of a folder of which `dist/` has nothing, or something older. Paths are relative to the project. */
function findStale(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => /\.(ts|js|hbs)$/.test(file))
    .filter(
      (file) =>
        changed(join(root, file)) >= changed(join(dist, builtName(file))) || !isDeclared(file),
    );
}

function isTypeScript(file: string): boolean {
  return /(?<!\.d)\.ts$/.test(file);
}

/** Whether `dist/` has the declarations of a file, should it have any: what is JavaScript already has its own. */
function isDeclared(file: string): boolean {
  if (!isTypeScript(file)) return true;
  return existsSync(join(dist, file.replace(/\.ts$/, ".d.ts")));
}

function build(): void {
  execFileSync(process.execPath, [...typeScriptFlags, "scripts/build.ts"], {
    cwd: root,
    stdio: "inherit",
  });
}

function builtName(file: string): string {
  return file.replace(/(?<!\.d)\.ts$/, ".js");
}

/** When a file was changed, in milliseconds; never when it is not there. */
function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}

async function compile(files: readonly string[]): Promise<void> {
  const { default: ts } = await import("typescript");
  const compilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  for (const file of files) {
    const text = readFileSync(join(root, file), "utf8");
    const { outputText } = ts.transpileModule(text, { compilerOptions, fileName: file });
    const built = join(dist, builtName(file));
    mkdirSync(dirname(built), { recursive: true });
    writeFileSync(built, outputText);
  }
}
