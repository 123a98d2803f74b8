import { dirname } from "node:path";

import { ts } from "./ts-morph.js";

import { createMarks, type Marks, markText, mayHoldRules } from "./marked-text.ts";
import { isPlatformFile } from "./platform.ts";
import type { OpenProject } from "./project.ts";
import type { Reader } from "./reader.ts";
import { isContractModule } from "./words.ts";

/** A project in which what has rules carries marks, of which TypeScript itself says where they come to stand. */
export interface MarkedProject {
  readonly project: OpenProject;
  readonly marks: Marks;
}

/** The files in which rules may stand, also those of packages; not ours, which tells of them. */
export function ruledFiles(reader: Reader): readonly ts.SourceFile[] {
  const may = reader.program.getSourceFiles().filter((file) => !isPlatformFile(reader, file));
  return may.filter((file) => mayHoldRules(file.text) && !isContractModule(reader, file));
}

/** The same project with marks. */
export function markProject(reader: Reader): MarkedProject {
  const marks = createMarks(reader.program.getSourceFiles().map(({ text }) => text));
  const files = new Map<string, ts.SourceFile>();
  for (const file of ruledFiles(reader)) {
    const text = markText(reader, file, marks);
    if (text !== file.text) files.set(file.fileName, parseLike(file, text));
  }
  const program = programWith(reader.program, files);
  const { contracts, own } = reader;
  const inMarked = (all: readonly ts.SourceFile[]): ts.SourceFile[] =>
    all.flatMap((file) => program.getSourceFile(file.fileName) ?? []);
  const project = {
    root: reader.root,
    program,
    checker: program.getTypeChecker(),
    contracts: inMarked(contracts),
    own: inMarked(own),
  };
  return { project, marks };
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

function parseLike(file: ts.SourceFile, text: string): ts.SourceFile {
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
        return resolving.getResolvedModule?.(original, literal.text, mode) ?? unresolved;
      });
    },
  };
  const rootNames = program.getSourceFiles().map(({ fileName }) => fileName);
  return ts.createProgram({ rootNames, options, host });
}

const unresolved: ts.ResolvedModuleWithFailedLookupLocations = { resolvedModule: undefined };
