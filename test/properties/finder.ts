import { isDeepStrictEqual } from "node:util";

import type { Codec, MemberDescriptor } from "../../runtime/descriptor.ts";
import { MeshError } from "../../runtime/errors.ts";
import { schemaOf } from "./ajv-oracle.ts";
import type { Failure } from "./check-batch.ts";
import { type CompiledContract, serviceAt } from "./compile-batch.ts";
import { hostileJson, hostileValues } from "./hostile.ts";
import { jsonMutantsOf, mutantsOf, replacedOnce } from "./mutants.ts";
import { peers, throughPeer } from "./peers.ts";
import type { Random } from "./random.ts";
import { otherWires, toReceived, withoutOldNames } from "./received.ts";
import { secret, withSecrets } from "./secrets.ts";
import { absentNames, draw, enumTexts } from "./shape.ts";
import { type Term, toJson, toMemory, toType } from "./term.ts";
import type { Answers, Question } from "./typescript-oracle.ts";
import type { Place } from "./write-members.ts";
import type { WrittenContract } from "./write.ts";

/** A question, and what Ajv makes of the JSON of its type. */
interface Asked extends Question {
  readonly written: WrittenContract;
  readonly validate: (json: unknown) => boolean;
  readonly codec: Codec<unknown>;
  readonly member: MemberDescriptor;
  readonly place: Place;
}

/** Finds what is wrong with the contracts of a batch. */
export class Finder {
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
    const { members, schema } = this.#contracts.get(contract)!;
    const definition = schemaOf(schema);
    for (const [at, place] of written.places.entries()) {
      const validate = definition(`${serviceAt(contract)}.schema.json#/$defs/${place.schema}`);
      const [absent, enums] = [absentNames(place.shape), enumTexts(place.shape)];
      const codec = codecOf(members, place);
      const member = members.get(place.member)!;
      const asked = { contract, at, absent, enums, written, validate, codec, member, place };
      const ask = (term: Term): Asked => ({ ...asked, term });
      for (let count = 0; count < place.drawn; count++) {
        this.#checkValue(ask(draw(place.shape, random, 4)), { place, random, ask });
      }
    }
    for (const [index, expected] of written.descriptors.entries()) {
      const found = Object.entries(members.get([...members.keys()][index + 2] ?? "") ?? {});
      for (const [key, value] of Object.entries(expected)) {
        const [, own] = found.find(([name]) => name === key) ?? [];
        // What is hidden within a type is told too.
        const isTold = key === "sensitive" && Array.isArray(own) && own.includes(first(value));
        if (isTold || isDeepStrictEqual(own, value)) continue;
        const texts = [own, value].map((each) => JSON.stringify(each) ?? "nothing");
        this.fail(contract, "wrong descriptor", `${key} of m${index + 2}: ${texts.join(", not ")}`);
      }
    }
  }

  #checkValue(
    question: Asked,
    {
      place,
      random,
      ask,
    }: {
      readonly place: Place;
      readonly random: Random;
      readonly ask: (term: Term) => Asked;
    },
  ): void {
    this.questions.push(question);
    const json = this.#roundTrip(question);
    const changed = random.some(mutantsOf(question.term), place.mutants);
    this.questions.push(...changed.map(ask));
    if (place.isAttacked === true) this.#attack(question, random);
    this.#pry(question, random);
    if (json === undefined) return;
    for (const mutant of random.some(jsonMutantsOf(json.value), place.mutants)) {
      this.#compareJson(question, mutant);
    }
  }

  /** A drawn value goes to JSON and back, and is the same. */
  #roundTrip(question: Asked): { readonly value: unknown } | undefined {
    const { contract, term, validate, codec } = question;
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
      const received = toReceived(term);
      for (const wire of [encoded, json]) {
        if (isDeepStrictEqual(codec.decode(wire), received)) continue;
        this.fail(contract, "changed value", `${toType(term)} came back as another value`);
      }
      this.#sendOtherwise(question, json);
      this.#sendToPeers(question, memory);
      return { value: json };
    } catch (error) {
      const kind = error instanceof MeshError ? "wrong refusal" : "crash";
      this.fail(contract, kind, `a value of ${toType(term)}: ${messageOf(error)}`);
      return undefined;
    }
  }

  /** Over the wires of other frameworks it comes as the same value, where a contract is for one of them. */
  #sendToPeers({ contract, term, codec, member, place }: Asked, memory: unknown): void {
    if (member.wire === undefined) return;
    for (const peer of peers) {
      const sent = throughPeer(peer, { member, part: place.part, codec, value: memory });
      if (sent === undefined) continue;
      this.values += 1;
      if (isDeepStrictEqual(sent.came, toReceived(term))) continue;
      this.fail(
        contract,
        "changed value",
        `${toType(term)} came as another value over ${peer.name}`,
      );
    }
  }

  /** By old names, and without what has a default, it comes as the same value. */
  #sendOtherwise(question: Asked, json: unknown): void {
    const { contract, term, validate, written } = question;
    for (const wire of otherWires(term)) {
      const other = throughText(wire.json);
      if (isDeepStrictEqual(other, json)) continue;
      this.values += 1;
      if (!validate(other)) {
        // Without some of their properties two items may be the same.
        if (written.isBeyondTypes) continue;
        this.fail(contract, "wrong refusal", `Ajv refuses ${JSON.stringify(other)}`);
      }
      const came = withoutOldNames(question.codec.decode(other));
      if (isDeepStrictEqual(came, wire.memory)) continue;
      this.fail(contract, "changed value", `${JSON.stringify(other)} came as another value`);
    }
  }

  /** JSON that was changed: the codec takes it exactly when the schema does, and gives a value that it takes itself. */
  #compareJson(question: Asked, json: unknown): void {
    this.values += 1;
    const { contract, written, validate, codec } = question;
    const text = JSON.stringify(json);
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
          const json = throughText(question.codec.encode(toMemory(term)));
          if (isNever === true) this.questions.push({ ...question, term });
          else if (!question.validate(json)) {
            this.fail(question.contract, "wrong accept", `encodes ${toType(term)}`);
          }
        });
      }
    }
    for (const { name, value } of hostileJson) {
      this.values += 1;
      this.#attempt(question, `JSON: ${name}`, () => question.codec.decode(value));
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

  /** What is hidden must not be shown by a refusal. */
  #pry(question: Asked, random: Random): void {
    const { codec } = question;
    for (const term of random.some(withSecrets(question.term), 8)) {
      this.values += 1;
      for (const attempt of [
        () => codec.encode(toMemory(term)),
        () => codec.decode(throughText(toJson(term))),
      ]) {
        try {
          attempt();
        } catch (error) {
          const text = messageOf(error) + JSON.stringify(error);
          if (text.includes(secret)) this.fail(question.contract, "shown secret", text);
        }
      }
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
      const json = throughText(question.codec.encode(toMemory(term)));
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
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function codecOf(members: CompiledContract["members"], { member, part }: Place): Codec<unknown> {
  // The descriptor of a member has the codecs of its places.
  const parts = (members.get(member) ?? {}) as Partial<Record<Place["part"], Codec<unknown>>> & {
    readonly errors?: readonly { readonly data: Codec<unknown> }[];
  };
  const codec = part === "error" ? parts.errors?.[0]?.data : parts[part];
  if (codec === undefined) throw new Error(`no codec of ${part} of ${member}`);
  return codec;
}

function throughText(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json) ?? "null");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
