import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { stringLiteral } from "../../../generator/emitters/text.ts";
import type { Model } from "../../../generator/model/contract.ts";
import type { Compilation } from "../../../generator/pipeline.ts";
import { compileContracts } from "./compile.ts";
import {
  attackContracts,
  discriminatorKeys,
  docTexts,
  attackedFiles,
  identifiers,
  keys,
  typeNames,
} from "./sinks.ts";
import { type Report, runGenerated } from "./run.ts";
import { shapeOf } from "./shape.ts";
import { allAttacks, attacks, hostile, isWhole } from "./strings.ts";

const at = "2024-02-29T12:00:00.125Z";

// Below the project, so that `lagomorph/…` means this package.
const root = mkdtempSync(path.join(path.dirname(fileURLToPath(import.meta.url)), "tmp-"));
afterAll(() => rmSync(root, { recursive: true }));

/** How many problems of a value are reported. */
const issueLimit = 100;
const objectOf = (entries: readonly (readonly [string, unknown])[]): object =>
  Object.fromEntries(entries);
const values = {
  "literals.echoArgs": [objectOf(attacks.map((text, index) => [`p${index}`, text]))],
  "keys.echoArgs": [objectOf(keys.map((text, index) => [text, index]))],
  "enums.echoArgs": [attacks],
  "unions.echoArgs": [attacks.map((text, index) => ({ kind: text, [`n${index}`]: index }))],
  "unions.keyedArgs": [
    objectOf(
      discriminatorKeys.map((text, index) => [`u${index}`, { [text]: "b", at: { $date: at } }]),
    ),
  ],
};
const wrong = {
  "literals.echoArgs": [[objectOf(attacks.map((text, index) => [`p${index}`, `${text}!`]))]],
  "keys.echoArgs": [[objectOf(keys.map((text) => [`${text}!`, 1]))]],
  "enums.echoArgs": [[attacks.map((text) => `${text}!`)]],
};

