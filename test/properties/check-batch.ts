import type { Diagnostic } from "../../generator/diagnostics/index.ts";
import { compileBatch, type CompileOptions, serviceAt } from "./compile-batch.ts";
import { Finder } from "./finder.ts";
import { askVersions } from "./ask-versions.ts";
import { createRandom } from "./random.ts";
import type { ContractTree } from "./tree.ts";
import { askTypeScript } from "./typescript-oracle.ts";
import { writeContract, type WrittenContract } from "./write.ts";

/** `refused`: by a diagnostic that no contract of the grammar deserves. */
export const failureKinds = [
  "wrong accept",
  "wrong refusal",
  "changed value",
  "does not compile",
  "refused",
  "crash",
  "shown secret",
  "wrong descriptor",
] as const;

/** What is wrong with a contract. */
export interface Failure {
  /** The contract's place in its batch. */
  readonly contract: number;
  readonly kind: (typeof failureKinds)[number];
  readonly text: string;
}

/** What was found in a batch. */
export interface Findings {
  readonly failures: readonly Failure[];
  /** Verdicts that were compared. */
  readonly values: number;
  /** Contracts that the compiler refused, by the name of the diagnostic. */
  readonly refused: readonly string[];
}

/** What the compiler may find wrong with a contract that the grammar makes. */
const allowedRefusals = [
  "ambiguous-union",
  "unsatisfiable-type",
  "rules-would-be-lost",
  "rule-does-not-apply",
  "contradictory-rules",
  "tags-left-behind",
];

function isAllowed({ name, message }: Diagnostic): boolean {
  const isOfIntegers = name === "not-on-this-wire" && message.includes("is an integer there");
  return isOfIntegers || allowedRefusals.includes(name);
}

/** Holds the generated checks of contracts against Ajv and TypeScript. `seed` decides which values are drawn. */
export async function checkBatch(
  trees: readonly ContractTree[],
  seed: number,
  options: CompileOptions = {},
): Promise<Findings> {
  const written = trees.map((tree, index) => writeContract(tree, serviceAt(index)));
  const { contracts, refusals, files } = await compileBatch(written, options);
  const finder = new Finder(contracts);
  for (const [index, all] of refusals) {
    const { name = "", message = "" } = all[0] ?? {};
    if (!all.some(isAllowed)) finder.fail(index, "refused", `${name}: ${message}`);
  }
  for (const index of contracts.keys()) {
    const random = createRandom(seed + 7919 * hashOf(written[index]!));
    finder.checkContract(index, written[index]!, random);
  }
  const compiled = new Map([...contracts.keys()].map((each) => [each, written[each]!] as const));
  const answers = askTypeScript(files, compiled, finder.questions);
  for (const question of finder.questions) finder.judge(question, answers);
  const good = Object.entries(files).filter(([name]) => {
    const [, index] = /\/contracts\/c(\d+)\//.exec(name) ?? [];
    return index === undefined || contracts.has(Number(index));
  });
  const others = options.isOfVersions === true ? await askVersions(Object.fromEntries(good)) : [];
  for (const problem of [...answers.problems, ...others]) {
    // Errors of all services share a file.
    const [, index = 0] = /(?:\/[cs]|_s)(\d+)[/x]/.exec(problem) ?? [];
    const contract = Number(index);
    finder.fail(contract, "does not compile", problem);
  }
  const refused = [...refusals.values()].map((all) => all[0]?.name ?? "");
  return { failures: finder.failures, values: finder.values, refused };
}

/** The same contract draws the same values wherever it stands. */
function hashOf({ files }: WrittenContract): number {
  let hash = 0;
  const text = Object.values(files)
    .join("")
    .replaceAll(/(?<=\b|_)s\d+(?=\b|x)/g, "");
  for (const character of text) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  return hash % 1_000_003;
}
