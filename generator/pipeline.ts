import { check } from "./checks/index.ts";
import type { Config } from "./config.ts";
import { type Diagnostic, hasErrors, sortDiagnostics } from "./diagnostics/index.ts";
import {
  emitFilesOf,
  emitShared,
  type EmitSettings,
  emitUserFiles,
  partsOf,
} from "./emitters/index.ts";
import type { Input } from "./inputs/index.ts";
import type { Model } from "./model/contract.ts";
import { withBanner } from "./output/banner.ts";
import type { FileTree } from "./output/file-tree.ts";
import { createOwnTemplates, type OwnTemplates } from "./own-templates.ts";
import { render, type Templates } from "./render/render.ts";
import { createModelReader } from "./source/index.ts";

/** What a compilation gives: every file to be, or, where the contracts have errors, none. */
export interface Compilation {
  readonly files: FileTree;
  readonly model: Model;
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  /** There are errors; in strict mode warnings are. */
  readonly failed: boolean;
  /** What was asked of the disk: with the same answers, all of this is the same. */
  readonly inputs: readonly Input[];
}

/** A compiler with a memory: what has not changed since the last time is neither read nor written again. */
export interface Compiler {
  /** Gives what a new compiler would give. */
  compile(): Compilation;
}

/** The compiler: contracts in, a tree of files out. Reads the disk, and writes nothing. */
export function compile(config: Config): Compilation {
  return createCompiler(config).compile();
}

/** Creates a compiler that has compiled nothing yet. */
export function createCompiler(config: Config): Compiler {
  const reader = createModelReader(readOptions(config));
  const emitFiles = createEmission(config);
  const readTemplates = createOwnTemplates(config);
  return {
    compile() {
      const read = reader.read();
      const { model } = read;
      const diagnostics = sortDiagnostics([...read.diagnostics, ...check(model)]);
      const failed = hasErrors(diagnostics, config.strict);
      const importExtension = config.importExtension ?? reader.importExtension();
      const own = readTemplates();
      const settings = { out: config.out, importExtension };
      const files = failed ? new Map() : emitFiles(model, settings, own);
      return { files, model, diagnostics, failed, inputs: [...reader.inputs(), ...own.inputs] };
    },
  };
}

function readOptions({
  root,
  contracts,
  tsconfig,
  files,
}: Config): Parameters<typeof createModelReader>[0] {
  return { root, contracts, files, ...(tsconfig === undefined ? {} : { tsconfig }) };
}

/** What was emitted for a service, and from what. */
interface Emitted {
  readonly parts: readonly unknown[];
  readonly files: FileTree;
}

/** Emits and renders a model; files of a service of which no part has changed since the last time are taken from there. */
function createEmission({
  onProgress,
  emitters,
}: Config): (model: Model, settings: EmitSettings, own: OwnTemplates) => FileTree {
  let before: ReadonlyMap<string, Emitted> = new Map();
  return (model, settings, { templates, version }) => {
    const now = new Map<string, Emitted>();
    for (const contract of model.services) {
      onProgress({ doing: "writing", done: now.size, total: model.services.length });
      const parts = [...partsOf(model, contract), settings.importExtension, version];
      const known = before.get(contract.name);
      const isSame = known !== undefined && sameParts(known.parts, parts);
      const write = (): FileTree => render(emitFilesOf(contract, model, settings), templates);
      now.set(contract.name, isSame ? known : { parts, files: write() });
    }
    before = now;
    const files = new Map([...now.values()].flatMap((emitted) => [...emitted.files]));
    const added = userFiles(emitters, model, { settings, templates, taken: files.keys() });
    const all = new Map([...files, ...added]);
    const shared = render(emitShared(model, settings, [...all.keys()]), templates);
    return withBanners(new Map([...all, ...shared]), templates.size > 0 || added.size > 0);
  };
}

function userFiles(
  emitters: Config["emitters"],
  model: Model,
  {
    settings,
    templates,
    taken,
  }: { settings: EmitSettings; templates: Templates; taken: Iterable<string> },
): FileTree {
  const all = [...taken, "errors.ts", "contracts.json"];
  const files = emitUserFiles(emitters, model, { settings, taken: all });
  return new Map(
    files.flatMap((file) =>
      "text" in file ? [[file.path, file.text] as const] : [...render([file], templates)],
    ),
  );
}

/** By its banner a generated file is known; ours have theirs. */
function withBanners(files: FileTree, isMixed: boolean): FileTree {
  if (!isMixed) return files;
  return new Map([...files].map(([file, text]) => [file, withBanner(file, text)]));
}

function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
