import type { ts } from "ts-morph";

import {
  createCollector,
  type Collector,
  type Diagnostic,
  type Suppression,
} from "../diagnostics/index.ts";
import type { Contract, Model } from "../model/contract.ts";
import { assemble } from "./assemble.ts";
import { createSpent } from "./bounds.ts";
import { checkFinite } from "./finite.ts";
import { guardedFile } from "./guard.ts";
import { relativePath, spanLocation } from "./location.ts";
import { createNamedTypes } from "./named-types.ts";
import type { ReadOptions } from "./options.ts";
import { openProject, type OpenProject } from "./project.ts";
import type { Reader } from "./reader.ts";
import { checkRuntimeCode } from "./runtime-code.ts";
import { readServices } from "./statements.ts";
import { readSuppressions } from "./suppressions.ts";
import { checkTags } from "./tags.ts";
import { checkTypes } from "./type-errors.ts";
import { readType } from "./type.ts";
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
}

/** Reads the contracts of a project. Never throws for a mistake in a contract, and runs none of its code. */
export function readModel(options: ReadOptions): ReadResult {
  const collector = createCollector();
  const { open } = openProject(options, collector);
  const { own, contracts } = open;
  const { timeLimit } = options;
  return readFiles(open, { own, contracts, collector, timeLimit });
}

/** What to read of a project. */
export interface Task extends Pick<OpenProject, "own" | "contracts"> {
  readonly collector: Collector;
  readonly onRead?: ReadOptions["onRead"];
  readonly timeLimit?: ReadOptions["timeLimit"] | undefined;
  /** What is known of the other contracts. Default: there are none. */
  readonly others?: Pick<Model, "services" | "types">;
}

/** Reads some contracts of a project, and checks some of its files. */
export function readFiles(project: OpenProject, task: Task): ReadResult {
  const { contracts, collector, onRead = () => {}, others = { services: [], types: {} } } = task;
  const reader = createReader(project, collector);
  const services: Contract[] = [];
  const isDone =
    task.own.every((file) => checkFile(reader, file, task)) &&
    contracts.every((file, index) => {
      onRead(index, contracts.length);
      return isRead(reader, { file, task }, () => services.push(...readFile(reader, file)));
    });
  if (!isDone) return { ...nothing, diagnostics: collector.list() };
  finishUnions(reader);
  checkFinite(reader);
  const model = assemble(services, reader.errors.values(), reader.named.types);
  const whole = {
    services: [...services, ...others.services],
    types: { ...others.types, ...model.types },
  };
  for (const checkLater of reader.later) checkLater(whole);
  return { model, diagnostics: collector.list(), suppressions: readSuppressions(project) };
}

function createReader(project: OpenProject, collector: Collector): Reader {
  return {
    ...project,
    collector,
    readType,
    named: createNamedTypes(),
    errors: new Map(),
    unions: [],
    later: [],
    open: new Map(),
    spent: createSpent(),
    facts: {
      contractModules: new Map(),
      platform: new Map(),
      services: new Map(),
      exports: new Map(),
      orders: new Map(),
      unruled: new Set(),
    },
  };
}

const nothing = { model: { services: [], errors: [], types: {} }, suppressions: [] };

/** How long one file may take, in milliseconds: a large one takes a second. */
const defaultLimit = 30_000;

/**
 * Does something with a file, and says `false` when that was stopped because it found no end: then the checker is of no
 * more use.
 */
function isRead(
  reader: Reader,
  { file, task }: { readonly file: ts.SourceFile; readonly task: Task },
  read: () => void,
): boolean {
  const limit = task.timeLimit ?? defaultLimit;
  const spent = spentWithoutEnd(limit, read);
  if (spent === undefined) return true;
  const location = spanLocation(reader.root, file, { start: 0, end: 0 });
  const values = { spent };
  reader.collector.report("too-slow", { location, path: "", values });
  return false;
}

/** The most types that TypeScript may make for one file: some 400 MB. */
const mostTypes = 500_000;

/** What was spent when it was stopped; `undefined` when it came to its end. */
function spentWithoutEnd(limit: number, read: () => void): string | undefined {
  try {
    const isDone = isDoneWithin(limit, () => withTypeLimit(mostTypes, read));
    return isDone ? undefined : `${limit / 1000} seconds`;
  } catch (error) {
    if (error instanceof TooManyTypes) return `${mostTypes} types`;
    throw error;
  }
}

function checkFile(reader: Reader, file: ts.SourceFile, task: Task): boolean {
  const path = relativePath(reader.root, file.fileName);
  return isRead(reader, { file, task }, () => {
    guardedFile(reader, path, () => checkTypes(reader, file));
    guardedFile(reader, path, () => checkTags(reader, file));
    if (task.contracts.includes(file))
      guardedFile(reader, path, () => checkRuntimeCode(reader, file));
  });
}

function readFile(reader: Reader, file: ts.SourceFile): Contract[] {
  const path = relativePath(reader.root, file.fileName);
  reader.spent = createSpent();
  const services = guardedFile(reader, path, () => readServices(reader, file)) ?? [];
  readWaitingTypes(reader);
  return services;
}