describe("text of a contract, in every place that takes any", () => {
  let attacked: Compilation;
  let report: Report;

  beforeAll(() => {
    const folder = path.join(root, "attacked");
    attacked = compileContracts(
      folder,
      attackContracts((text) => text),
    );
    report = runGenerated(folder, { values, wrong });
  }, 300_000);

  test("is taken: more than 300 attacks, without a diagnostic", () => {
    expect(allAttacks.length).toBeGreaterThan(300);
    expect(attacks.length).toBe(isWhole ? allAttacks.length : Math.ceil(allAttacks.length / 3));
    expect(attacked.diagnostics).toEqual([]);
    expect(report.files).toBeGreaterThan(100);
  });

  test("is not executed when everything that was generated is imported and used", () => {
    expect(report.pwned).toBe(false);
    expect(report.globals).toEqual([]);
    expect(report.prototypes).toBe(false);
    expect(report.environment).toBe(false);
  });

  test("arrives as the value that the contract says", () => {
    const dated: unknown = JSON.parse(JSON.stringify(values), (_key, value: unknown) =>
      isDate(value) ? value.$date : value,
    );
    const wires = Object.entries(report.round).map(([place, { wire }]) => [place, wire]);
    expect(Object.fromEntries(wires)).toEqual(dated);
    const decoded = Object.entries(report.round).map(([place, each]) => [place, each.decoded]);
    expect(Object.fromEntries(decoded)).toEqual(dated);
  });

  test("is refused when it is another text, by its own path", () => {
    const paths = attacks.map((_text, index) => `[0].p${index}`);
    expect(report.refused["literals.echoArgs"]?.[0]?.length).toBe(
      Math.min(paths.length, issueLimit),
    );
    expect(report.refused["enums.echoArgs"]?.[0]?.length).toBe(Math.min(paths.length, issueLimit));
    expect(report.refused["keys.echoArgs"]?.[0]?.length).toBe(Math.min(keys.length, issueLimit));
  });

  test("names members: methods and commands call their descriptors, handlers handle their events", () => {
    const wireNames = keys.map((_name, index) => `m${index}`);
    for (const name of ["methods", "commands"]) {
      // JavaScript puts numbers first.
      const { methods = [], called = [] } = report.services[name] ?? {};
      const found = new Map(methods.map((method, index) => [method, called[index]]));
      expect(found).toEqual(new Map(keys.map((key, index) => [key, wireNames[index]])));
    }
    for (const name of ["methods", "commands", "events", "handlers"]) {
      expect(report.services[name]?.members.map((member) => member.name)).toEqual(wireNames);
    }
    const sources = report.services["handlers"]?.members.map(
      ({ source, event }) => `${String(source)}.${String(event)}`,
    );
    expect(sources).toEqual(wireNames.map((name) => `events.${name}`));
  });

  test("names parameters, types, errors and versions", () => {
    const members = (name: string) => report.services[name]?.members.length;
    expect(members("names")).toBe(identifiers.length * 2 + typeNames.length);
    expect(members("exported")).toBe(hostile.length);
    expect(members("failing")).toBe(typeNames.length);
    const versions = attackedFiles.map(
      (_name, index) => report.services[`s${index}`]?.version ?? "",
    );
    expect(versions).toEqual(
      attackedFiles.map((_name, index) => attacks[(index * 7) % attacks.length]),
    );
  });

  test("stands in JSON as it is", () => {
    const schema = (name: string) =>
      JSON.parse(attacked.files.get(`${name}/schema.json`) ?? "") as Schema;
    const literals = schema("literals").$defs["Values"]?.properties ?? {};
    expect(Object.values(literals).map((each) => each.const)).toEqual(attacks);
    expect(Object.keys(schema("keys").$defs["Properties"]?.properties ?? {}).toSorted()).toEqual(
      keys.toSorted(),
    );
    expect(schema("enums").$defs["All"]?.enum).toEqual(attacks);
    const docs = schema("docs").$defs;
    const plain = docTexts
      .map((text, index) => [text, index] as const)
      .filter(([text]) => isPlain(text));
    expect(plain.length).toBeGreaterThan(docTexts.length / 2);
    for (const [text, index] of plain) {
      expect(docs[`D${index}`]?.description).toBe(wellFormed(text));
      expect(docs[`D${index}`]?.properties?.["a"]?.description).toBe(wellFormed(text));
      expect(docs[`d${index}.args`]?.description).toBe(wellFormed(text));
    }
    const { services } = JSON.parse(attacked.files.get("contracts.json") ?? "") as Pick<
      Model,
      "services"
    >;
    const named = services.find(({ name }) => name === "events")?.members.map(({ name }) => name);
    expect(named).toEqual(keys);
  });

  test("neither hides nor turns what stands around it: output has no invisible characters", () => {
    for (const [file, text] of attacked.files) {
      // Emoji are joined by U+200D, and coloured by U+FE0F.
      expect(
        text.match(/[^\P{Cc}\n]|(?!\u200d)\p{Cf}|(?!\u200d|\ufe0f)\p{DI}|[\u2028\u2029\p{Cs}]/u),
        file,
      ).toBeNull();
    }
  });

  test("does not change what generated code consists of: it has the nodes that it has for harmless words", () => {
    const harmless = compileContracts(path.join(root, "harmless"), attackContracts(harmlessWord));
    expect(harmless.diagnostics).toEqual([]);
    expect([...harmless.files.keys()].toSorted()).toEqual([...attacked.files.keys()].toSorted());
    for (const [file, text] of attacked.files) {
      if (file.endsWith(".json")) continue;
      expect(shapeOf(text), file).toBe(shapeOf(harmless.files.get(file) ?? ""));
    }
    // Half a minute on a machine of its own; one at work may take many times that.
  }, 300_000);
});

interface Schema {
  readonly $defs: Readonly<Record<string, SchemaPart>>;
}

interface SchemaPart {
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
}

/** As a file in UTF-8 holds it. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, "\ufffd");
}

/** A word in place of an attack: an identifier for an identifier, and one that cannot be seen whole for another. */
function harmlessWord(text: string, index: number): string {
  // As long as the attack is when it is written: a long literal is compared in another way than a short one.
  const length = Math.min(stringLiteral(text).length - 2, 200);
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text))
    return `word ${index}`.padEnd(length, "-");
  return `word${index}`.padEnd(length, "_") + (/\p{DI}/u.test(text) ? "\u200d" : "");
}

/** Whether a comment means its text as it is written: no line ends, no frame, no tags, no space around it. */
function isPlain(text: string): boolean {
  return text === text.trim() && text !== "" && !/[\r\n\t]|^\*|@\w|^\/|\*$/.test(text);
}

function isDate(value: unknown): value is { readonly $date: string } {
  return typeof value === "object" && value !== null && "$date" in value;
}
