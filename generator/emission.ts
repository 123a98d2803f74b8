import type { Ahead } from "./ahead/ahead.ts";
import type { Config } from "./config.ts";
import type { Diagnostic } from "./diagnostics/index.ts";
import {
  emitFilesOf,
  emitShared,
  type EmitSettings,
  emitUserFiles,
  keepFingerprint,
  keepListed,
  listedService,
  partsOf,
  sameParts,
  sharedFiles,
} from "./emitters/index.ts";
import type { Contract, Model } from "./model/contract.ts";
import { hashesOf, withBanner } from "./output/banner.ts";
import type { FileTree } from "./output/file-tree.ts";
import { createJsonTest } from "./output/json-again.ts";
import { contractModules, verify, type VerifyOptions } from "./output/verify.ts";
import type { OwnTemplates } from "./own-templates.ts";
import { emitPython } from "./python/index.ts";
import { checkNames } from "./render/own-templates.ts";
import { render, type Templates } from "./render/render.ts";
import { outlineOf } from "./source/index.ts";

/** Emits and renders a model. Throws {@link UnsafeOutput}. */
export type EmitFiles = (model: Model, how: How) => FileTree;

/** How a model is emitted. */
export interface How {
  readonly settings: EmitSettings;
  readonly own: OwnTemplates;
  readonly ahead: Ahead;
}

/** What was emitted for a service, and from what. */
interface Emitted {
  readonly parts: readonly unknown[];
  readonly files: FileTree;
}

/** Emits and renders a model; files of a service of which no part has changed since the last time are taken from there. */
export function createEmission({
  onProgress,
  emitters: own,
  python,
}: Pick<Config, "onProgress" | "emitters" | "python">): EmitFiles {
  const ours = python === undefined ? [] : [(model: Model) => emitPython(model, python)];
  const emitters = [...ours, ...own];
  const isOpen = own.length > 0;
  let before: ReadonlyMap<string, Emitted> = new Map();
  const isJson = createJsonTest();
  return (model, how) => {
    const { settings, own } = how;
    const { templates } = own;
    const options = { model, contracts: contractModules(model, settings), ...settings, outlineOf };
    const verifying = templates.size === 0 ? options : undefined;
    const total = model.services.length;
    const onService = (done: number): void => onProgress({ doing: "writing", done, total });
    before = emitServices(model, how, { before, verifying, onService });
    const files = new Map(
      model.services.flatMap(({ name }) => [...(before.get(name)?.files ?? [])]),
    );
    const added = userFiles(emitters, model, { settings, templates, taken: files.keys(), isOpen });
    const all = new Map([...files, ...added]);
    const others = { files: [...all.keys()], hashes: hashesOf(all) };
    const shared = render(emitShared(model, settings, others), templates);
    return withBanners(
      new Map([...all, ...verified(shared, verifying && { ...verifying, isJson })]),
      templates.size > 0 || added.size > 0,
    );
  };
}

interface Services {
  readonly before: ReadonlyMap<string, Emitted>;
  readonly verifying: VerifyOptions | undefined;
  readonly onService: (done: number) => void;
}

/** The files of each service: as they were, from the other thread, or made here. */
function emitServices(
  model: Model,
  { settings, own, ahead }: How,
  { before, verifying, onService }: Services,
): ReadonlyMap<string, Emitted> {
  const now = new Map<string, Emitted>();
  const elsewhere: (() => void)[] = [];
  const emit = (contract: Contract): FileTree =>
    verified(render(emitFilesOf(contract, model, settings), own.templates), verifying);
  for (const contract of ahead.lastFirst(model.services)) {
    onService(now.size);
    const { name } = contract;
    const parts = [...partsOf(model, contract), settings.importExtension, own.version];
    const known = before.get(name);
    if (known !== undefined && sameParts(known.parts, parts)) now.set(name, known);
    else if (!ahead.has(model, contract)) now.set(name, { parts, files: emit(contract) });
    else {
      elsewhere.push(() => {
        const { files, mark, isVerified, listed } = ahead.take(contract) ?? {};
        if (mark !== undefined) keepFingerprint(model, contract, mark);
        if (mark !== undefined && listed !== undefined)
          keepListed(listedService(contract, mark), listed);
        const made = files ?? emit(contract);
        now.set(name, { parts, files: isVerified === true ? made : verified(made, verifying) });
      });
    }
  }
  for (const take of elsewhere) {
    onService(now.size);
    take();
  }
  return now;
}

function userFiles(
  emitters: Config["emitters"],
  model: Model,
  {
    settings,
    templates,
    taken,
    isOpen,
  }: {
    settings: EmitSettings;
    templates: Templates;
    taken: Iterable<string>;
    /** There are emitters of a user's own, which may have templates of other names. */
    isOpen: boolean;
  },
): FileTree {
  const all = [...taken, ...sharedFiles];
  const files = emitUserFiles(emitters, model, { settings, taken: all });
  const used = new Set(files.flatMap((file) => ("template" in file ? file.template : [])));
  checkNames(templates.keys(), { used, isOpen });
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

/** Output that is not written. */
export class UnsafeOutput extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super("output that no template has");
    this.diagnostics = diagnostics;
  }
}
