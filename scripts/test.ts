/**
 * `npm test`: every check of this repository, as many at a time as there are cores, then the tests. `npm test -- lint types`
 * runs the named ones only, `npm test -- --list` names them.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { steps, type Step } from "./steps.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

type Outcome = "passed" | "failed" | "skipped";

process.exitCode = await main(process.argv.slice(2));

async function main(names: readonly string[]): Promise<number> {
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
async function runAll(chosen: readonly Step[]): Promise<number> {
  const outcomes = new Map<string, Promise<Outcome>>();
  const runNext = async (waiting: Step[]): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const outcome = runWhenReady(step, outcomes);
      outcomes.set(step.name, outcome);
      await outcome;
    }
  };
  const together = chosen.filter(({ shown }) => shown !== true);
  await Promise.all(Array.from({ length: availableParallelism() }, () => runNext(together)));
  await runNext(chosen.filter(({ shown }) => shown === true));
  const all = await Promise.all(outcomes.values());
  const count = (outcome: Outcome): number => all.filter((each) => each === outcome).length;
  console.log(`${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
  return count("passed") === chosen.length ? 0 : 1;
}

/** Runs a step once the one that it needs has passed, which was begun before. */
async function runWhenReady(
  step: Step,
  outcomes: ReadonlyMap<string, Promise<Outcome>>,
): Promise<Outcome> {
  const needed = await outcomes.get(step.needs ?? "");
  if (needed === undefined || needed === "passed") return run(step);
  console.log(`skipped ${step.name}, which needs ${step.needs}`);
  return "skipped";
}

async function run({ name, does, command, shown }: Step): Promise<Outcome> {
  const start = performance.now();
  if (shown === true) console.log(`\n${name}: ${does}`);
  const child = spawn(command[0], command.slice(1), {
    cwd: root,
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env["PATH"] ?? ""}` },
    stdio: shown === true ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const output of [child.stdout, child.stderr])
    output?.setEncoding("utf8").on("data", (text: string) => (said += text));
  const passed = await new Promise<boolean>((resolve) => {
    child.once("error", ({ message }) => {
      said += message;
      resolve(false);
    });
    child.once("close", (status) => resolve(status === 0));
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${passed ? "ok     " : "FAILED "} ${name.padEnd(12)} ${seconds.padStart(6)} s  ${does}`,
  );
  if (!passed) console.error(said);
  return passed ? "passed" : "failed";
}
