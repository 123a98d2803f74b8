import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "lagomorph/generator";
import ts from "typescript";
import { shareDeclarations } from "../support/shared-declarations.ts";

shareDeclarations();

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** What lets Node run TypeScript. */
const loader = new URL("../../node_modules/tsx/dist/loader.mjs", import.meta.url).href;

/** A page's snippets as a project that uses the package: its files by path, in the order of the page. */
export type Files = ReadonlyMap<string, string>;

/**
 * The `ts` fences of a page. A fence that starts with `// path/file.ts` is that file, or continues it. One that does not continues
 * the file above it. What continues a file is in a block of its own, with its imports at the top of the file.
 */
export function readSnippets(page: string): Files {
  const text = readFileSync(join(repository, page), "utf8");
  const files = new Map<string, string>();
  let last = "snippet.ts";
  for (const [, fence = ""] of text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)) {
    const [, name] = /^\/\/ (\S+\.ts)\n/.exec(fence) ?? [];
    last = name ?? last;
    const before = files.get(last);
    files.set(
      last,
      name !== undefined && before === undefined ? fence : append(before ?? "", fence),
    );
  }
  return files;
}

function append(file: string, fence: string): string {
  const isImport = (line: string): boolean => line.startsWith("import ");
  const lines = fence.split("\n");
  const body = lines.filter((line) => !isImport(line)).join("\n");
  return `${lines.filter(isImport).join("\n")}\n${file}\n{\n${body}\n}\n`;
}

/** What the snippets say that they print: `console.log(…); // this`. */
export function promisedOutput(files: Files): string[] {
  const lines = [...files.values()].flatMap((text) => text.split("\n"));
  return lines.flatMap((line) => /console\.log\(.*; \/\/ (.+)$/.exec(line)?.[1] ?? []);
}

/** A project on disk that has the package installed. */
export class Project {
  readonly #folder: string;
  readonly #files: Files;

  constructor(files: Files) {
    this.#folder = mkdtempSync(join(tmpdir(), "lagomorph-docs-"));
    this.#files = files;
    const modules = join(this.#folder, "node_modules");
    mkdirSync(modules);
    symlinkSync(repository, join(modules, "lagomorph"));
    symlinkSync(join(repository, "node_modules/@types"), join(modules, "@types"));
    this.#write("package.json", JSON.stringify({ type: "module" }));
    this.#write("tsconfig.json", JSON.stringify({ compilerOptions }));
    for (const [file, text] of files) this.#write(file, text);
  }

  /** What the compiler says about the contracts; it has written `generated/` when that is nothing. */
  compile(): string[] {
    const { diagnostics } = generate({ root: this.#folder, importExtension: ".js" });
    return diagnostics.map(
      ({ location, message }) => `${location.file}:${location.line} ${message}`,
    );
  }

  /** What TypeScript says about the snippets, and about the generated code that they use. */
  typeErrors(): string[] {
    const config = ts.getParsedCommandLineOfConfigFile(
      join(this.#folder, "tsconfig.json"),
      {},
      host,
    );
    if (config === undefined) throw new Error("The project has no tsconfig.json.");
    const program = ts.createProgram(config.fileNames, config.options, sharingHost(config.options));
    const found = [...config.errors, ...program.getGlobalDiagnostics()];
    // The sources of the package, which they import, are for `npm run types`.
    for (const name of config.fileNames)
      found.push(...ts.getPreEmitDiagnostics(program, program.getSourceFile(name)));
    return found.map(({ file, start = 0, messageText }) => {
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
      return `${file?.fileName ?? ""}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  }

  /** Runs the files that are no contracts in their order, in one process, on a broker in memory; the lines that they print. */
  run(): string[] {
    const programs = [...this.#files.keys()].filter((file) => !file.startsWith("contracts/"));
    for (const file of programs) {
      this.#write(
        file,
        (this.#files.get(file) ?? "").replaceAll(/amqps?:\/\/[^"]+/g, "memory:docs"),
      );
    }
    const imports = programs.map((file) => `await import("./${file}");`);
    this.#write("run.ts", `${imports.join("\n")}\nprocess.exit(0);\nexport {};\n`);
    const flags = ["--conditions=lagomorph:source", "--import", loader];
    return execFileSync(process.execPath, [...flags, "run.ts"], {
      cwd: this.#folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 60_000,
    }).split("\n");
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #write(file: string, text: string): void {
    mkdirSync(dirname(join(this.#folder, file)), { recursive: true });
    writeFileSync(join(this.#folder, file), text);
  }
}

const compilerOptions = {
  target: "ES2023",
  lib: ["ES2023", "ESNext.Disposable"],
  module: "NodeNext",
  customConditions: ["lagomorph:source"],
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  // Inside the repository the package's own types are its sources, whose imports end in `.ts`.
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

const shared = new Map<string, ts.SourceFile | undefined>();

/** What reads the files of programs: those of the repository once, since all pages have the same options. */
function sharingHost(options: ts.CompilerOptions): ts.CompilerHost {
  const own = ts.createCompilerHost(options);
  const getSourceFile: ts.CompilerHost["getSourceFile"] = (file, ...how) => {
    if (!file.startsWith(repository)) return own.getSourceFile(file, ...how);
    if (!shared.has(file)) shared.set(file, own.getSourceFile(file, ...how));
    return shared.get(file);
  };
  return { ...own, getSourceFile };
}

const host: ts.ParseConfigFileHost = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
