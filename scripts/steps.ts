/** One check of `npm test`. */
export interface Step {
  readonly name: string;
  /** What it makes sure of, for people. */
  readonly does: string;
  /** A program of `node_modules/.bin` or of the system, and its arguments; run in the project's folder. */
  readonly command: readonly [program: string, ...rest: string[]];
  /** The check that has to pass first. */
  readonly needs?: string;
  /** Its output is shown while it runs; otherwise only when it fails. */
  readonly shown?: true;
}

/** All checks, in the order in which they run: quick ones first. */
export const steps: readonly Step[] = [
  { name: "format", does: "the formatter would change nothing", command: ["oxfmt", "--check"] },
  {
    name: "lint",
    does: "no lint findings, promises included",
    command: ["oxlint", "--type-aware"],
  },
  {
    name: "types",
    does: "everything type-checks",
    // Other versions of TypeScript are installed beside it, whose command has the same name.
    command: ["node", "node_modules/typescript/bin/tsc", "-p", "."],
  },
  { name: "imports", does: "imports keep to the layers", command: script("scripts/imports.ts") },
  { name: "unused", does: "no unused file, export or dependency", command: ["knip"] },
  {
    name: "generated",
    does: "generated code is what the contracts give",
    command: script("cli/main.ts", "codegen", "--check"),
  },
  { name: "build", does: "dist builds", command: script("scripts/build.ts") },
  {
    name: "api",
    does: "the API reports are those of the built doors",
    command: script("scripts/api.ts"),
    needs: "build",
  },
  {
    name: "package",
    does: "the packed package is sound",
    command: script("scripts/package.ts"),
    needs: "build",
  },
  {
    name: "tests",
    does: "the tests pass, on RabbitMQ and in memory",
    command: ["vitest", "run"],
    needs: "build",
    shown: true,
  },
];

/** Runs one of our TypeScript files, with `lagomorph` meaning the sources. */
function script(file: string, ...rest: string[]): [string, ...string[]] {
  return ["tsx", "--conditions=lagomorph:source", file, ...rest];
}
