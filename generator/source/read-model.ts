import type { ts } from "./ts-morph.js";

import {
  createCollector,
  type Collector,
  type Diagnostic,
  type Suppression,
} from "../diagnostics/index.ts";
import type { Contract, Model } from "../model/contract.ts";
import { reachableTypes } from "../model/references.ts";
import { type Audit, createAudit } from "./audit.ts";
import { assemble, inOrder } from "./assemble.ts";
import { createSpent, usualBounds } from "./bounds.ts";
import { checkFinite } from "./finite.ts";
import {
  followAgain,
  followRules,
  type ForgottenRules,
  type Known,
  type Reading,
} from "./follow-rules.ts";
import { guardedFile } from "./guard.ts";
import { changedServices, likeBefore } from "./like-before.ts";
import { relativePath, spanLocation } from "./location.ts";
import { ruledFiles } from "./marked-program.ts";
import { createReader } from "./create-reader.ts";
import { typesSoFar } from "./named-types.ts";
import type { ReadOptions } from "./options.ts";
import { openProject, type OpenProject } from "./project.ts";
import type { Reader } from "./reader.ts";
import { defaultLimit, type Job, runAll } from "./run-jobs.ts";
import { checkRuntimeCode } from "./runtime-code.ts";
import { readServices } from "./statements.ts";
import type { Spending } from "./spending.ts";
import { readSuppressions } from "./suppressions.ts";
import { checkTags } from "./tags.ts";
import { withoutTwins } from "./twins.ts";
import { checkTypes } from "./type-errors.ts";
import { finishUnions } from "./union-shape.ts";
import { readWaitingTypes } from "./waiting-types.ts";
import { isByOthers } from "./written-by-others.ts";

/** What the contracts say, and every mistake in them. With an error among the diagnostics the model is not whole. */
export interface ReadResult {
  readonly model: Model;
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  /** The comments that silence warnings. */
  readonly suppressions: readonly Suppression[];
  /** Something was read once more, with rules as types. */
  readonly isFollowed?: true;
  /** The rules that were followed so, where that says all: it need not be tried again, and nothing was lost or became another type. */
  readonly followed?: ForgottenRules | undefined;
  /** What was spent of the bounds; absent where reading was stopped. */
  readonly spending?: Spending;
}

/** Reads the contracts of a project. Never throws for a mistake in a contract, and runs none of its code. */
export function readModel(options: ReadOptions): ReadResult {
  const collector = createCollector();
  const { open } = openProject(options, collector);
  const { own, contracts } = open;
  const { timeLimit, bounds } = options;
  return readFiles(open, { own, contracts, collector, timeLimit, bounds });
}

/** What to read of a project. */
export interface Task extends Pick<OpenProject, "own" | "contracts"> {
  readonly collector: Collector;
  readonly onRead?: ReadOptions["onRead"];
  readonly timeLimit?: ReadOptions["timeLimit"] | undefined;
  readonly bounds?: ReadOptions["bounds"] | undefined;
  /** What is known of the other contracts. Default: there are none. */
  readonly others?: Pick<Model, "services" | "types"> | undefined;
  readonly onPart?: OnPart | undefined;
  /** What was read of the same contracts without rules as types, and which files see something that was wrong. */
  readonly before?: Before | undefined;
}

interface Before {
  readonly model: Model;
  readonly isWrong: (fileName: string) => boolean;
}

/**
 * Hears of a model as it grows: what was read so far, and which services of it are new. Nothing of it changes any more, except that
 * more is added; it may turn out to be wrong.
 */
export type OnPart = (model: Model, fresh: readonly Contract[]) => void;

/** How many contracts are read before somebody hears of them; of the first few of as many or more, who waits for them hears sooner. */
const partSize = 20;
const firstPart = 5;

/** Reads some contracts of a project, and checks some of its files. */
export function readFiles(project: OpenProject, task: Task): ReadResult {
  const first = readOnce(project, task);
  const { again: times } = { ...usualBounds, ...task.bounds };
  return followRules(first, { project, task, times, read: readOnce }) ?? first.result;
}

/** The same of what sees a change. `undefined` where all must be read. */
export function readSome(project: OpenProject, task: Task, known: Known): ReadResult | undefined {
  const first = readOnce(project, task);
  return followAgain(first, known, { project, task, read: readOnce });
}

function readOnce(project: OpenProject, task: Task): Reading {
  const { collector, others = { services: [], types: {} } } = task;
  const reader = createReader(project, collector, { ...usualBounds, ...task.bounds });
  const audit = auditOf(reader);
  const services = readContracts(reader, task, audit);
  const { forgotten } = reader.facts;
  const stopped = (): Reading => ({
    result: { ...nothing, diagnostics: collector.list() },
    forgotten,
  });
  if (services === undefined) return stopped();
  finishUnions(reader);
  checkFinite(reader);
  const types = inOrder(reader.named.types);
  const whole = {
    services: [...services, ...others.services],
    types: { ...others.types, ...types },
  };
  for (const checkLater of reader.later) checkLater(whole);
  const errors = [...reader.errors.values()];
  const used = withoutUnused(types, [...services, ...errors]);
  const model = withoutTwins(assemble(services, errors, used));
  if (!isAudited(reader, task, { audit, model, services })) return stopped();
  const suppressions = readSuppressions(project);
  const { spending } = reader;
  return { result: { model, diagnostics: collector.list(), suppressions, spending }, forgotten };
}

