/** `npm run bench:codegen`: see `--help`. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { runCommand, say } from "../shared/command.ts";
import { compile } from "../shared/compile.ts";
import { median, round3 } from "../shared/figures.ts";
import { methodsOfService } from "./contracts.ts";
import { help, type Options, readOptions } from "./options.ts";
import { killAll, measure } from "./processes.ts";
import { type BenchProject, createProject } from "./project.ts";
import { type Result, table } from "./result.ts";
import { measureClient } from "./client.ts";
import { measureWatch } from "./watching.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const command = [join(repository, "dist/cli/main.js"), "codegen"];

process.on("exit", killAll);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
await runCommand({ help, readOptions, run: report });

async function report({ services, rounds, json }: Options): Promise<void> {
  const checker = join(compile("codegen"), "checker.js");
  const results: Result[] = [];
  const projects: BenchProject[] = [];
  try {
    for (const size of services) {
      const project = createProject(size);
      projects.push(project);
      results.push(await measureSize(size, { rounds, checker, project }));
    }
  } finally {
    // Not sooner: what is deleted makes new files slow for a while.
    for (const project of projects) project.remove();
  }
  console.log(json ? JSON.stringify(results, null, 2) : table(results));
}

interface How {
  readonly rounds: number;
  /** The checker's program. */
  readonly checker: string;
  readonly project: BenchProject;
}

async function measureSize(services: number, { rounds, checker, project }: How): Promise<Result> {
  say(`${services} services`);
  const pairs = [];
  for (let index = 0; index < rounds; index += 1) pairs.push(await measureCold(project, checker));
  const cold = median(pairs.map((pair) => pair.cold.seconds));
  const unchanged = await measureUnchanged(project, rounds);
  const client = await measureClient(project.root);
  const incremental = await measureWatch(command, { root: project.root, services, changes: 5 });
  return {
    services,
    methods: services * methodsOfService,
    cold: round3(cold),
    incremental: round3(median(incremental)),
    checker: round3(median(pairs.map((pair) => pair.checker.seconds))),
    memory: round3(median(pairs.map((pair) => pair.cold.memory))),
    ratio: round3(median(pairs.map((pair) => pair.cold.seconds / pair.checker.seconds))),
    checkerMemory: round3(median(pairs.map((pair) => pair.checker.memory))),
    unchanged: round3(unchanged),
    client,
  };
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
