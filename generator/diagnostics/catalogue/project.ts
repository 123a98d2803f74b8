import type { Entry } from "./entry.ts";

/** LAG0xxx: the project and its files. */
export const project = {
  "contract-has-type-errors": {
    code: "LAG0001",
    severity: "error",
    message: "TypeScript: {text} (TS{number})",
    suggestion: "{instead}; nothing is generated from a type that has errors.",
  },
  "no-contracts": {
    code: "LAG0002",
    severity: "error",
    message: "There is no contract (`*.ts`) in the folder `{folder}`.",
    suggestion: "Put the contracts there, or name their folder with --contracts.",
  },
  "invalid-tsconfig": {
    code: "LAG0003",
    severity: "error",
    message: "The project's tsconfig cannot be used: {text}",
    suggestion: "Correct the file; `npx tsc --showConfig` shows what TypeScript makes of it.",
  },
  "runtime-code-in-contract": {
    code: "LAG0004",
    severity: "error",
    message: "A contract holds types, enums and constant lists; {what} would run.",
    suggestion: "Move it to the implementation, or make it a `const` of literals.",
  },
  "unusable-file-name": {
    code: "LAG0005",
    severity: "error",
    message: "TypeScript cannot open `{file}`: it takes the backslash for a slash.",
    suggestion: "Rename it, to `{instead}` for example.",
  },
  "bad-suppression": {
    code: "LAG0006",
    severity: "error",
    message: "This comment silences nothing: {problem}.",
    suggestion: "{instead}",
  },
  "unused-suppression": {
    code: "LAG0007",
    severity: "warning",
    message: "There is no `{code}` on the next line to be silenced.",
    suggestion: "Remove the comment.",
  },
  "internal-error": {
    code: "LAG0008",
    severity: "error",
    message: "The compiler failed while it read this: {text}.",
    suggestion: "Report it with this contract; until it is mended, write the type in another way.",
  },
  "too-slow": {
    code: "LAG0009",
    severity: "error",
    message: "This file took {spent} without an end in sight, and was stopped.",
    suggestion: "Find the type that grows without end, and write the levels that you need.",
  },
  "too-much-to-read": {
    code: "LAG0010",
    severity: "error",
    message: "There are {what} to be read; more than {most} are taken for a mistake.",
    suggestion: "Name the folder that holds the contracts alone with --contracts, or part them.",
  },
  "unsafe-output": {
    code: "LAG0011",
    severity: "error",
    message: "The compiler would have written `{file}` with {what} in it, which no template has.",
    suggestion: "Report it with this contract: nothing was written.",
  },
  "nested-too-deeply": {
    code: "LAG0012",
    severity: "error",
    message: "This is nested more than {most} levels deep.",
    suggestion: "Give the inner levels names of their own.",
  },
  "stale-output": {
    code: "LAG0013",
    severity: "error",
    message: "This file {problem}.",
    suggestion: "Run `lagomorph codegen`.",
  },
  "unreadable-file": {
    code: "LAG0014",
    severity: "error",
    message: "This cannot be read: {text}.",
    suggestion: "{instead}",
  },
  "not-utf-8": {
    code: "LAG0015",
    severity: "error",
    message: "This file is not UTF-8: {what}.",
    suggestion: "Save it as UTF-8; an editor calls that the encoding of the file.",
  },
} as const satisfies Record<string, Entry>;
