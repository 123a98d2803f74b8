/** `npm run bench:codegen`: see `--help`. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { compile } from "../rpc/compile.ts";
import { methodsOfService } from "./contracts.ts";
import { help, type Options, readOptions } from "./options.ts";
import { killAll, measure } from "./processes.ts";
import { type BenchProject, createProject } from "./project.ts";
import { median, type Result, round, table } from "./result.ts";
import { measureClient } from "./client.ts";
import { measureWatch } from "./watching.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const command = [join(repository, "dist/cli/main.js"), "codegen"];

process.on("exit", killAll);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  if (options.help) {
    console.log(help);
    return 0;
  }
  const checker = join(compile("codegen"), "checker.js");
  const results: Result[] = [];
  for (const services of options.services) {
    results.push(await measureSize(services, { rounds: options.rounds, checker }));
  }
  console.log(options.json ? JSON.stringify(results, null, 2) : table(results));
  return 0;
}

interface How {
  readonly rounds: number;
  /** The checker's program. */
  readonly checker: string;
}

async function measureSize(services: number, { rounds, checker }: How): Promise<Result> {
  const project = createProject(services);
  // Standard output belongs to the figures.
  console.error(`${services} services`);
  try {
    const pairs = [];
    for (let index = 0; index < rounds; index += 1) pairs.push(await measureCold(project, checker));
    const cold = median(pairs.map((pair) => pair.cold.seconds));
    const unchanged = await measureUnchanged(project, rounds);
    const client = await measureClient(project.root);
    const incremental = await measureWatch(command, { root: project.root, services, changes: 5 });
    return {
      services,
      methods: services * methodsOfService,
      cold: round(cold),
      incremental: round(median(incremental)),
      checker: round(median(pairs.map((pair) => pair.checker.seconds))),
      memory: round(median(pairs.map((pair) => pair.cold.memory))),
      ratio: round(median(pairs.map((pair) => pair.cold.seconds / pair.checker.seconds))),
      checkerMemory: round(median(pairs.map((pair) => pair.checker.memory))),
      unchanged: round(unchanged),
      client,
    };
  } finally {
    project.remove();
  }
}

async function measureCold(project: BenchProject, checker: string) {
  project.clean();
  const alone = await measure([checker], project.root);
  return { checker: alone, cold: await measure(command, project.root) };
}

/** What the command takes longer than an empty program. */
async function measureUnchanged({ root }: BenchProject, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < Math.max(3, rounds); index += 1) {
    const empty = await measure(["-e", "0"], root);
    const unchanged = await measure(command, root);
    times.push(unchanged.seconds - empty.seconds);
  }
  return median(times);
}
