/**
 * `npm test`: every check of this repository, quick ones first. `npm test -- lint types` runs the named ones only,
 * `npm test -- --list` names them.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { steps, type Step } from "./steps.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

type Outcome = "passed" | "failed" | "skipped";

process.exitCode = main(process.argv.slice(2));

function main(names: readonly string[]): number {
  if (names.includes("--list")) {
    for (const { name, does } of steps) console.log(`${name.padEnd(12)} ${does}`);
    return 0;
  }
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No such check: ${unknown.join(", ")}. \`npm test -- --list\` names them.`);
    return 2;
  }
  return runAll(steps.filter(({ name }) => names.length === 0 || names.includes(name)));
}

/** Runs all of them even when one fails, so that one run shows everything that is wrong. */
function runAll(chosen: readonly Step[]): number {
  const outcomes = new Map<string, Outcome>();
  for (const step of chosen) {
    const blocked = step.needs !== undefined && (outcomes.get(step.needs) ?? "passed") !== "passed";
    if (blocked) console.log(`skipped ${step.name}, which needs ${step.needs}`);
    outcomes.set(step.name, blocked ? "skipped" : run(step));
  }
  const count = (outcome: Outcome): number =>
    [...outcomes.values()].filter((each) => each === outcome).length;
  console.log(`${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
  return count("passed") === chosen.length ? 0 : 1;
}

function run({ name, does, command, shown }: Step): Outcome {
  const start = performance.now();
  if (shown === true) console.log(`\n${name}: ${does}`);
  const result = spawnSync(command[0], command.slice(1), {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env["PATH"] ?? ""}` },
    stdio: shown === true ? "inherit" : "pipe",
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const passed = result.status === 0;
  console.log(
    `${passed ? "ok     " : "FAILED "} ${name.padEnd(12)} ${seconds.padStart(6)} s  ${does}`,
  );
  if (passed) return "passed";
  if (result.error !== undefined) console.error(result.error.message);
  if (shown !== true) console.error(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  return "failed";
}
