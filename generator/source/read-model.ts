import type { ts } from "ts-morph";

import { createCollector, type Collector, type Diagnostic } from "../diagnostics/index.ts";
import type { Contract, Model } from "../model/contract.ts";
import { createNamedTypes } from "./named-types.ts";
import type { ReadOptions } from "./options.ts";
import { openProject, type OpenProject } from "./project.ts";
import type { Reader } from "./reader.ts";
import { checkRuntimeCode } from "./runtime-code.ts";
import { readServices } from "./statements.ts";
import { checkTags } from "./tags.ts";
import { checkTypes } from "./type-errors.ts";
import { readType } from "./type.ts";
import { finishUnions } from "./union-shape.ts";
import { readWaitingTypes } from "./waiting-types.ts";

/** What the contracts say, and every mistake in them. With an error among the diagnostics the model is not whole. */
export interface ReadResult {
  readonly model: Model;
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the contracts of a project. Never throws for a mistake in a contract, and runs none of its code. */
export function readModel(options: ReadOptions): ReadResult {
  const collector = createCollector();
  const reader = createReader(openProject(options, collector), collector);
  checkTypes(reader);
  for (const file of reader.own) checkTags(reader, file);
  for (const file of reader.contracts) checkRuntimeCode(reader, file);
  const services = reader.contracts.flatMap((file) => readFile(reader, file));
  finishUnions(reader);
  for (const checkLater of reader.later) checkLater(services);
  return { model: assemble(reader, services), diagnostics: collector.list() };
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
    facts: {
      contractModules: new Map(),
      platform: new Map(),
      services: new Map(),
      exports: new Map(),
    },
  };
}

function readFile(reader: Reader, file: ts.SourceFile): Contract[] {
  const services = readServices(reader, file);
  readWaitingTypes(reader);
  return services;
}

function assemble(reader: Reader, services: readonly Contract[]): Model {
  const types = [...reader.named.types].toSorted(([a], [b]) => compareText(a, b));
  return {
    services: services.toSorted((a, b) => compareText(a.name, b.name)),
    errors: [...reader.errors.values()].toSorted((a, b) => compareText(a.name, b.name)),
    types: Object.fromEntries(types),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
