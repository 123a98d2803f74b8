import { isDeepStrictEqual } from "node:util";

import type { Codec } from "../../runtime/descriptor.ts";
import { MeshError } from "../../runtime/errors.ts";
import {
  type CompiledContract,
  compileBatch,
  type CompileOptions,
  serviceAt,
} from "./compile-batch.ts";
import { createRandom, type Random } from "./random.ts";
import { schemaOf } from "./ajv-oracle.ts";
import { hostileJson, hostileValues } from "./hostile.ts";
import { jsonMutantsOf, mutantsOf, replacedOnce } from "./mutants.ts";
import { absentNames, draw } from "./shape.ts";
import { type Term, toJson, toMemory, toType } from "./term.ts";
import type { ContractTree } from "./tree.ts";
import { type Answers, askTypeScript, type Question } from "./typescript-oracle.ts";
import { writeContract, type WrittenContract } from "./write.ts";

/** `refused`: by a diagnostic that no contract of the grammar deserves. */
export const failureKinds = [
  "wrong accept",
  "wrong refusal",
  "changed value",
  "does not compile",
  "refused",
  "crash",
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

/** How many values are drawn of each type, and how many changed ones are tried of each value. */
const drawn = 3;
const mutants = 24;

/** What the compiler may find wrong with a contract that the grammar makes. */
const allowedRefusals = [
  "ambiguous-union",
  "unsatisfiable-type",
  "rules-would-be-lost",
  "rule-does-not-apply",
  "contradictory-rules",
  "tags-left-behind",
];

/** Holds the generated checks of contracts against Ajv and TypeScript. `seed` decides which values are drawn. */
export async function checkBatch(
  trees: readonly ContractTree[],
  seed: number,
  options: CompileOptions = {},
): Promise<Findings> {
  const written = trees.map((tree, index) => writeContract(tree, serviceAt(index)));
  const { contracts, refusals, files } = await compileBatch(written, options);
  const finder = new Finder(contracts);
  for (const [index, [first]] of refusals) {
    const { name = "", message = "" } = first ?? {};
    if (!allowedRefusals.includes(name)) finder.fail(index, "refused", `${name}: ${message}`);
  }
  for (const index of contracts.keys()) {
    const random = createRandom(seed + 7919 * hashOf(written[index]!));
    finder.checkContract(index, written[index]!, random);
  }
  const compiled = new Map([...contracts.keys()].map((each) => [each, written[each]!] as const));
  const answers = askTypeScript(files, compiled, finder.questions);
  for (const question of finder.questions) finder.judge(question, answers);
  for (const problem of answers.problems) {
    const contract = Number(/\/[cs](\d+)\//.exec(problem)?.[1]);
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
    .replaceAll(/"s\d+"/g, "");
  for (const character of text) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  return hash % 1_000_003;
}

/** A question, and what Ajv makes of the JSON of its type. */
interface Asked extends Question {
  readonly written: WrittenContract;
  readonly validate: (json: unknown) => boolean;
}

class Finder {
  readonly failures: Failure[] = [];
  readonly questions: Asked[] = [];
  values = 0;
  readonly #contracts: ReadonlyMap<number, CompiledContract>;

  constructor(contracts: ReadonlyMap<number, CompiledContract>) {
    this.#contracts = contracts;
  }

  fail(contract: number, kind: Failure["kind"], text: string): void {
    this.failures.push({ contract, kind, text });
  }

  /** Everything that needs no TypeScript; notes the questions for TypeScript. */
  checkContract(contract: number, written: WrittenContract, random: Random): void {
    const { type, parameters } = written;
    const schema = schemaOf(this.#contracts.get(contract)!.schema);
    for (const [of, shape, name] of [
      ["value", type, "m0.result"],
      ["arguments", parameters, "m1.args"],
    ] as const) {
      const validate = schema(`${serviceAt(contract)}.schema.json#/$defs/${name}`);
      const absent = absentNames(shape);
      const ask = (term: Term): Asked => ({ contract, of, term, absent, written, validate });
      for (let count = 0; count < (of === "value" ? drawn : 1); count++) {
        const question = ask(draw(shape, random, 4));
        this.questions.push(question);
        const json = this.#roundTrip(question);
        const changed = random.some(mutantsOf(question.term), mutants);
        this.questions.push(...changed.map(ask));
        this.#attack(question, random);
        if (json === undefined) continue;
        for (const mutant of random.some(jsonMutantsOf(json.value), mutants)) {
          this.#compareJson(question, mutant);
        }
      }
    }
  }

  /** A drawn value goes to JSON and back, and is the same. */
  #roundTrip(question: Asked): { readonly value: unknown } | undefined {
    const { contract, term, validate } = question;
    const codec = this.#codec(question);
    const memory = toMemory(term);
    try {
      const encoded = codec.encode(memory);
      const json = throughText(encoded);
      if (!validate(json)) {
        this.fail(contract, "wrong refusal", `Ajv refuses ${JSON.stringify(json)}`);
      }
      if (!isDeepStrictEqual(json, throughText(toJson(term)))) {
        this.fail(contract, "changed value", `${toType(term)} travels as ${JSON.stringify(json)}`);
      }
      for (const wire of [encoded, json]) {
        if (isDeepStrictEqual(codec.decode(wire), memory)) continue;
        this.fail(contract, "changed value", `${toType(term)} came back as another value`);
      }
      return { value: json };
    } catch (error) {
      const kind = error instanceof MeshError ? "wrong refusal" : "crash";
      this.fail(contract, kind, `a value of ${toType(term)}: ${messageOf(error)}`);
      return undefined;
    }
  }

  /** JSON that was changed: the codec takes it exactly when the schema does, and gives a value that it takes itself. */
  #compareJson(question: Asked, json: unknown): void {
    this.values += 1;
    const { contract, written, validate } = question;
    const text = JSON.stringify(json);
    const codec = this.#codec(question);
    const isValid = validate(json);
    try {
      const memory = codec.decode(json);
      if (!isValid) this.fail(contract, "wrong accept", `decodes ${text}, which Ajv refuses`);
      else this.#again(contract, codec, { memory, text });
    } catch (error) {
      if (!(error instanceof MeshError))
        this.fail(contract, "crash", `decoding ${text}: ${messageOf(error)}`);
      else if (isValid && !written.isBeyondSchema)
        this.fail(contract, "wrong refusal", `refuses ${text}: ${error.message}`);
    }
  }

  /** Values that nobody should pass, in places of a right one: refused, or what is made of them is right. */
  #attack(question: Asked, random: Random): void {
    for (const { name, value, isNever } of hostileValues) {
      const raw: Term = { kind: "raw", name, value };
      for (const term of random.some(replacedOnce(question.term, raw), 4)) {
        this.values += 1;
        this.#attempt(question, toType(term), () => {
          const json = throughText(this.#codec(question).encode(toMemory(term)));
          if (isNever === true) this.questions.push({ ...question, term });
          else if (!question.validate(json)) {
            this.fail(question.contract, "wrong accept", `encodes ${toType(term)}`);
          }
        });
      }
    }
    for (const { name, value } of hostileJson) {
      this.values += 1;
      this.#attempt(question, `JSON: ${name}`, () => this.#codec(question).decode(value));
    }
  }

  /** Whatever is refused must be refused as a wrong argument. */
  #attempt({ contract }: Asked, text: string, run: () => void): void {
    try {
      run();
    } catch (error) {
      if (error instanceof MeshError) return;
      this.fail(contract, "crash", `${text}: ${messageOf(error)}`);
    }
  }

  #again(
    contract: number,
    codec: Codec<unknown>,
    { memory, text }: { readonly memory: unknown; readonly text: string },
  ): void {
    try {
      const json = throughText(codec.encode(memory));
      const second = throughText(codec.encode(codec.decode(json)));
      if (isDeepStrictEqual(second, json)) return;
      this.fail(contract, "changed value", `${text} changes when it is sent on`);
    } catch (error) {
      this.fail(
        contract,
        "wrong refusal",
        `what ${text} decodes to is refused: ${messageOf(error)}`,
      );
    }
  }

  /** Compares the check of a value in memory with TypeScript's verdict, and what it gives with the schema. */
  judge(question: Asked, { isAssignable, isWeaklyAssignable }: Answers): void {
    this.values += 1;
    const { contract, term, written, validate } = question;
    // To TypeScript a list is an object of which nothing is required but a property that is called `1`, perhaps.
    const isBeyond = written.isBeyondTypes || question.absent?.some((name) => /^\d+$/.test(name));
    const isRight =
      isAssignable(question) && (isBeyond !== true || validate(throughText(toJson(term))));
    try {
      const json = throughText(this.#codec(question).encode(toMemory(term)));
      if (!isAssignable(question) && !isWeaklyAssignable(question))
        this.fail(contract, "wrong accept", `encodes ${toType(term)}, which TypeScript refuses`);
      if (!validate(json))
        this.fail(
          contract,
          "wrong accept",
          `${toType(term)} is encoded as ${JSON.stringify(json)}, which Ajv refuses`,
        );
    } catch (error) {
      if (!(error instanceof MeshError))
        this.fail(contract, "crash", `encoding ${toType(term)}: ${messageOf(error)}`);
      else if (isRight)
        this.fail(contract, "wrong refusal", `refuses ${toType(term)}: ${error.message}`);
    }
  }

  #codec({ contract, of }: Pick<Question, "contract" | "of">): Codec<unknown> {
    const { codecs } = this.#contracts.get(contract)!;
    return codecs[of === "value" ? "m0Result" : "m1Args"]!;
  }
}

function throughText(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json) ?? "null");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
