import { readFileSync } from "node:fs";
import path from "node:path";

import type * as generatorModule from "../../generator/index.ts";
import type { Diagnostic, GenerateOptions } from "../../generator/index.ts";
import { type Outcome, outdatedMessage, summary } from "./report.ts";
import { isUpToDate, rememberStamp } from "./stamp.ts";

/** What `codegen` takes. */
export interface CodegenOptions {
  readonly contracts: string;
  readonly out: string;
  readonly watch?: boolean;
  readonly check?: boolean;
  readonly strict?: boolean;
  readonly importExtension?: ".ts" | ".js";
  readonly format: "pretty" | "json" | "github";
}

/** Compiles once, says what happened, and gives the exit code: 1 for diagnostics and for stale code. */
export async function runCodegen(options: CodegenOptions): Promise<number> {
  const start = performance.now();
  const root = process.cwd();
  if (isUpToDate(root, options)) {
    if (options.format === "json") process.stdout.write("[]\n");
    console.error(`${options.out}/ is up to date (${seconds(start)})`);
    return 0;
  }
  const showProgress = options.format === "pretty" && process.stderr.isTTY;
  if (showProgress) process.stderr.write(`compiling ${options.contracts}/ …`);
  // Loads TypeScript's compiler, which takes most of a second.
  const generator = await import("../../generator/index.ts");
  const outcome = compile(generator, toGenerateOptions(root, options), options.check === true);
  if (showProgress) process.stderr.write("\r\u001B[K");
  await printDiagnostics(outcome.diagnostics, options);
  if (outcome.failed) return 1;
  if (outcome.outdated.length > 0) {
    console.error(outdatedMessage(outcome.outdated, options.out));
    return 1;
  }
  if (outcome.diagnostics.length === 0) rememberStamp(root, options);
  console.error(summary(outcome, { out: options.out, time: seconds(start) }));
  return 0;
}

/** The compiler's door, which is loaded only when there is something to do. */
type Generator = Pick<typeof generatorModule, "check" | "generate">;

function compile(generator: Generator, options: GenerateOptions, isCheck: boolean): Outcome {
  if (isCheck) return { written: [], removed: [], ...generator.check(options) };
  return { outdated: [], ...generator.generate(options) };
}

function toGenerateOptions(root: string, options: CodegenOptions): GenerateOptions {
  const { contracts, out, strict = false, importExtension } = options;
  return {
    root,
    contracts,
    out,
    strict,
    ...(importExtension === undefined ? {} : { importExtension }),
  };
}

/** For people on the error output; for programs, on the standard output. */
async function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { format }: CodegenOptions,
): Promise<void> {
  const { formatDiagnostics } = await import("../../generator/index.ts");
  const stream = format === "pretty" ? process.stderr : process.stdout;
  const colour = process.stderr.isTTY && process.env["NO_COLOR"] === undefined;
  const text = formatDiagnostics(diagnostics, { format, colour, source });
  if (text !== "") stream.write(text);
}

function source(file: string): string | undefined {
  try {
    return readFileSync(path.resolve(file), "utf8");
  } catch {
    return undefined;
  }
}

function seconds(start: number): string {
  const milliseconds = performance.now() - start;
  return milliseconds < 1000
    ? `${milliseconds.toFixed(0)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}
