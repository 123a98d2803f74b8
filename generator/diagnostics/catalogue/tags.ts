import type { Entry } from "./entry.ts";

/** LAG4xxx: tags in doc comments. */
export const tags = {
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
    message: "`{member}` is `@local` or `@internal` and has no other door, so nobody can call it.",
    suggestion: "Give it an `@http` route or `@websocket`, or remove the tag.",
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
  "rule-does-not-apply": {
    code: "LAG4010",
    severity: "error",
    message: "`@{tag}` does not apply to {what}.",
    suggestion: "{instead}",
  },
  "contradictory-rules": {
    code: "LAG4011",
    severity: "error",
    message: "No value can keep {rules}.",
    suggestion: "Correct one of them, or remove it.",
  },
  "invalid-pattern": {
    code: "LAG4012",
    severity: "error",
    message: "`{pattern}` cannot be a pattern: {problem}.",
    suggestion:
      'Write it as `new RegExp(text, "u")` takes it, without slashes or quotes around it, and nothing after it.',
  },
  "pattern-may-backtrack": {
    code: "LAG4013",
    severity: "warning",
    message:
      "`{pattern}` can be matched in so many ways that a text of forty characters may hold a process for hours.",
    suggestion:
      "Let each character be taken at one place only: `^a+$` for `^(a+)+$`, `^[ab]*$` for `^(a|[ab])*$`.",
  },
  "default-does-not-match": {
    code: "LAG4015",
    severity: "error",
    message: "`@default {written}` is no value of this type: {problem}.",
    suggestion:
      "Write a value of the type as JSON; a remark goes into `@defaultValue` or the text.",
  },
  "example-does-not-match": {
    code: "LAG4016",
    severity: "error",
    message: "`@example {written}` is no value of this type: {problem}.",
    suggestion: "Write a value of the type as JSON, or put what is no value into the text.",
  },
  "unknown-format": {
    code: "LAG4014",
    severity: "error",
    message: "There is no format `{format}`.",
    suggestion: "Write {instead}.",
  },
  "rules-would-be-lost": {
    code: "LAG4017",
    severity: "error",
    message: "What the tags of {alias} demand would be lost here: TypeScript sees only {type}.",
    suggestion: "Write the tags on the property whose type this is, or {instead}.",
  },
  "tag-on-nothing": {
    code: "LAG4018",
    severity: "error",
    message: "`@{tag}` stands before nothing that has a type.",
    suggestion:
      "Put it before a property, a parameter or a type alias, as its last doc comment{inside}.",
  },
  "old-name-is-taken": {
    code: "LAG4019",
    severity: "error",
    message: "`@was {old}`: {problem}.",
    suggestion: "Write the name that the property had before, and that no other has.",
  },
  "tags-left-behind": {
    code: "LAG4021",
    severity: "warning",
    message:
      "What is demanded of `{property}` is not demanded here: a mapped type gives it another type.",
    suggestion:
      "Write the property out with its tags, or a mapped type that leaves its type as it is.",
  },
  "unknown-rule": {
    code: "LAG4020",
    severity: "warning",
    message: "`{word}` in this brand is no rule of Lagomorph's, so nothing is checked of it.",
    suggestion: "Write {instead}, or give the brand another form than a pair.",
  },
} as const satisfies Record<string, Entry>;
