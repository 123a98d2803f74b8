import { expect, test } from "vitest";

import { brief, readContracts, withPayload, withWords } from "../../support/read-contracts.ts";

const shared = `export interface Page<Item> { items: Item[]; first?: Item; next: Item | null }
export interface Shelf<Book> { page: Page<Book>; books: Map<string, Book> }
export interface Tree<Value> { kids: Tree<Value>[]; more?: Tree<Value | null>; value: Value }
export interface Usual<Value = () => void> { value: Value }
`;

function read(type: string): readonly string[] {
  const { diagnostics } = readContracts({
    "contracts/shared.ts": shared,
    "contracts/test.ts": withWords(`import type { Page, Shelf, Tree, Usual } from "./shared.ts";
export interface S extends Service<"s"> { get(): { a: ${type} } }`),
  });
  return diagnostics.map((each) => `${each.location.file} ${brief(each)}`);
}

test.each([
  ["Page<any>", "contracts/test.ts any-in-contract 2:60 S.get → result.a.items[]"],
  ["Shelf<any>", "contracts/test.ts any-in-contract 2:61 S.get → result.a.books[value]"],
  [
    "Page<Page<symbol>>",
    "contracts/test.ts symbol-in-payload 2:65 S.get → result.a.items[].items[]",
  ],
  ["Page<Date | string>", "contracts/test.ts ambiguous-union 2:60 S.get → result.a.items[]"],
  ["Tree<any>", "contracts/test.ts any-in-contract 2:60 S.get → result.a.value"],
  ["Usual", "contracts/shared.ts function-in-payload 4:32 S.get → result.a.value"],
])("a mistake in what a generic is given is shown there, once: %s", (type, expected) => {
  expect(read(type)).toEqual([expected]);
});

test("its edit changes what is given, not the generic", () => {
  const { diagnostics } = readContracts(
    withPayload("interface Page<Item> { items: Item[] }\nexport type T = Page<any>;"),
  );
  expect(diagnostics.map(({ edit }) => [edit?.start.line, edit?.start.column, edit?.text])).toEqual(
    [[2, 22, "unknown"]],
  );
});

test.each([
  ["/** @minItems 1 */ type L = string[]; export type T = { a?: L & Date };", "unsatisfiable-type"],
  ["export type T = { /** @maxLength 4 */ a: string & 5 };", "unsatisfiable-type"],
  ["export type T = { /** @minItems 1 */ a: string[] & { x: 1 } };", "array-with-properties"],
  ["export type T = { a: Map<any, string> };", "any-in-contract"],
])("nothing more is said of what is refused: %s", (text, expected) => {
  const { diagnostics } = readContracts(withPayload(text));
  expect(diagnostics.map(({ name }) => name)).toEqual([expected]);
});
