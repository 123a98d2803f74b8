import { resolve } from "node:path";

import { Project, type ts } from "ts-morph";

import type { Collector } from "../diagnostics/index.ts";
import { readCompilerOptions } from "./compiler-options.ts";
import { findContractFiles, normalize } from "./contract-files.ts";
import { createDisk, type Disk } from "./disk.ts";
import type { ReadOptions } from "./options.ts";

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
}

/** A project that was opened, and what is needed to bring it to a later state of the disk. */
export interface KeptProject {
  readonly open: OpenProject;
  readonly disk: Disk;
  /** Takes the texts of files as they are on the disk now, all of which the program has. */
  refresh(paths: readonly string[]): KeptProject;
}

/** Opens the contracts and what they import, and nothing else of the project. Runs none of it. */
export function openProject(options: ReadOptions, collector: Collector): KeptProject {
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
  const project = new Project({
    compilerOptions,
    fileSystem: disk.host,
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
  });
  const found = findContractFiles(options, disk);
  if (found.length === 0) reportNoContracts(options, collector);
  const paths = found.filter((path) => isReadable(path, collector));
  addFiles(project, { root, paths, files: options.files ?? {} });
  return keep(project, { root, paths, disk });
}

function addFiles(
  project: Project,
  {
    root,
    paths,
    files,
  }: { root: string; paths: string[]; files: Readonly<Record<string, string>> },
): void {
  for (const [path, text] of Object.entries(files)) {
    if (!/\.[cm]?ts$/.test(path)) continue;
    project.createSourceFile(`${root}/${normalize(path)}`, text, { overwrite: true });
  }
  for (const path of paths) project.addSourceFileAtPath(`${root}/${path}`);
}

interface Kept {
  readonly root: string;
  readonly paths: readonly string[];
  readonly disk: Disk;
}

function keep(project: Project, kept: Kept): KeptProject {
  const { root, paths, disk } = kept;
  const program = project.getProgram().compilerObject;
  const contracts = paths.flatMap((path) => program.getSourceFile(`${root}/${path}`) ?? []);
  const own = findOwnFiles(program, contracts);
  return {
    open: { root, program, checker: program.getTypeChecker(), contracts, own },
    disk,
    refresh(changed) {
      for (const path of changed) project.getSourceFileOrThrow(path).refreshFromFileSystemSync();
      return keep(project, kept);
    },
  };
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
