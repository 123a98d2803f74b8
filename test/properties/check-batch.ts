import { isDeepStrictEqual } from "node:util";

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import type { Codec } from "../../runtime/descriptor.ts";
import { MeshError } from "../../runtime/errors.ts";
import { type CompiledContract, compileBatch, serviceAt } from "./compile-batch.ts";
import { createRandom, type Random } from "./random.ts";
import { draw } from "./shape.ts";
import { jsonMutantsOf, mutantsOf, toMemory, toType } from "./term.ts";
import type { ContractTree } from "./tree.ts";
import { askTypeScript, type Question } from "./typescript-oracle.ts";
import { writeContract, type WrittenContract } from "./write.ts";

/** What is wrong with a contract. */
export interface Failure {
  /** The contract's place in its batch. */
  readonly contract: number;
  readonly kind: "wrong accept" | "wrong refusal" | "crash" | "changed value" | "does not compile";
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

/** Holds the generated checks of contracts against Ajv and TypeScript. `seed` decides which values are drawn. */
export async function checkBatch(trees: readonly ContractTree[], seed: number): Promise<Findings> {
  const written = trees.map((tree, index) => writeContract(tree, serviceAt(index)));
  const { contracts, refusals, files } = await compileBatch(written);
  const finder = new Finder(contracts);
  for (const index of contracts.keys()) {
    const random = createRandom(seed + 7919 * hashOf(written[index]!));
    finder.checkContract(index, written[index]!, random);
  }
  const { verdicts, problems } = askTypeScript(files, new Set(contracts.keys()), finder.questions);
  for (const [at, question] of finder.questions.entries()) finder.judge(question, verdicts[at]!);
  for (const problem of problems) {
    const contract = Number(/(?:v|\/s)(\d+)(?:\.ts|\/)/.exec(problem)?.[1]);
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

class Finder {
  readonly failures: Failure[] = [];
  readonly questions: Question[] = [];
  values = 0;
  readonly #contracts: ReadonlyMap<number, CompiledContract>;

  constructor(contracts: ReadonlyMap<number, CompiledContract>) {
    this.#contracts = contracts;
  }

  fail(contract: number, kind: Failure["kind"], text: string): void {
    this.failures.push({ contract, kind, text });
  }

  /** Everything that needs no TypeScript; notes the questions for TypeScript. */
  checkContract(contract: number, { type, parameters }: WrittenContract, random: Random): void {
    const schema = schemaOf(this.#contracts.get(contract)!.schema);
    for (const [of, shape, name] of [
      ["value", type, "m0.result"],
      ["arguments", parameters, "m1.args"],
    ] as const) {
      const validate = schema(`${serviceAt(contract)}.schema.json#/$defs/${name}`);
      for (let count = 0; count < (of === "value" ? drawn : 1); count++) {
        const term = draw(shape, random, 4);
        this.questions.push({ contract, of, term });
        const json = this.#roundTrip({ contract, of, term }, validate);
        for (const mutant of random.some(mutantsOf(term), mutants)) {
          this.questions.push({ contract, of, term: mutant });
        }
        if (json === undefined) continue;
        for (const mutant of random.some(jsonMutantsOf(json.value), mutants)) {
          this.#compareJson({ contract, of, term }, { json: mutant, validate });
        }
      }
    }
  }

  /** A drawn value goes to JSON and back, and is the same. */
  #roundTrip(
    question: Question,
    validate: ValidateFunction,
  ): { readonly value: unknown } | undefined {
    const { contract, term } = question;
    const codec = this.#codec(question);
    const memory = toMemory(term);
    try {
      const encoded = codec.encode(memory);
      const json: unknown = JSON.parse(JSON.stringify(encoded) ?? "null");
      const isValid = validate(json) === true;
      if (!isValid) this.fail(contract, "wrong refusal", `Ajv refuses ${JSON.stringify(json)}`);
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
  #compareJson(
    question: Question,
    { json, validate }: { readonly json: unknown; readonly validate: ValidateFunction },
  ): void {
    this.values += 1;
    const { contract } = question;
    const text = JSON.stringify(json);
    const codec = this.#codec(question);
    const isValid = validate(json) === true;
    try {
      const memory = codec.decode(json);
      if (!isValid) this.fail(contract, "wrong accept", `decodes ${text}, which Ajv refuses`);
      else this.#again(contract, codec, { memory, text });
    } catch (error) {
      if (!(error instanceof MeshError))
        this.fail(contract, "crash", `decoding ${text}: ${messageOf(error)}`);
      else if (isValid) this.fail(contract, "wrong refusal", `refuses ${text}: ${error.message}`);
    }
  }

  #again(
    contract: number,
    codec: Codec<unknown>,
    { memory, text }: { readonly memory: unknown; readonly text: string },
  ): void {
    try {
      const json: unknown = JSON.parse(JSON.stringify(codec.encode(memory)) ?? "null");
      const second: unknown = JSON.parse(
        JSON.stringify(codec.encode(codec.decode(json))) ?? "null",
      );
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

  /** Compares the check of a value in memory with TypeScript's verdict. */
  judge(question: Question, verdict: "yes" | "no" | "weak"): void {
    if (verdict === "weak") return;
    this.values += 1;
    const { contract, term } = question;
    const text = toType(term);
    try {
      this.#codec(question).encode(toMemory(term));
      if (verdict === "no")
        this.fail(contract, "wrong accept", `encodes ${text}, which TypeScript refuses`);
    } catch (error) {
      if (!(error instanceof MeshError))
        this.fail(contract, "crash", `encoding ${text}: ${messageOf(error)}`);
      else if (verdict === "yes")
        this.fail(contract, "wrong refusal", `refuses ${text}: ${error.message}`);
    }
  }

  #codec({ contract, of }: Pick<Question, "contract" | "of">): Codec<unknown> {
    const { codecs } = this.#contracts.get(contract)!;
    return codecs[of === "value" ? "m0Result" : "m1Args"]!;
  }
}

function schemaOf(schema: object): (name: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
  // The package's types describe its CommonJS form.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(schema);
  return (name) => ajv.getSchema(name)!;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
