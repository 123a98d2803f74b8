import type { Entry } from "./entry.ts";

/** LAG4xxx: tags in doc comments. */
export const tags = {
  "unsupported-tag": {
    code: "LAG4001",
    severity: "error",
    message: "`@{tag}` is not supported yet by this version.",
    suggestion: "Remove the tag; {instead}.",
  },
  "unknown-tag": {
    code: "LAG4002",
    severity: "warning",
    message: "`@{tag}` is no tag of Lagomorph's.",
    suggestion: "Write `@{instead}`, if that is meant.",
  },
  "tag-does-not-apply": {
    code: "LAG4003",
    severity: "error",
    message: "`@{tag}` does not apply to {what}.",
    suggestion: "Put it on {instead}, or remove it.",
  },
  "bad-tag-value": {
    code: "LAG4004",
    severity: "error",
    message: "`{written}`: {problem}.",
    suggestion: "Write it like `{example}`.",
  },
} as const satisfies Record<string, Entry>;
