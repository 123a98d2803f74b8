import type { Entry } from "./entry.ts";

/** LAG3xxx: names. */
export const names = {
  "invalid-wire-name": {
    code: "LAG3001",
    severity: "error",
    message:
      "`{name}` cannot be a name on the wire: a letter, then at most 63 letters, digits, `_`, `.` or `-`.",
    suggestion: "{instead}",
  },
  "reserved-name": {
    code: "LAG3002",
    severity: "error",
    message: "`{name}` cannot be the name of {what}: {reason}.",
    suggestion: "{instead}",
  },
  "duplicate-service": {
    code: "LAG3003",
    severity: "error",
    message: "Two services are called `{name}` on the wire: `{first}` and `{second}`.",
    suggestion: "{instead}.",
  },
  "duplicate-member": {
    code: "LAG3004",
    severity: "error",
    message:
      "Two members of `{service}` are called `{name}` on the wire: `{first}` and `{second}`.",
    suggestion: "Give one of them another name with `@name`.",
  },
  "services-differ-by-case": {
    code: "LAG3005",
    severity: "error",
    message:
      "The services `{first}` and `{second}` differ by case only, so they share a folder on some disks.",
    suggestion: "Give one of them a name that differs in its letters.",
  },
  "members-differ-by-case": {
    code: "LAG3006",
    severity: "warning",
    message: "The members `{first}` and `{second}` of `{service}` differ by case only.",
    suggestion: "Give one of them a name that differs in its letters.",
  },
  "duplicate-error": {
    code: "LAG3007",
    severity: "error",
    message: "Two errors are called `{name}`: {first} and {second}.",
    suggestion: "Give one of them another name, or use one interface in both places.",
  },
  "no-folder-name": {
    code: "LAG3008",
    severity: "error",
    message: "The service `{name}` cannot have a folder of its name: {why}.",
    suggestion: 'Give it another name, such as `"{instead}"`.',
  },
} as const satisfies Record<string, Entry>;
