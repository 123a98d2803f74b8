import path, { posix } from "node:path";

import { createAhead } from "./ahead/ahead.ts";
import { startThread } from "./ahead/start.ts";
import { check } from "./checks/index.ts";
import type { Config } from "./config.ts";
import {
  createCollector,
  type Diagnostic,
  hasErrors,
  sortDiagnostics,
  suppress,
  withoutEchoes,
  withoutWarnings,
} from "./diagnostics/index.ts";
import type { EmitSettings } from "./emitters/index.ts";
import { createEmission, type EmitFiles, type How, UnsafeOutput } from "./emission.ts";
import type { Input } from "./inputs/index.ts";
import { findCulprit, internalError } from "./internal-error.ts";
import type { Model, Unmarked } from "./model/contract.ts";
import type { FileTree } from "./output/file-tree.ts";
import { createOwnTemplates, type OwnTemplates } from "./own-templates.ts";
import { createModelReader, type ModelReader, UnreadableFile } from "./source/index.ts";

/** What a compilation gives: every file to be, or, where the contracts have errors, none. */
export interface Compilation {
  readonly files: FileTree;
  readonly model: Model;
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  /** There are errors: in strict mode warnings are called so. */
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
  /** What was asked of the disk last, also where {@link compile} threw. */
  inputs(): readonly Input[];
}

/**
 * The compiler: contracts in, a tree of files out. Reads the disk, and writes nothing. A failure of its own is a diagnostic
 * too.
 */
export function compile(config: Config): Compilation {
  return createCompiler(config).compile();
}

/** Creates a compiler that has compiled nothing yet. */
export function createCompiler(config: Config, start: typeof startThread = startThread): Compiler {
  let memory = createMemory(config, start);
  let contracts: readonly Input[] = [];
  const templates = createOwnTemplates(config);
  return {
    compile() {
      const own = templates.read();
      const { compile: compileNow, inputs } = memory;
      try {
        return compileNow(own);
      } catch (error) {
        if (error instanceof UserFailure) throw error.cause;
        // What it remembers may be half of something.
        memory = createMemory(config, start);
        const asked = [...inputs(), ...own.inputs];
        return failure(emptyModel, failureOf(error, config), asked);
      } finally {
        contracts = inputs();
      }
    },
    inputs: () => [...contracts, ...templates.inputs()],
  };
}

/** What ends a compilation: a file that cannot be read, else a failure of the compiler itself. */
function failureOf(error: unknown, { root, contracts }: Config): readonly Diagnostic[] {
  if (error instanceof UnreadableFile) {
    const collector = createCollector();
    error.report(path.relative(root, error.path).split(path.sep).join("/"), collector);
    return collector.list();
  }
  const location = { file: contracts, line: 1, column: 1, length: 0 };
  return [internalError(error, { location, path: "" })];
}

interface Memory {
  readonly compile: (own: OwnTemplates) => Compilation;
  /** What was asked for the contracts. */
  readonly inputs: () => readonly Input[];
}

function createMemory(config: Config, start: typeof startThread): Memory {
  const reader = createModelReader(readOptions(config));
  const emitFiles = createEmission(config);
  return {
    compile(own) {
      const ahead = createAhead(() => (own.templates.size > 0 ? undefined : start()));
      try {
        return compileOnce(config, { reader, emitFiles, own, ahead });
      } finally {
        ahead.close();
      }
    },
    inputs: () => reader.inputs(),
  };
}

interface Parts extends Pick<How, "own" | "ahead"> {
  readonly reader: ModelReader;
  readonly emitFiles: EmitFiles;
}

function compileOnce(config: Config, { reader, emitFiles, own, ahead }: Parts): Compilation {
  const root = posix.join("/", config.root.split(path.sep).join("/"));
  const settingsNow = (): EmitSettings => {
    const importExtension = config.importExtension ?? reader.importExtension();
    return { out: config.out, root, importExtension };
  };
  const { model, ...read } = reader.read({
    onFound: (contracts) => ahead.expect(contracts),
    onPart: (part, fresh) => ahead.offer(part, fresh, settingsNow()),
  });
  const found = suppress(withoutEchoes([...read.diagnostics, ...check(model)]), read.suppressions);
  const sorted = sortDiagnostics(found);
  const diagnostics = config.strict ? withoutWarnings(sorted) : sorted;
  const settings = settingsNow();
  const inputs = [...reader.inputs(), ...own.inputs];
  if (hasErrors(diagnostics)) return failure(model, diagnostics, inputs);
  const unmarked = model.services.length === 0 ? reader.unmarked() : [];
  try {
    const files = emitFiles(model, { settings, own, ahead });
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

/** What a user's own emitter or template threw is the user's to see as it is. */
class UserFailure extends Error {}
