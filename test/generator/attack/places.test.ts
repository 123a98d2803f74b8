import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";

import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Model } from "../../../generator/model/contract.ts";
import type { Compilation } from "../../../generator/pipeline.ts";
import { repository, withWords } from "../../support/read-contracts.ts";
import { compileContracts } from "./compile.ts";
import type { Facts, Meaning, Place } from "./place.ts";
import { places } from "./places.ts";
import { type Report, runGenerated, type RunInput } from "./run.ts";
import { shapeOf } from "./shape.ts";

const root = mkdtempSync(path.join(repository, "test/generator/attack/tmp-"));
afterAll(() => rmSync(root, { recursive: true }));

const ofMembers = places.filter(({ of }) => of === "members");
const ofProperties = places.filter(({ of }) => of === "properties");

/** A text at its place: the member or property that has it, and what the contract has of it. */
interface Piece {
  readonly name: string;
  readonly code: string;
  readonly declaration: string;
  readonly meaning: () => Meaning;
}

function piecesOf({ of, texts, write, declare, means }: Place): readonly Piece[] {
  return texts.map((text, index) => ({
    name: `${of === "members" ? "m" : "p"}${index}`,
    code: write(text, index),
    declaration: declare?.(text, index) ?? "",
    meaning: () => means(text, index),
  }));
}

/** The contract of a place, in parts, of which some are those of a piece. */
function partsOf(
  { name, of }: Place,
  pieces: readonly Piece[],
): readonly (readonly [string, Piece?])[] {
  const [open, close] =
    of === "members"
      ? [`export interface S extends Service<"${name}"> {`, "}"]
      : [
          `export interface S extends Service<"${name}"> { echo(value: Values): Values }\nexport interface Values {`,
          "}",
        ];
  const codes = pieces.map((piece) => [piece.code, piece] as const);
  const declarations = pieces.map((piece) => [piece.declaration, piece] as const);
  return [[withWords("")], ...declarations, [open], ...codes, [close]];
}

type Contracts = ReadonlyMap<Place, readonly Piece[]>;

const fileOf = ({ name }: Place): string => `contracts/${name}.ts`;

function compilePlaces(contracts: Contracts): Compilation {
  const files = [...contracts].map(([place, pieces]) => {
    const parts = partsOf(place, pieces);
    return [fileOf(place), parts.map(([text]) => text).join("\n")];
  });
  return compileContracts(root, Object.fromEntries(files));
}

/** Leaves out the pieces that a diagnostic points into. */
function withoutRefused(contracts: Contracts, { diagnostics }: Compilation): Contracts {
  const left = [...contracts].map(([place, pieces]) => {
    const refused = new Set<Piece>();
    const parts = partsOf(place, pieces);
    const text = parts.map(([part]) => part).join("\n");
    const source = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2023);
    for (const { location, message } of diagnostics.filter(
      ({ location: { file } }) => file === fileOf(place),
    )) {
      let rest = source.getPositionOfLineAndCharacter(location.line - 1, location.column - 1);
      const part = parts.find(([each]) => (rest -= each.length + 1) < 0);
      if (part?.[1] === undefined)
        throw new Error(
          `${place.name}: nothing of an attack is at ${location.line}:${location.column}, of which is said ${message}`,
        );
      refused.add(part[1]);
    }
    return [place, pieces.filter((piece) => !refused.has(piece))] as const;
  });
  return new Map(left);
}

