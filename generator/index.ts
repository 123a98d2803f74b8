import path from "node:path";

import { type GenerateOptions, resolveConfig, stampKey } from "./config.ts";
import type { CarriedOut, Diagnostic } from "./diagnostics/index.ts";
import { ask, type Input, rememberStamp } from "./inputs/index.ts";
import type { Model, Unmarked } from "./model/contract.ts";
import { compare } from "./output/compare.ts";
import { checkOutFolder } from "./output/check-folder.ts";
import { fix } from "./output/fix.ts";
import { staleOutput } from "./output/stale-output.ts";
import { write } from "./output/write.ts";
import { createKnownTexts } from "./output/known-texts.ts";
import { type Compilation, createCompiler } from "./pipeline.ts";

export type { GenerateOptions, Progress } from "./config.ts";
export { type LagomorphConfig, loadConfigFile } from "./config-file.ts";
export {
  type CarriedOut,
  describeDone,
  type Diagnostic,
  type Edit,
  formatDiagnostics,
  type FormatOptions,
  type Position,
} from "./diagnostics/index.ts";
export type { EmitSettings, FileEmitter, ImportExtension, OutputFile } from "./emitters/index.ts";
export type { PythonOptions } from "./python/index.ts";
export type { Input, Question } from "./inputs/index.ts";
export type { Model, Unmarked } from "./model/contract.ts";
export type { Location } from "./model/location.ts";

/** How much was compiled. */
export interface Totals {
  readonly services: number;
  readonly methods: number;
  readonly commands: number;
  readonly events: number;
  readonly handlers: number;
  readonly streams: number;
  readonly timers: number;
  readonly consumers: number;
  readonly publishers: number;
  /** Generated files. */
  readonly files: number;
}

/** What {@link generate} did. Paths are relative to the output folder, with `/`. */
export interface GenerateResult {
  /** The contracts have errors: nothing was written. */
  readonly failed: boolean;
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  readonly totals: Totals;
  /** Where there is no service: what looks like one, and does not extend `Service`. */
  readonly unmarked: readonly Unmarked[];
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** What {@link check} found. Paths are relative to the output folder, with `/`. */
export interface CheckResult {
  /** The contracts have errors. */
  readonly failed: boolean;
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  readonly totals: Totals;
  /** Where there is no service: what looks like one, and does not extend `Service`. */
  readonly unmarked: readonly Unmarked[];
  /** Files that are missing or not as they would be generated, and generated ones that should no longer be there. */
  readonly outdated: readonly string[];
  /** The same as diagnostics, one a file, for {@link formatDiagnostics}. */
  readonly stale: readonly Diagnostic[];
}

/** Compiles the same contracts again and again, and only what has changed in between. */
export interface CodeGenerator {
  /** Like {@link generate}. */
  generate(): GenerateResult;
  /** Like {@link check}. */
  check(): CheckResult;
  /**
   * Compiles, carries out the edits of the diagnostics that are no guesses, and does so again until there are none left. Gives
   * what it has changed.
   */
  fix(): readonly CarriedOut[];
  /** The files that were read last, absolute; packages' declarations and project files among them. */
  inputFiles(): readonly string[];
  /** All that was asked of the disk last, with the answers: also what was looked for and is not there. A watcher watches these. */
  inputs(): readonly Input[];
  /** Asks all of it again: whether an answer has changed, so that the next result may be another. */
  hasChanged(): boolean;
  /** Notes what was read and generated last, so that the next process knows it at once. Nothing while there are findings. */
  remember(): void;
}

/**
 * Compiles contracts and writes what differs. A mistake in a contract is a diagnostic; throws when the output folder cannot
 * be written, or has a file in the way that was not generated.
 */
export function generate(options: GenerateOptions = {}): GenerateResult {
  return createGenerator(options).generate();
}

/** Compiles contracts, writes nothing, and says which generated files are not what they would be. */
export function check(options: GenerateOptions = {}): CheckResult {
  return createGenerator(options).check();
}

/** Creates a generator that keeps what it has read: its results are those of {@link generate} and {@link check}, sooner. */
export function createGenerator(options: GenerateOptions = {}): CodeGenerator {
  const config = resolveConfig(options);
  const folder = path.join(config.root, config.out);
  const compiler = createCompiler(config);
  const texts = createKnownTexts();
  let last: Compilation | undefined;
  const compile = (): Compilation => {
    checkOutFolder(config);
    last = compiler.compile();
    return last;
  };
  return {
    generate() {
      const { files, diagnostics, failed, model, unmarked } = compile();
      const found = { failed, diagnostics, totals: totalsOf(model, files.size), unmarked };
      if (failed) return { ...found, written: [], removed: [] };
      return { ...found, ...write(folder, files, texts) };
    },
    check() {
      const { files, diagnostics, failed, model, unmarked } = compile();
      const found = { failed, diagnostics, totals: totalsOf(model, files.size), unmarked };
      if (failed) return { ...found, outdated: [], stale: [] };
      const differing = compare(folder, files, texts);
      const outdated = [...differing.changed, ...differing.stale].toSorted();
      return { ...found, outdated, stale: staleOutput(config.out, differing) };
    },
    fix() {
      return fix(config.root, compile);
    },
    inputFiles: () =>
      compiler.inputs().flatMap(({ question, path: file }) => (question === "text" ? [file] : [])),
    inputs: () => compiler.inputs(),
    hasChanged: () =>
      compiler.inputs().some(({ question, path: file, answer }) => ask(question, file) !== answer),
    remember() {
      const key = stampKey(config);
      if (key !== undefined && last?.diagnostics.length === 0) rememberStamp(key, last);
    },
  };
}

function totalsOf(model: Model, files: number): Totals {
  const members = model.services.flatMap((contract) => contract.members);
  const count = (kind: string): number => members.filter((member) => member.kind === kind).length;
  return {
    services: model.services.length,
    methods: count("method"),
    commands: count("command"),
    events: count("event"),
    handlers: count("handler") + count("topic"),
    streams: count("stream"),
    timers: count("timer"),
    consumers: count("consumer"),
    publishers: count("publisher"),
    files,
  };
}
