import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";

import fc from "fast-check";

import { checkBatch, type Failure, failureKinds, type Findings } from "./check-batch.ts";
import { here, serviceAt } from "./compile-batch.ts";
import { type ContractTree, contractTrees } from "./tree.ts";
import type { Batch } from "./worker.ts";
import { Workers } from "./workers.ts";
import { writeContract } from "./write.ts";

/** What to run. */
export interface RunOptions {
  readonly count: number;
  readonly seed: number;
  /** Told of progress. */
  readonly say: (line: string) => void;
  /** In how many processes; default: in this one. */
  readonly workers?: number;
  /** Ends the run early, with what was found so far. */
  readonly signal?: AbortSignal;
}

/** What a run gave. */
export interface Run {
  /** One line of figures. */
  readonly summary: string;
  /** Contracts with what is wrong about them, the first ones made small. */
  readonly failures: readonly string[];
  readonly values: number;
}

/** What was found in contracts so far. */
interface Found {
  contracts: number;
  readonly all: Findings[];
  /** By the contract's place in the run. */
  readonly failing: Map<number, Failure[]>;
}

/** How many contracts share a program; how many failing ones are shown, and how many are made smaller. */
const batchSize = 50;
const mostShown = 12;
const mostShrunk = 3;

/** Checks random contracts. */
export async function runContracts(options: RunOptions): Promise<Run> {
  const { count, seed, signal } = options;
  const found: Found = { contracts: 0, all: [], failing: new Map() };
  const folder = mkdtempSync(path.join(here, "tmp-"));
  try {
    await find(options, folder, found);
    const trees = fc.sample(contractTrees, { numRuns: count, seed });
    const failures: string[] = [];
    for (const [index, own] of [...found.failing].slice(0, mostShown)) {
      const isSmall = failures.length >= mostShrunk || signal?.aborted === true;
      const tree = isSmall ? undefined : await shrink(seed, index);
      const rest = tree === undefined ? own : (await checkBatch([tree], seed)).failures;
      failures.push(show(tree ?? trees[index]!, rest));
    }
    const values = found.all.reduce((total, each) => total + each.values, 0);
    return { summary: summarize(seed, found, values), failures, values };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function find(options: RunOptions, folder: string, found: Found): Promise<void> {
  const { count, seed, say, signal, workers = 0 } = options;
  const starts = Array.from({ length: Math.ceil(count / batchSize) }, (_, at) => at * batchSize);
  const batches = starts.map((start): Batch => ({
    seed,
    count,
    start,
    end: Math.min(count, start + batchSize),
    folder,
  }));
  const tell = ({ start, end }: Batch, findings: Findings): void => {
    found.contracts += end - start;
    found.all.push(findings);
    for (const failure of findings.failures) {
      const index = start + failure.contract;
      found.failing.set(index, [...(found.failing.get(index) ?? []), failure]);
    }
    say(`${found.contracts} of ${count} contracts, ${found.failing.size} failing`);
  };
  if (workers === 0) {
    const trees = fc.sample(contractTrees, { numRuns: count, seed });
    for (const batch of batches) {
      const own = trees.slice(batch.start, batch.end);
      tell(batch, await checkBatch(own, seed, { folder, isRepeated: batch.start === 0 }));
    }
    return;
  }
  using processes = new Workers(Math.min(workers, batches.length));
  const running = processes.run(batches, tell);
  await (signal === undefined ? running : Promise.race([running, aborted(signal)]));
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, "abort");
}

/** The smallest contract that fast-check finds on the way from a failing one. */
async function shrink(seed: number, index: number): Promise<ContractTree | undefined> {
  const property = fc.asyncProperty(contractTrees, async (tree) => {
    return (await checkBatch([tree], seed)).failures.length === 0;
  });
  const details = await fc.check(property, {
    seed,
    path: String(index),
    numRuns: 1,
    unbiased: true,
    interruptAfterTimeLimit: 60_000,
  });
  return details.counterexample?.[0];
}

function show(tree: ContractTree, failures: readonly Failure[]): string {
  const { files } = writeContract(tree, serviceAt(0));
  const texts = Object.entries(files).map(([name, text]) => `// ${name}\n${text}`);
  const lines = failures
    .toSorted(
      (a, b) => Number(b.kind === "does not compile") - Number(a.kind === "does not compile"),
    )
    .slice(0, 4)
    .map(({ kind, text }) => `${kind}: ${text}`);
  return [...texts, ...lines].join("\n");
}

function summarize(seed: number, { contracts, all }: Found, values: number): string {
  const failures = all.flatMap((each) => each.failures);
  const refused = all.flatMap((each) => each.refused);
  const names = [...new Set(refused)].join(", ");
  const figures = failureKinds.map((wanted) => {
    return `${failures.filter(({ kind }) => kind === wanted).length} ${inWords[wanted]}`;
  });
  return [
    `seed ${seed}: ${contracts} contracts (${refused.length} refused by name${names === "" ? "" : `: ${names}`})`,
    `${values} values`,
    ...figures,
  ].join(", ");
}

const inWords: Readonly<Record<Failure["kind"], string>> = {
  "wrong accept": "wrong accepts",
  "wrong refusal": "wrong refusals",
  "changed value": "changed values",
  "does not compile": "compile errors",
  refused: "wrong diagnostics",
  crash: "crashes",
  "shown secret": "shown secrets",
  "wrong descriptor": "wrong descriptors",
};
