import type { Entry } from "./entry.ts";

/** LAG0xxx: the project and its files. */
export const project = {
  "contract-has-type-errors": {
    code: "LAG0001",
    severity: "error",
    message: "TypeScript: {text} (TS{number})",
    suggestion:
      "Make the contract compile with tsc; nothing is generated from a type that has errors.",
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
} as const satisfies Record<string, Entry>;
