import { readFileSync, statSync } from "node:fs";
import path from "node:path";

import type * as generatorModule from "../../generator/index.ts";
import type { CodeGenerator, Input } from "../../generator/index.ts";
import { isUpToDate } from "../../generator/up-to-date.ts";
import { keepCompiled } from "./keep-compiled.ts";
import type { CodegenOptions } from "./options.ts";
import { createProgressLine } from "./progress.ts";
import { isColoured, type Outcome, outdatedMessage, summary } from "./report.ts";

/** Compiles once, says what happened, and gives the exit code: 1 for diagnostics and for stale code. */
export async function runCodegen(options: CodegenOptions): Promise<number> {
  const start = performance.now();
  if (isUpToDate(options.generate)) {
    if (options.format === "json") process.stdout.write("[]\n");
    console.error(`${options.out}/ is up to date (${seconds(start)})`);
    return 0;
  }
  const runner = await createRunner(options);
  const code = runner.run(start);
  if (code === 0) runner.remember();
  return code;
}

/** Compiles, again and again. */
export interface Runner {
  /** Compiles once, says what happened, and gives the exit code. `start` is when the run began. */
  run(start: number): number;
  /** What was read and looked for last, there or not. */
  inputs(): readonly Input[];
  /** Whether anything of it is otherwise by now. */
  hasChanged(): boolean;
  /** Notes the last result, so that the next process has nothing to do. */
  remember(): void;
}

/** Loads the compiler, which takes most of a second. */
export async function createRunner(options: CodegenOptions): Promise<Runner> {
  keepCompiled(path.resolve(options.generate.root ?? "."));
  const { createGenerator, describeDone, formatDiagnostics } =
    await import("../../generator/index.ts");
  const line = createProgressLine({
    isShown: options.format === "pretty" && process.stderr.isTTY,
    write: (text) => void process.stderr.write(text),
    now: () => performance.now(),
  });
  const generator = createGenerator({ ...options.generate, onProgress: line.show });
  return {
    inputs: () => generator.inputs(),
    hasChanged: () => generator.hasChanged(),
    run(start) {
      const fixed = options.fix ? generator.fix() : [];
      const outcome = compile(generator, options.check);
      line.clear();
      for (const edit of fixed) console.error(describeDone(edit));
      printDiagnostics(formatDiagnostics, outcome, options);
      if (outcome.failed) return 1;
      if (outcome.outdated.length > 0) {
        console.error(outdatedMessage(outcome.outdated, options.out));
        return 1;
      }
      console.error(summary(outcome, { out: options.out, time: seconds(start) }));
      return 0;
    },
    remember: () => generator.remember(),
  };
}

function compile(generator: CodeGenerator, isCheck: boolean): Outcome {
  if (isCheck) return { written: [], removed: [], ...generator.check() };
  return { outdated: [], stale: [], ...generator.generate() };
}

/** For people on the error output; for programs, on the standard output, with what is stale. */
function printDiagnostics(
  formatDiagnostics: typeof generatorModule.formatDiagnostics,
  { diagnostics, stale }: Outcome,
  { format }: CodegenOptions,
): void {
  const isPretty = format === "pretty";
  const stream = isPretty ? process.stderr : process.stdout;
  const colour = isColoured(process.stderr, process.env);
  const found = isPretty ? diagnostics : [...diagnostics, ...stale];
  const text = formatDiagnostics(found, { format, colour, source });
  if (text !== "") stream.write(text);
}

function source(file: string): string | undefined {
  try {
    // To open a pipe waits for who writes into it.
    return statSync(file).isFile() ? readFileSync(path.resolve(file), "utf8") : undefined;
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
