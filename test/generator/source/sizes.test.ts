import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import {
  readContracts,
  repository,
  withPayload,
  withService,
} from "../../support/read-contracts.ts";

const page = readFileSync(join(repository, "docs/diagnostics/type-too-large.md"), "utf8");

/** How much of something its page allows: `65 536 characters`. */
function allowed(what: RegExp): number {
  return Number(what.exec(page)?.[1]?.replace(" ", ""));
}

const many = (count: number, write: (index: number) => string, between: string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);

const found = (text: string): readonly string[] =>
  readContracts(text).diagnostics.map(({ name }) => name);

const tooLarge = ["type-too-large"];

test("as many characters as the page says may stand in a text and before a thing, and one more may not", () => {
  const characters = allowed(/more than ([\d ]+) characters/);
  const text = (count: number): string =>
    withPayload(`export type T = { a: "${"a".repeat(count)}" }`);
  // With its quotes it is a word of a file.
  expect(found(text(characters - 2))).toEqual([]);
  expect(found(text(characters - 1))).toEqual(tooLarge);
  const computed = (count: number): string =>
    withPayload(
      `type Half = "${"a".repeat(characters / 2)}"; export type T = { a: \`\${Half}${"b".repeat(count - characters / 2)}\` }`,
    );
  expect(found(computed(characters))).toEqual([]);
  expect(found(computed(characters + 1))).toEqual(tooLarge);
  const comments = allowed(/comments of more than ([\d ]+) before/);
  const comment = (count: number): string =>
    withPayload(`/**${"a".repeat(count - "/***/ ".length)}*/ export type T = string`);
  expect(found(comment(comments))).toEqual([]);
  expect(found(comment(comments + 1))).toEqual(tooLarge);
});

test("one property, member or literal more than the page says is too many", () => {
  const literals = allowed(/enum of more than ([\d ]+) literals/);
  const union = many(literals + 1, String, " | ");
  expect(found(withPayload(`export type T = ${union}`))).toEqual(tooLarge);
  const properties = allowed(/object of more than ([\d ]+) properties/);
  const object = many(properties + 1, (index) => `a${index}: 1`, "; ");
  expect(found(withPayload(`export type T = { ${object} }`))).toEqual(tooLarge);
  const members = allowed(/service of more than ([\d ]+) members/);
  const service = many(members + 1, (index) => `a${index}(): void;`, "\n");
  expect(found(withService(service))).toEqual(tooLarge);
});
