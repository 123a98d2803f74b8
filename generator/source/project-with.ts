import { dirname } from "node:path";

import { ts } from "./ts-morph.js";

import type { OpenProject } from "./project.ts";

/** Where the words of contracts come from. */
export const contractDoor = "lagomorph/contract";

/** The same project with other texts of some files, by their names. */
export function projectWith(
  { root, program: before, contracts, own }: OpenProject,
  files: ReadonlyMap<string, ts.SourceFile>,
): OpenProject {
  const program = programWith(before, files);
  const checker = program.getTypeChecker();
  return {
    root,
    program,
    checker,
    contracts: filesIn(program, contracts),
    own: filesIn(program, own),
  };
}

/** The files of the same names in another program. */
export function filesIn(program: ts.Program, files: readonly ts.SourceFile[]): ts.SourceFile[] {
  return files.flatMap((file) => program.getSourceFile(file.fileName) ?? []);
}

// Internal to TypeScript: what makes a file a module, and what an import stands for.
interface ModuleFile {
  externalModuleIndicator?: ts.Node | true;
}
interface ResolvingProgram {
  readonly getResolvedModule?: (
    file: ts.SourceFile,
    name: string,
    mode: ts.ResolutionMode,
  ) => ts.ResolvedModuleWithFailedLookupLocations | undefined;
}

/** What was parsed last instead of a file: under `--watch` that of most is the same again. */
const parsed = new WeakMap<ts.SourceFile, ts.SourceFile>();

/** Parses another text of a file. */
export function parseLike(file: ts.SourceFile, text: string): ts.SourceFile {
  const before = parsed.get(file);
  if (before?.text === text) return before;
  const made = parseText(file, text);
  parsed.set(file, made);
  return made;
}

function parseText(file: ts.SourceFile, text: string): ts.SourceFile {
  const { fileName, languageVersion, impliedNodeFormat } = file;
  const made = ts.createSourceFile(fileName, text, { languageVersion, impliedNodeFormat }, true);
  // What both of them have, though their declaration does not say so.
  const [own, other] = [file, made] as readonly (ts.SourceFile & ModuleFile)[];
  if (own?.externalModuleIndicator === true && other !== undefined)
    other.externalModuleIndicator = true;
  return made;
}

/** A program of the files of another one, but for some. It asks nobody else: the other one has resolved all imports. */
function programWith(program: ts.Program, files: ReadonlyMap<string, ts.SourceFile>): ts.Program {
  const options = program.getCompilerOptions();
  const find = (name: string): ts.SourceFile | undefined =>
    files.get(name) ?? program.getSourceFile(name);
  const library = program
    .getSourceFiles()
    .find((file) => program.isSourceFileDefaultLibrary(file))?.fileName;
  // Every program has it, though its declaration does not say so.
  const resolving = program as ts.Program & ResolvingProgram;
  const door = resolveDoor(resolving) ?? unresolved;
  const host: ts.CompilerHost = {
    getSourceFile: find,
    getDefaultLibFileName: () => ts.getDefaultLibFileName(options),
    getDefaultLibLocation: () => dirname(library ?? ""),
    getCurrentDirectory: () => program.getCurrentDirectory(),
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => {},
    fileExists: (name) => find(name) !== undefined,
    readFile: (name) => find(name)?.text,
    resolveModuleNameLiterals(literals, from, ...[, given, file]) {
      const original = program.getSourceFile(from) ?? file;
      return literals.map((literal) => {
        const mode = ts.getModeForUsageLocation(file, literal, given);
        const resolved = resolving.getResolvedModule?.(original, literal.text, mode);
        return resolved ?? (literal.text === contractDoor ? door : unresolved);
      });
    },
  };
  const rootNames = program.getSourceFiles().map(({ fileName }) => fileName);
  return ts.createProgram({ rootNames, options, host });
}

/** The door of the words of contracts, wherever it is imported. */
function resolveDoor(
  program: ts.Program & ResolvingProgram,
): ts.ResolvedModuleWithFailedLookupLocations | undefined {
  const modes = [undefined, ts.ModuleKind.ESNext, ts.ModuleKind.CommonJS] as const;
  for (const file of program.getSourceFiles()) {
    for (const mode of modes) {
      const found = program.getResolvedModule?.(file, contractDoor, mode);
      if (found?.resolvedModule !== undefined) return found;
    }
  }
  return undefined;
}

const unresolved: ts.ResolvedModuleWithFailedLookupLocations = { resolvedModule: undefined };
