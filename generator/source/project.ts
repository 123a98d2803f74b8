import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { Project, type ts } from "./ts-morph.js";

import { type Collector, createCollector } from "../diagnostics/index.ts";
import { readCompilerOptions } from "./compiler-options.ts";
import { findContractFiles, normalize } from "./contract-files.ts";
import { createDisk, type Disk } from "./disk.ts";
import { addFile } from "./add-file.ts";
import { createModuleFormats, type ModuleFormats } from "./module-format.ts";
import type { ReadOptions } from "./options.ts";
import { relativePath } from "./location.ts";
import { countTypes } from "./type-count.ts";
import { sizeOf } from "./unreadable-file.ts";

/** A project that is open for reading: TypeScript's own program, and which of its files are contracts. */
export interface OpenProject {
  /** Absolute, with `/`. */
  readonly root: string;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** The contracts' files, sorted by path. */
  readonly contracts: readonly ts.SourceFile[];
  /** The contracts and the files of the project that they import: what the user wrote. Sorted by path. */
  readonly own: readonly ts.SourceFile[];
  /** The doc comments, by where they start, whose rules the types carry that stand behind them; and whether TypeScript knew these by name before. */
  readonly inTypes?: ReadonlyMap<ts.SourceFile, ReadonlyMap<number, { readonly hadName: boolean }>>;
}

/** A project that was opened, and what is needed to bring it to a later state of the disk. */
export interface KeptProject {
  readonly open: OpenProject;
  readonly disk: Disk;
  /** Takes the texts of files as they are on the disk now, all of which the program has; `undefined` where one is none to be read. */
  refresh(paths: readonly string[]): KeptProject | undefined;
}

/** Opens the contracts and what they import, and nothing else of the project. Runs none of it. */
export function openProject(
  options: ReadOptions,
  collector: Collector,
  onFound: (contracts: number) => void = () => {},
): KeptProject {
  const root = normalize(resolve(options.root));
  const disk = createDisk();
  const { options: compilerOptions, file, problem } = readCompilerOptions(options, disk);
  if (problem !== undefined) {
    collector.report("invalid-tsconfig", {
      location: startOf(file ?? "tsconfig.json"),
      path: "",
      values: { text: problem },
    });
  }
  const found = findContractFiles(options, disk, collector);
  onFound(found.length);
  countTypes();
  const formats = createModuleFormats();
  const project = new Project({
    compilerOptions,
    fileSystem: disk.host,
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    resolutionHost: formats.host,
  });
  if (found.length === 0 && !isUnreadable(collector)) reportNoContracts(options, collector);
  const paths = refuseTooMany(found, options, collector).filter((path) =>
    isReadable(path, collector),
  );
  addFiles(project, { root, paths, files: options.files ?? {}, disk, collector });
  const kept = keep(project, { root, paths, disk, formats });
  reportMisread(kept, collector);
  return kept;
}

interface Files {
  readonly disk: Disk;
  readonly root: string;
  readonly paths: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly collector: Collector;
}

function addFiles(project: Project, { root, paths, files, disk, collector }: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (!/\.[cm]?ts$/.test(path)) continue;
    if (isTooMuch(Buffer.byteLength(text), path, collector)) continue;
    const at = `${root}/${normalize(path)}`;
    const add = () => project.createSourceFile(at, text, { overwrite: true });
    addFile(add, { path, text: () => text, collector });
  }
  const given = new Set(Object.keys(files).map(normalize));
  for (const path of paths.filter((each) => !given.has(each))) {
    const at = `${root}/${path}`;
    // The answer is kept, so that it is noticed when a link leads somewhere.
    disk.host.fileExistsSync(at);
    const size = sizeOf(at, path, collector);
    if (size === undefined || isTooMuch(size, path, collector)) continue;
    const add = () => project.addSourceFileAtPath(at);
    addFile(add, { path, text: () => readFileSync(at, "utf8"), collector });
  }
}

