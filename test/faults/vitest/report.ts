import type { Choice } from "./choice.ts";

/** What Vitest's JSON reporter writes, as far as it is read here. */
export interface Report {
  readonly testResults: readonly {
    /** The file's path. */
    readonly name: string;
    readonly status: string;
    /** Why the file did not run. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** What became of the tests of a row. */
export interface Verdict {
  readonly passed: number;
  /** Each of what failed, or did not run at all, in words. */
  readonly failures: readonly string[];
}

/** Holds what ran against what was to run: Vitest itself ends well when no test has a title that was asked for, or all are skipped. */
export function judge({ testResults }: Report, { files, titles = [] }: Choice): Verdict {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ file: name, ...test })),
  );
  const passed = tests.filter(({ status }) => status === "passed");
  const failed = tests.filter(({ status }) => status === "failed");
  const idle = files.filter((path) => !passed.some(({ file }) => file.endsWith(path)));
  const unmet = titles.filter((title) => !passed.some(({ fullName }) => fullName.includes(title)));
  return {
    passed: passed.length,
    failures: [
      ...testResults.filter(({ message }) => message !== "").map(({ message }) => message),
      ...failed.map(
        ({ fullName, failureMessages: [why = ""] = [] }) => `${fullName}: ${inWords(why)}`,
      ),
      ...idle.map((path) => `no test of ${path} passed`),
      ...unmet.map((title) => `no test passed whose title has "${title}"`),
    ],
  };
}

/** Vitest's reporter has no other text for a test that ran out of time. */
function inWords(why: string): string {
  return why.includes("STACK_TRACE_ERROR") ? "it took too long" : why;
}
