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
  "route-does-not-fit": {
    code: "LAG4005",
    severity: "error",
    message: "The route `{route}` {problem}.",
    suggestion: "{instead}",
  },
  "path-leads-nowhere": {
    code: "LAG4006",
    severity: "error",
    message: "`{path}` leads to nothing that `{member}` carries.",
    suggestion: "{instead}",
  },
  "unreachable-member": {
    code: "LAG4007",
    severity: "warning",
    message: "`{member}` is `@local` and has no other door, so nobody can call it.",
    suggestion: "Give it an `@http` route or `@websocket`, or remove `@local`.",
  },
  "duplicate-route": {
    code: "LAG4008",
    severity: "error",
    message: "`{first}` and `{second}` of `{service}` have the same route, `{route}`.",
    suggestion: "Give one of them another path or another method.",
  },
  "route-of-two-services": {
    code: "LAG4009",
    severity: "warning",
    message:
      "`{first}` and `{second}` have the same route, `{route}`: one process cannot serve both.",
    suggestion: "Give one of them another path, such as one that starts with its service.",
  },
} as const satisfies Record<string, Entry>;