describe("text in places that refuse some of it", () => {
  const all: Contracts = new Map(places.map((place) => [place, piecesOf(place)]));
  let taken: Contracts;
  let compiled: Compilation;
  let report: Report;
  let model: Model;

  beforeAll(() => {
    taken = withoutRefused(all, compilePlaces(all));
    compiled = compilePlaces(taken);
    model = JSON.parse(compiled.files.get("contracts.json") ?? "{}") as Model;
    report = runGenerated(root, sentValues(taken));
  }, 120_000);

  test("is refused where it stands, and nothing is left to say of what is taken", () => {
    expect(compiled.diagnostics).toEqual([]);
  });

  test("is not executed when everything that was generated is imported and used", () => {
    const { pwned, globals, prototypes, environment } = report;
    expect({ pwned, globals, prototypes, environment }).toEqual({
      pwned: false,
      globals: [],
      prototypes: false,
      environment: false,
    });
  });

  test("leaves every file one that can be parsed", () => {
    for (const [file, text] of compiled.files) {
      if (file.endsWith(".json")) expect(() => JSON.parse(text) as unknown, file).not.toThrow();
      else expect(() => shapeOf(text), file).not.toThrow();
    }
  });

  test.each(places)("is taken often enough to attack: $name", (place) => {
    const count = piecesIn(place).length;
    expect(count).toBeGreaterThan(0);
    expect(count / place.texts.length).toBeGreaterThanOrEqual(place.least);
  });

  test.each(places)("is in contracts.json as it was written: $name", (place) => {
    const facts = factsOf(model, place);
    for (const { name, model: wanted } of piecesIn(place)) expectFacts(facts.get(name), wanted);
  });

  test.each(ofMembers)("is in descriptors as it was written: $name", (place) => {
    const members = report.services[place.name]?.members ?? [];
    const facts = new Map(members.map((each) => [each.member, each]));
    for (const { name, descriptor } of piecesIn(place)) expectFacts(facts.get(name), descriptor);
  });

  test.each(ofProperties)("is in schema.json as it was written: $name", (place) => {
    const facts = schemasOf(compiled, place);
    for (const { name, schema } of piecesIn(place)) expectFacts(facts[name], schema);
  });

  test.each(ofProperties)("takes and gives the values that it says: $name", (place) => {
    const [arrived] = (report.round[`${place.name}.echoArgs`]?.decoded ?? []) as readonly Facts[];
    for (const { name, arrives, value } of piecesIn(place))
      expectFacts(arrived, { [name]: arrives ?? value });
  });

  test.each(ofProperties)("refuses others, each by its path: $name", (place) => {
    const refused = report.refused[`${place.name}.echoArgs`] ?? [];
    const wrong = piecesIn(place).filter(isRefusing);
    expect(refused.length).toBe(wrong.length);
    for (const [at, { name, refusal = "" }] of wrong.entries()) {
      const paths = refused[at]?.map((issue) => issue.path.split(/[.[]/).slice(0, 2));
      expect(paths).toEqual([["value", name]]);
      expect(refused[at]?.[0]?.expected).toContain(refusal);
    }
  });

  /** What is left of a place: the names of its members or properties, and what they mean. */
  function piecesIn(place: Place): readonly (Meaning & { readonly name: string })[] {
    return (taken.get(place) ?? []).map(({ name, meaning }) => ({ name, ...meaning() }));
  }
});

/** That there are such facts, letter by letter, among others. */
function expectFacts(found: Facts | undefined, wanted: Facts = {}): void {
  const entries = Object.keys(wanted).map((key) => [key, found?.[key]]);
  // As text, since a property `__proto__` is a property too.
  expect(JSON.stringify(Object.fromEntries(entries))).toBe(JSON.stringify(wanted));
}

/** What the codecs of the places are given: one value that has all properties, and for each that refuses something one more. */
function sentValues(contracts: Contracts): RunInput {
  const values: Record<string, unknown> = {};
  const wrong: Record<string, unknown[]> = {};
  for (const [place, pieces] of contracts) {
    if (place.of === "members") continue;
    const meanings = pieces.map(({ name, meaning }) => [name, meaning()] as const);
    const sent = meanings.filter(([, { value }]) => value !== undefined);
    values[`${place.name}.echoArgs`] = [
      Object.fromEntries(sent.map(([name, { value }]) => [name, value])),
    ];
    wrong[`${place.name}.echoArgs`] = meanings
      .filter(([, meaning]) => isRefusing(meaning))
      .map(([name, meaning]) => [{ [name]: meaning.wrong }]);
  }
  return { values, wrong };
}

function isRefusing({ wrong }: Meaning): boolean {
  return wrong !== undefined;
}

/** The members or properties of a place, in `contracts.json`, by their number. */
function factsOf({ services, types }: Model, { name, of }: Place): ReadonlyMap<string, Facts> {
  const members = services.find((service) => service.name === name)?.members ?? [];
  const values = types[`contracts/${name}.ts#Values`]?.type;
  const properties = values?.kind === "object" ? values.properties : [];
  const found = of === "members" ? members : properties;
  return new Map(found.map((each) => [each.name, { ...each }]));
}

/** The properties of a place, in `schema.json`. */
function schemasOf({ files }: Compilation, { name }: Place): Readonly<Record<string, Facts>> {
  // What the compiler writes.
  const { $defs } = JSON.parse(files.get(`${name}/schema.json`) ?? "") as Schema;
  return $defs["Values"]?.properties ?? {};
}

interface Schema {
  readonly $defs: Readonly<
    Record<string, { readonly properties?: Readonly<Record<string, Facts>> }>
  >;
}
