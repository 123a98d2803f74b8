/** One check of `npm test`. */
export interface Step {
  readonly name: string;
  /** What it makes sure of, for people. */
  readonly does: string;
  /** A program of `node_modules/.bin` or of the system, and its arguments; run in the project's folder. */
  readonly command: readonly [program: string, ...rest: string[]];
  /** The check that has to pass first; it stands above. */
  readonly needs?: string;
  /** Runs after all others, alone, and its output is shown while it does; otherwise only when it fails. */
  readonly shown?: true;
}

/** All checks, in the order in which they are begun: what takes long and what others need early, so that no core waits at the end. */
export const steps: readonly Step[] = [
  { name: "format", does: "the formatter would change nothing", command: ["oxfmt", "--check"] },
  { name: "build", does: "dist builds", command: script("scripts/build.ts") },
  {
    name: "types",
    does: "everything type-checks, type tests included",
    // In a third of the time that 6.0 takes, which builds what is shipped. The command of each version has the same name.
    command: ["node", "node_modules/typescript-7/bin/tsc", "-p", "."],
  },
  {
    name: "api",
    does: "the API reports are those of the built doors",
    command: script("scripts/api.ts"),
    needs: "build",
  },
  {
    name: "lint",
    does: "no lint findings, promises included",
    command: ["oxlint", "--type-aware"],
  },
  {
    name: "package",
    does: "the packed package is sound",
    command: script("scripts/package.ts"),
    needs: "build",
  },
  { name: "imports", does: "imports keep to the layers", command: script("scripts/imports.ts") },
  { name: "unused", does: "no unused file, export or dependency", command: ["knip"] },
  {
    name: "generated",
    does: "generated code is what the contracts give",
    command: script("cli/main.ts", "codegen", "--check"),
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