interface Kept {
  readonly root: string;
  readonly paths: readonly string[];
  readonly disk: Disk;
  readonly formats: ModuleFormats;
}

function keep(project: Project, kept: Kept): KeptProject {
  const { root, paths, disk, formats } = kept;
  // Each file that is new since, also of those that import nothing: whoever imports them must know.
  for (const file of project.getSourceFiles()) formats.mark(file.compilerNode);
  const program = project.getProgram().compilerObject;
  for (const file of program.getSourceFiles()) formats.mark(file);
  const contracts = paths.flatMap((path) => program.getSourceFile(`${root}/${path}`) ?? []);
  const own = findOwnFiles(program, contracts);
  return {
    open: { root, program, checker: program.getTypeChecker(), contracts, own },
    disk,
    refresh(changed) {
      // To replace their texts would change how their lines end.
      for (const path of changed) project.getSourceFileOrThrow(path).forget();
      const collector = createCollector();
      const again = paths.filter((path) => changed.includes(`${root}/${path}`));
      addFiles(project, { root, paths: again, files: {}, disk, collector });
      if (collector.list().length > 0) return undefined;
      const next = keep(project, kept);
      reportMisread(next, collector);
      return collector.list().length > 0 ? undefined : next;
    },
  };
}

/** What the user wrote in another encoding is read all the same, so that the rest that is wrong is told too. */
function reportMisread({ open: { root, own }, disk }: KeptProject, collector: Collector): void {
  for (const { fileName } of own) {
    const otherwise = disk.misread(fileName);
    if (otherwise === undefined) continue;
    const { what, line, column } = otherwise;
    const location = { file: relativePath(root, fileName), line, column, length: 1 };
    collector.report("not-utf-8", { location, path: "", values: { what } });
  }
}

function isUnreadable(collector: Collector): boolean {
  return collector.list().some(({ name }) => name === "unreadable-file");
}

function findOwnFiles(program: ts.Program, contracts: readonly ts.SourceFile[]): ts.SourceFile[] {
  const given = new Set(contracts);
  return program
    .getSourceFiles()
    .filter((file) => given.has(file) || isOwnFile(program, file))
    .toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

function isOwnFile(program: ts.Program, file: ts.SourceFile): boolean {
  return !(
    file.isDeclarationFile ||
    file.fileName.includes("/node_modules/") ||
    program.isSourceFileFromExternalLibrary(file)
  );
}

/** TypeScript takes a backslash in a path for a slash, so it would look for another file. */
function isReadable(path: string, collector: Collector): boolean {
  if (!path.includes("\\")) return true;
  const values = { file: path, instead: path.replaceAll("\\", "_") };
  collector.report("unusable-file-name", { location: startOf(path), path: "", values });
  return false;
}

/** More files than anybody writes, and larger ones: a mistake, such as a folder of something else. */
const mostFiles = 20_000;
const largestFile = 2 * 1024 * 1024;

function refuseTooMany(
  paths: string[],
  { contracts = "contracts" }: ReadOptions,
  collector: Collector,
): string[] {
  if (paths.length <= mostFiles) return paths;
  const values = { what: `${paths.length} contracts`, most: String(mostFiles) };
  const location = startOf(normalize(contracts));
  collector.report("too-much-to-read", { location, path: "", values });
  return [];
}

function isTooMuch(size: number, path: string, collector: Collector): boolean {
  if (size <= largestFile) return false;
  const values = { what: `${size} bytes`, most: String(largestFile) };
  collector.report("too-much-to-read", { location: startOf(path), path: "", values });
  return true;
}

function reportNoContracts({ contracts = "contracts" }: ReadOptions, collector: Collector): void {
  collector.report("no-contracts", {
    location: startOf(normalize(contracts)),
    path: "",
    values: { folder: normalize(contracts) },
  });
}

function startOf(file: string): { file: string; line: number; column: number; length: number } {
  return { file, line: 1, column: 1, length: 0 };
}
