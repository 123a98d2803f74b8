import { check } from "./checks/index.ts";
import type { Config } from "./config.ts";
import {
  type Diagnostic,
  hasErrors,
  sortDiagnostics,
  suppress,
  withoutEchoes,
} from "./diagnostics/index.ts";
import {
  emitFilesOf,
  emitShared,
  type EmitSettings,
  emitUserFiles,
  partsOf,
  sameParts,
  sharedFiles,
} from "./emitters/index.ts";
import type { Input } from "./inputs/index.ts";
import { findCulprit, internalError } from "./internal-error.ts";
import type { Model, Unmarked } from "./model/contract.ts";
import { hashesOf, withBanner } from "./output/banner.ts";
import type { FileTree } from "./output/file-tree.ts";
import { contractModules, verify, type VerifyOptions } from "./output/verify.ts";
import { createOwnTemplates, type OwnTemplates } from "./own-templates.ts";
import { render, type Templates } from "./render/render.ts";
import { createModelReader, outlineOf } from "./source/index.ts";

/** What a compilation gives: every file to be, or, where the contracts have errors, none. */
export interface Compilation {
  readonly files: FileTree;
  readonly model: Model;
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  /** There are errors; in strict mode warnings are. */
  readonly failed: boolean;
  /** Where there is no service: what was meant for one, perhaps. */
  readonly unmarked: readonly Unmarked[];
  /** What was asked of the disk: with the same answers, all of this is the same. */
  readonly inputs: readonly Input[];
}

/** A compiler with a memory: what has not changed since the last time is neither read nor written again. */
export interface Compiler {
  /** Gives what a new compiler would give. */
  compile(): Compilation;
}

/**
 * The compiler: contracts in, a tree of files out. Reads the disk, and writes nothing. A failure of its own is a diagnostic
 * too.
 */
export function compile(config: Config): Compilation {
  return createCompiler(config).compile();
}

/** Creates a compiler that has compiled nothing yet. */
export function createCompiler(config: Config): Compiler {
  let memory = createMemory(config);
  const readTemplates = createOwnTemplates(config);
  return {
    compile() {
      const own = readTemplates();
      try {
        return memory(own);
      } catch (error) {
        if (error instanceof UserFailure) throw error.cause;
        // What it remembers may be half of something.
        memory = createMemory(config);
        const location = { file: config.contracts, line: 1, column: 1, length: 0 };
        return failure(emptyModel, [internalError(error, { location, path: "" })], own.inputs);
      }
    },
  };
}

function createMemory(config: Config): (own: OwnTemplates) => Compilation {
  const reader = createModelReader(readOptions(config));
  const emitFiles = createEmission(config);
  return (own) => {
    const { model, ...read } = reader.read();
    const found = suppress(
      withoutEchoes([...read.diagnostics, ...check(model)]),
      read.suppressions,
    );
    const diagnostics = sortDiagnostics(found);
    const importExtension = config.importExtension ?? reader.importExtension();
    const settings = { out: config.out, importExtension };
    const inputs = [...reader.inputs(), ...own.inputs];
    if (hasErrors(diagnostics, config.strict)) return failure(model, diagnostics, inputs);
    const unmarked = model.services.length === 0 ? reader.unmarked() : [];
    try {
      const files = emitFiles(model, settings, own);
      return { files, model, diagnostics, failed: false, unmarked, inputs };
    } catch (error) {
      const isOwn = config.emitters.length > 0 || own.templates.size > 0;
      if (isOwn) throw new UserFailure("", { cause: error });
      const more =
        error instanceof UnsafeOutput
          ? error.diagnostics
          : [internalError(error, findCulprit(model, settings))];
      return failure(model, [...diagnostics, ...more], inputs);
    }
  };
}

const emptyModel: Model = { services: [], errors: [], types: {} };

function failure(
  model: Model,
  diagnostics: readonly Diagnostic[],
  inputs: readonly Input[],
): Compilation {
  return { files: new Map(), model, diagnostics, failed: true, unmarked: [], inputs };
}

function readOptions({
  root,
  contracts,
  tsconfig,
  files,
  onProgress,
}: Config): Parameters<typeof createModelReader>[0] {
  const onRead = (done: number, total: number): void =>
    onProgress({ doing: "reading", done, total });
  return { root, contracts, files, onRead, ...(tsconfig === undefined ? {} : { tsconfig }) };
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
    const options = { model, contracts: contractModules(model), out: settings.out, outlineOf };
    const verifying = templates.size === 0 ? options : undefined;
    for (const contract of model.services) {
      onProgress({ doing: "writing", done: now.size, total: model.services.length });
      const parts = [...partsOf(model, contract), settings.importExtension, version];
      const known = before.get(contract.name);
      const isSame = known !== undefined && sameParts(known.parts, parts);
      const write = (): FileTree =>
        verified(render(emitFilesOf(contract, model, settings), templates), verifying);
      now.set(contract.name, isSame ? known : { parts, files: write() });
    }
    before = now;
    const files = new Map([...now.values()].flatMap((emitted) => [...emitted.files]));
    const added = userFiles(emitters, model, { settings, templates, taken: files.keys() });
    const all = new Map([...files, ...added]);
    const others = { files: [...all.keys()], hashes: hashesOf(all) };
    const shared = render(emitShared(model, settings, others), templates);
    return withBanners(
      new Map([...all, ...verified(shared, verifying)]),
      templates.size > 0 || added.size > 0,
    );
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
  const all = [...taken, ...sharedFiles];
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

/** Throws for files that hold what no template has, before anybody writes them; a user's own templates may hold anything. */
function verified(files: FileTree, options: VerifyOptions | undefined): FileTree {
  const unsafe = options === undefined ? [] : verify(files, options);
  if (unsafe.length > 0) throw new UnsafeOutput(unsafe);
  return files;
}

class UnsafeOutput extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super("output that no template has");
    this.diagnostics = diagnostics;
  }
}

/** What a user's own emitter or template threw is the user's to see as it is. */
class UserFailure extends Error {}
