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
import { followRules, type Reading } from "./follow-rules.ts";
import { guardedFile } from "./guard.ts";
import { relativePath, spanLocation } from "./location.ts";
import { ruledFiles } from "./marked-program.ts";
import { createReader } from "./create-reader.ts";
import { typesSoFar } from "./named-types.ts";
import type { ReadOptions } from "./options.ts";
import { openProject, type OpenProject } from "./project.ts";
import type { Reader } from "./reader.ts";
import { checkRuntimeCode } from "./runtime-code.ts";
import { readServices } from "./statements.ts";
import { readSuppressions } from "./suppressions.ts";
import { checkTags } from "./tags.ts";
import { checkTypes } from "./type-errors.ts";
import { finishUnions } from "./union-shape.ts";
import { TooManyTypes, withTypeLimit } from "./type-count.ts";
import { readWaitingTypes } from "./waiting-types.ts";
import { isDoneWithin } from "./watchdog.ts";

/** What the contracts say, and every mistake in them. With an error among the diagnostics the model is not whole. */
export interface ReadResult {
  readonly model: Model;
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  /** The comments that silence warnings. */
  readonly suppressions: readonly Suppression[];
  /** All was read once more, with rules as types. */
  readonly isFollowed?: true;
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

function readOnce(project: OpenProject, task: Task): Reading {
  const { collector, others = { services: [], types: {} } } = task;
  const reader = createReader(project, collector, { ...usualBounds, ...task.bounds });
  const services = readContracts(reader, task);
  const { forgotten } = reader.facts;
  if (services === undefined)
    return { result: { ...nothing, diagnostics: collector.list() }, forgotten };
  finishUnions(reader);
  checkFinite(reader);
  const types = inOrder(reader.named.types);
  const whole = {
    services: [...services, ...others.services],
    types: { ...others.types, ...types },
  };
  for (const checkLater of reader.later) checkLater(whole);
  const errors = [...reader.errors.values()];
  const model = assemble(services, errors, withoutUnused(types, [...services, ...errors]));
  const suppressions = readSuppressions(project);
  return { result: { model, diagnostics: collector.list(), suppressions }, forgotten };
}

/** Leaves types out in whose place others are referred to, which demand more. */
function withoutUnused(types: Model["types"], parts: readonly object[]): Model["types"] {
  const used = reachableTypes(types, parts);
  return Object.fromEntries(Object.entries(types).filter(([id]) => used.has(id)));
}

/** The services of all contracts; `undefined` where one was stopped. */
function readContracts(reader: Reader, task: Task): Contract[] | undefined {
  const services: Contract[] = [];
  const others = task.own.filter((file) => !task.contracts.includes(file));
  const jobs = [
    ...others.map((file) => ({ file, run: () => checkFile(reader, file) })),
    ...contractJobs(reader, task, services),
  ];
  const { timeLimit: time = defaultLimit } = task;
  const stopped = runAll(jobs, { time, types: reader.bounds.types });
  if (stopped === undefined) return services;
  const location = spanLocation(reader.root, stopped.file, { start: 0, end: 0 });
  reader.collector.report("too-slow", { location, path: "", values: { spent: stopped.spent } });
  return undefined;
}

/** Each contract is checked and then read, so that somebody may hear early of the first ones. */
function contractJobs(
  reader: Reader,
  { contracts, onRead = () => {}, onPart = () => {} }: Task,
  services: Contract[],
): Job[] {
  // Also in files of which nothing is read again.
  const isRuled = ruledFiles(reader).length > 0;
  const doubtAtFirst = reader.inTypes !== undefined ? "found" : isRuled ? "possible" : "none";
  const audit = auditOf(reader);
  const auditFile = (file: ts.SourceFile): void => {
    const path = relativePath(reader.root, file.fileName);
    if (reader.doubt === "found") guardedFile(reader, path, () => audit(file, read));
  };
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
    { file, run: () => auditFile(file) },
  ]);
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

/** How long one file may take, in milliseconds: a large one takes a second. */
const defaultLimit = 30_000;

/** Something to do with a file. */
interface Job {
  readonly file: ts.SourceFile;
  readonly run: () => void;
}

/** A file at which reading was stopped because it found no end, and what was spent: then the checker is of no more use. */
interface Stopped {
  readonly file: ts.SourceFile;
  readonly spent: string;
}

/** How many times as long as its jobs together one may take: to watch over each alone would cost more than many of them. */
const shareOfLimit = 100;

/** What one job may take: time, in milliseconds, and types that TypeScript makes. */
interface Limits {
  readonly time: number;
  readonly types: number;
}

function runAll(jobs: readonly Job[], limits: Limits): Stopped | undefined {
  let next = 0;
  const runSome = (): void => {
    const end = performance.now() + limits.time / shareOfLimit;
    for (let job = jobs[next]; job !== undefined; job = jobs[next]) {
      withTypeLimit(limits.types, job.run);
      next += 1;
      if (performance.now() > end) return;
    }
  };
  while (next < jobs.length) {
    const spent = spentWithoutEnd(limits, runSome);
    const file = jobs[next]?.file;
    if (spent !== undefined && file !== undefined) return { file, spent };
  }
  return undefined;
}

/** What was spent when it was stopped; `undefined` when it came to its end. */
function spentWithoutEnd({ time, types }: Limits, run: () => void): string | undefined {
  try {
    return isDoneWithin(time, run) ? undefined : `${time / 1000} seconds`;
  } catch (error) {
    if (error instanceof TooManyTypes) return `${types} types`;
    throw error;
  }
}

function checkFile(reader: Reader, file: ts.SourceFile): void {
  const path = relativePath(reader.root, file.fileName);
  guardedFile(reader, path, () => checkTypes(reader, file));
  guardedFile(reader, path, () => checkTags(reader, file));
}

function checkContract(reader: Reader, file: ts.SourceFile): void {
  const path = relativePath(reader.root, file.fileName);
  checkFile(reader, file);
  guardedFile(reader, path, () => checkRuntimeCode(reader, file));
}

function readFile(reader: Reader, file: ts.SourceFile): Contract[] {
  const path = relativePath(reader.root, file.fileName);
  reader.spent = createSpent();
  const services = guardedFile(reader, path, () => readServices(reader, file)) ?? [];
  readWaitingTypes(reader);
  return services;
}
