import fc from "fast-check";

import { serviceAt } from "./compile-batch.ts";
import { checkBatch, type Failure, type Findings } from "./check-batch.ts";
import { type ContractTree, contractTrees } from "./tree.ts";
import { writeContract } from "./write.ts";

/** What to run. */
export interface RunOptions {
  readonly count: number;
  readonly seed: number;
  /** Told of progress. */
  readonly say: (line: string) => void;
}

/** What a run gave. */
export interface Run {
  /** One line of figures. */
  readonly summary: string;
  /** Contracts with what is wrong about them, the first ones made small. */
  readonly failures: readonly string[];
  readonly values: number;
}

/** How many contracts share a program, and how many failing ones are made smaller. */
const batchSize = 50;
const mostShrunk = 3;

/** Checks random contracts. */
export async function runContracts({ count, seed, say }: RunOptions): Promise<Run> {
  const trees = fc.sample(contractTrees, { numRuns: count, seed });
  const all: Findings[] = [];
  const failing = new Map<number, Failure[]>();
  for (let start = 0; start < count; start += batchSize) {
    const findings = await checkBatch(trees.slice(start, start + batchSize), seed);
    all.push(findings);
    for (const failure of findings.failures) {
      const index = start + failure.contract;
      failing.set(index, [...(failing.get(index) ?? []), failure]);
    }
    say(`${Math.min(start + batchSize, count)} of ${count} contracts, ${failing.size} failing`);
  }
  const failures: string[] = [];
  for (const [index, found] of failing) {
    const tree = failures.length < mostShrunk ? await shrink(seed, index) : undefined;
    failures.push(
      show(
        tree ?? trees[index]!,
        tree === undefined ? found : (await checkBatch([tree], seed)).failures,
      ),
    );
  }
  return { summary: summarize({ count, seed, all }), failures, values: sum(all) };
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
    interruptAfterTimeLimit: 90_000,
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

function sum(all: readonly Findings[]): number {
  return all.reduce((total, { values }) => total + values, 0);
}

function summarize({
  count,
  seed,
  all,
}: {
  readonly count: number;
  readonly seed: number;
  readonly all: readonly Findings[];
}): string {
  const failures = all.flatMap((each) => each.failures);
  const of = (...kinds: Failure["kind"][]): number =>
    failures.filter(({ kind }) => kinds.includes(kind)).length;
  const refused = all.flatMap((each) => each.refused);
  const names = [...new Set(refused)].join(", ");
  return [
    `seed ${seed}: ${count} contracts (${refused.length} refused by name${names === "" ? "" : `: ${names}`})`,
    `${sum(all)} values`,
    `${of("wrong accept")} wrong accepts`,
    `${of("wrong refusal")} wrong refusals`,
    `${of("changed value")} changed values`,
    `${of("does not compile")} compile errors`,
    `${of("crash")} crashes`,
  ].join(", ");
}
