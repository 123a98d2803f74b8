import path from "node:path";

import { type GenerateOptions, resolveConfig } from "./config.ts";
import type { Diagnostic } from "./diagnostics/index.ts";
import type { Model } from "./model/contract.ts";
import { compare } from "./output/compare.ts";
import { write } from "./output/write.ts";
import { compile } from "./pipeline.ts";

export type { GenerateOptions } from "./config.ts";
export { type Diagnostic, formatDiagnostics, type FormatOptions } from "./diagnostics/index.ts";
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
  /** Files that are missing or not as they would be generated, and generated ones that should no longer be there. */
  readonly outdated: readonly string[];
}

/**
 * Compiles contracts and writes what differs. A mistake in a contract is a diagnostic; throws when the output folder cannot
 * be written, or has a file in the way that was not generated.
 */
export function generate(options: GenerateOptions = {}): GenerateResult {
  const config = resolveConfig(options);
  const { files, diagnostics, failed, model } = compile(config);
  const totals = totalsOf(model, files.size);
  if (failed) return { failed, diagnostics, totals, written: [], removed: [] };
  return { failed, diagnostics, totals, ...write(path.join(config.root, config.out), files) };
}

/** Compiles contracts, writes nothing, and says which generated files are not what they would be. */
export function check(options: GenerateOptions = {}): CheckResult {
  const config = resolveConfig(options);
  const { files, diagnostics, failed, model } = compile(config);
  const totals = totalsOf(model, files.size);
  if (failed) return { failed, diagnostics, totals, outdated: [] };
  const { changed, stale } = compare(path.join(config.root, config.out), files);
  return { failed, diagnostics, totals, outdated: [...changed, ...stale].toSorted() };
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
