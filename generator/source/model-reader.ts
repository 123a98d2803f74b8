import {
  createCollector,
  type Collector,
  type DiagnosticName,
  hasErrors,
} from "../diagnostics/index.ts";
import type { Input } from "../inputs/index.ts";
import type { Model, Unmarked } from "../model/contract.ts";
import { usualBounds } from "./bounds.ts";
import { filesThatSee, isSeenByAll } from "./dependents.ts";
import type { ForgottenRules } from "./follow-rules.ts";
import { readImportExtension } from "./import-extension.ts";
import { mergeModels } from "./merge.ts";
import type { ReadOptions } from "./options.ts";
import { type KeptProject, openProject } from "./project.ts";
import { type OnPart, readFiles, type ReadResult, readSome, type Task } from "./read-model.ts";
import { relativePath } from "./location.ts";
import { isWithin, joinSpending, type Spending } from "./spending.ts";
import { unmarkedIn } from "./unmarked.ts";

/** Reads the contracts of a project, again and again: what has not changed since is not read again. */
export interface ModelReader {
  /** The same as a first reading gives, whatever was read before. Where all is read, somebody may hear of it while it grows. */
  read(hearer?: Hearer): ReadResult;
  /** The extension of relative imports that the project's tsconfig allows. */
  importExtension(): ".ts" | ".js";
  /** What looks like a service in the last reading, and is none. */
  unmarked(): readonly Unmarked[];
  /** What the last reading asked of the disk. */
  inputs(): readonly Input[];
}

/** Who hears of a model while it grows. */
export interface Hearer {
  /** How many contracts there are, before any is opened. */
  readonly onFound: (contracts: number) => void;
  readonly onPart: OnPart;
}

/** What a reader keeps from one reading to the next. */
interface Memory {
  readonly options: ReadOptions;
  project: KeptProject | undefined;
  /** Something was wrong with the project itself, which is found out only when it is opened. */
  isDoubtful: boolean;
  /** The last whole model. */
  whole: Whole | undefined;
}

/** A model that was read without errors. */
interface Whole {
  readonly model: Model;
  /** The files that have changed since. */
  readonly changed: Set<string>;
  /** The files in which something was found: whatever sees them is read again, so that it is found again. */
  readonly warned: ReadonlySet<string>;
  /** The rules that were followed as types. */
  readonly followed: ForgottenRules;
  /** What was spent of the bounds. */
  readonly spending: Spending;
}

/** A reader that has read nothing yet. */
export function createModelReader(options: ReadOptions): ModelReader {
  const memory: Memory = { options, project: undefined, isDoubtful: false, whole: undefined };
  return {
    read(hearer) {
      const collector = createCollector();
      const project = openAgain(memory, collector, hearer);
      const result =
        readChanged(memory, project) ??
        readAll(memory, project, { collector, onPart: hearer?.onPart });
      // What was stopped has left the checker half done.
      if (result.diagnostics.some(({ name }) => name === "too-slow")) memory.isDoubtful = true;
      memory.whole = wholeOf(project, result) ?? memory.whole;
      return result;
    },
    importExtension() {
      const project = memory.project ?? openAgain(memory, createCollector());
      return readImportExtension(options, project.disk);
    },
    unmarked: () => {
      const open = memory.project?.open;
      return open === undefined ? [] : unmarkedIn(open.root, open.contracts);
    },
    inputs: () => memory.project?.disk.inputs() ?? [],
  };
}

/**
 * What to keep of a reading; `undefined` with an error, where something was found outside of the user's own files, and where rules were followed in more
 * than one step.
 */
function wholeOf({ open }: KeptProject, result: ReadResult): Whole | undefined {
  const { model, diagnostics, isFollowed = false, followed = new Map() } = result;
  if (hasErrors(diagnostics) || (isFollowed && result.followed === undefined)) return undefined;
  const warned = new Set(diagnostics.map(({ location }) => `${open.root}/${location.file}`));
  const own = new Set(open.own.map(({ fileName }) => fileName));
  const isOwn = [...warned].every((file) => own.has(file));
  const { spending } = result;
  if (!isOwn || spending === undefined) return undefined;
  return { model, changed: new Set(), warned, followed, spending };
}

/** Brings the project to the state of the disk: by the texts that have changed, or anew where anything else has. */
function openAgain(memory: Memory, collector: Collector, hearer?: Hearer): KeptProject {
  const { project } = memory;
  const changes = project?.disk.changes() ?? [];
  const isTextOnly = changes.every(
    ({ question, path }) =>
      question === "text" && project?.open.program.getSourceFile(path) !== undefined,
  );
  if (project !== undefined && !memory.isDoubtful && isTextOnly) {
    const next = changes.length > 0 ? refresh(memory, project, changes) : project;
    if (next !== undefined) return (memory.project = next);
  }
  memory.whole = undefined;
  memory.project = openProject(memory.options, collector, hearer?.onFound);
  memory.isDoubtful = collector.list().length > 0;
  return memory.project;
}

function refresh(
  memory: Memory,
  project: KeptProject,
  changes: readonly Input[],
): KeptProject | undefined {
  const paths = changes.map(({ path }) => path);
  for (const change of changes) project.disk.forget(change);
  // Those of before are forgotten.
  const before = paths.map((path) => project.open.program.getSourceFile(path));
  const next = project.refresh(paths);
  if (next === undefined) return undefined;
  for (const path of paths) memory.whole?.changed.add(path);
  const versions = [...before, ...paths.map((path) => next.open.program.getSourceFile(path))];
  if (versions.some((file) => file === undefined || isSeenByAll(file))) memory.whole = undefined;
  return next;
}

/** Reads what sees a change or a finding, and takes the rest from the last whole model; `undefined` where that cannot be told apart. */
function readChanged({ whole, options }: Memory, { open }: KeptProject): ReadResult | undefined {
  if (whole === undefined) return undefined;
  const affected = filesThatSee(open, new Set([...whole.changed, ...whole.warned]));
  const own = open.own.filter((file) => affected.has(file));
  const contracts = open.contracts.filter((file) => affected.has(file));
  const files = new Set(contracts.map((file) => relativePath(open.root, file.fileName)));
  const services = whole.model.services.filter(({ file }) => !files.has(file));
  const task = {
    own,
    contracts,
    collector: createCollector(),
    onRead: options.onRead,
    others: { services, types: whole.model.types },
    bounds: options.bounds,
  };
  const part = readSome(open, task, whole);
  if (part?.spending === undefined || part.diagnostics.some(({ name }) => ofAll.has(name)))
    return undefined;
  const model = mergeModels(whole.model, part.model, files);
  if (model === undefined) return undefined;
  const spending = joinSpending(whole.spending, part.spending);
  const isSafe = isWithin(spending, model, { ...usualBounds, ...options.bounds });
  return isSafe ? { ...part, model, spending } : undefined;
}

/** What depends on all contracts together: rules that are followed, and how many generics, one in the other, lead to a type that nobody has read yet. */
const ofAll: ReadonlySet<string> = new Set<DiagnosticName>([
  "rules-would-be-lost",
  "infinite-type",
]);

function readAll(
  { options }: Memory,
  { open }: KeptProject,
  hearers: Pick<Task, "collector" | "onPart">,
): ReadResult {
  const { own, contracts } = open;
  const { onRead, bounds } = options;
  return readFiles(open, { own, contracts, onRead, bounds, ...hearers });
}
