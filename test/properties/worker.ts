/** A process that checks batches of contracts: `main.ts` says which ones. */
import fc from "fast-check";

import { checkBatch, type Findings } from "./check-batch.ts";
import { contractTrees } from "./tree.ts";

/** What a worker is to check: some of the contracts of a seed. */
export interface Batch {
  readonly seed: number;
  /** How many contracts the seed is asked for. */
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** Where codecs stand while they are loaded. */
  readonly folder: string;
}

/** What a worker answers. */
export type Answer = { readonly findings: Findings } | { readonly failure: string };

let sampled: { readonly key: string; readonly trees: ReturnType<typeof sample> } | undefined;

function sample({ seed, count }: Batch) {
  return fc.sample(contractTrees, { seed, numRuns: count });
}

async function check(batch: Batch): Promise<Answer> {
  const { seed, count, start, end, folder } = batch;
  try {
    const key = `${seed} ${count}`;
    if (sampled?.key !== key) sampled = { key, trees: sample(batch) };
    const trees = sampled.trees.slice(start, end);
    return {
      findings: await checkBatch(trees, seed, {
        folder,
        isRepeated: start === 0,
        isOfVersions: start === 0,
      }),
    };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// The parent sends nothing else.
process.on("message", (batch: Batch) => void check(batch).then((answer) => process.send?.(answer)));
process.on("disconnect", () => process.exit());