/** Leaves types out in whose place others are referred to, which demand more. */
function withoutUnused(types: Model["types"], parts: readonly object[]): Model["types"] {
  const used = reachableTypes(types, parts);
  return Object.fromEntries(Object.entries(types).filter(([id]) => used.has(id)));
}

/** The services of all contracts; `undefined` where one was stopped. */
function readContracts(reader: Reader, task: Task, audit: Audit): Contract[] | undefined {
  const services: Contract[] = [];
  const others = task.own.filter((file) => !task.contracts.includes(file));
  const jobs = [
    ...others.map((file) => ({ file, run: () => checkFile(reader, file) })),
    ...contractJobs(reader, task, { services, audit }),
  ];
  return isDone(reader, task, jobs) ? services : undefined;
}

/** Runs jobs to their end. Otherwise that is reported, and the checker is of no more use. */
function isDone(reader: Reader, { timeLimit: time }: Task, jobs: readonly Job[]): boolean {
  const stopped = runAll(jobs, { time: time ?? defaultLimit, types: reader.bounds.types });
  if (stopped === undefined) return true;
  const location = spanLocation(reader.root, stopped.file, { start: 0, end: 0 });
  reader.collector.report("too-slow", { location, path: "", values: { spent: stopped.spent } });
  return false;
}

/** Each contract is checked and then read, so that somebody may hear early of the first ones. */
function contractJobs(
  reader: Reader,
  { contracts, onRead = () => {}, onPart = () => {}, before }: Task,
  { services, audit }: { readonly services: Contract[]; readonly audit: Audit },
): Job[] {
  // Also in files of which nothing is read again.
  const isRuled = ruledFiles(reader).length > 0;
  const doubtAtFirst = before !== undefined ? "found" : isRuled ? "possible" : "none";
  let known = 0;
  let read: readonly Contract[] = [];
  return contracts.flatMap((file, index) => [
    { file, run: () => checkContract(reader, file) },
    {
      file,
      run() {
        onRead(index, contracts.length);
        reader.doubt = doubtAtFirst;
        read = readFile(reader, file);
        services.push(...read);
        const isFirst = index + 1 === firstPart && contracts.length >= partSize;
        if (!isFirst && (index + 1) % partSize > 0) return;
        finishUnions(reader);
        const types = typesSoFar(reader.named);
        onPart(assemble(services, reader.errors.values(), types), services.slice(known));
        known = services.length;
      },
    },
    {
      file,
      run() {
        if (before === undefined && reader.doubt === "found")
          auditFile(reader, file, () => audit(file, read));
      },
    },
  ]);
}

/** What was read with rules as types. */
interface Read {
  readonly audit: Audit;
  readonly model: Model;
  readonly services: readonly Contract[];
}

/**
 * Looks whether rules hold that are types, wherever they have changed anything: where they have not, that was looked at before if there was any doubt,
 * and nothing was wrong. False where that was stopped.
 */
function isAudited(reader: Reader, task: Task, { audit, model, services }: Read): boolean {
  const { before, contracts } = task;
  if (before === undefined) return true;
  const changed = changedServices(likeBefore(model, before.model), before.model);
  const files = new Set([...changed].map(({ file }) => file));
  const jobs = contracts.flatMap((file): Job[] => {
    const path = relativePath(reader.root, file.fileName);
    if (!files.has(path) && !before.isWrong(file.fileName)) return [];
    const own = services.filter((each) => each.file === path);
    return [{ file, run: () => auditFile(reader, file, () => audit(file, own)) }];
  });
  return isDone(reader, task, jobs);
}

function auditFile(reader: Reader, file: ts.SourceFile, run: () => void): void {
  guardedFile(reader, relativePath(reader.root, file.fileName), () =>
    ofContract(reader, file, run),
  );
}

/** What asks TypeScript where rules are to hold, in a second reading. */
function auditOf(reader: Reader): Audit {
  return createAudit(reader, {
    open: ({ project, marks }) => ({
      ...createReader(project, createCollector(), reader.bounds),
      marks,
    }),
    read: readFile,
  });
}

const nothing = { model: { services: [], errors: [], types: {} }, suppressions: [] };

function checkFile(reader: Reader, file: ts.SourceFile): void {
  const path = relativePath(reader.root, file.fileName);
  guardedFile(reader, path, () => checkTypes(reader, file));
  if (!isByOthers(reader, file)) guardedFile(reader, path, () => checkTags(reader, file));
}

function checkContract(reader: Reader, file: ts.SourceFile): void {
  const path = relativePath(reader.root, file.fileName);
  checkFile(reader, file);
  guardedFile(reader, path, () => checkRuntimeCode(reader, file));
}

function readFile(reader: Reader, file: ts.SourceFile): Contract[] {
  const path = relativePath(reader.root, file.fileName);
  reader.spent = createSpent();
  return ofContract(reader, file, () => {
    const services = guardedFile(reader, path, () => readServices(reader, file)) ?? [];
    reader.spending.contracts.set(path, { ...reader.spent });
    readWaitingTypes(reader);
    return services;
  });
}

/** Does something of a contract. */
function ofContract<Value>(reader: Reader, file: ts.SourceFile, run: () => Value): Value {
  reader.contract = file.fileName;
  const value = run();
  reader.contract = "";
  return value;
}
