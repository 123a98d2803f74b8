import { expect, test } from "vitest";

import { readBatch, withService } from "../../support/read-contracts.ts";

const types = `/** @minLength 2 */ type Name = string;
type Deep<T> = { [K in keyof T]: Deep<T[K]> };
type Boxes<T> = { [K in keyof T]: { v: T[K] } };
`;

test("what cannot be sent as a whole is refused once, and not for each of its parts", () => {
  const refused = {
    "get(): Deep<Map<string, number>>": ["unsupported-platform-type S.get → result"],
    "get(): { all: Deep<{ s: Set<Date> }> }": ["unsupported-platform-type S.get → result.all.s"],
    "get(): Deep<{ at: Date }>": ["unsupported-platform-type S.get → result.at"],
    "get(): { a: AsyncIterable<Name> }": ["stream-in-payload S.get → result.a"],
    "put(all: Iterable<Name>): void": ["unsupported-platform-type S.put → all"],
    "put(all: { w: WeakMap<object, Name> }): void": ["weak-collection S.put → all.w"],
    "get(): { p: Promise<Name> }": ["promise-in-payload S.get → result.p"],
  };
  const read = readBatch(
    Object.fromEntries(
      Object.keys(refused).map((text) => [text, `${withService(text)}\n${types}`]),
    ),
  );
  for (const [text, { diagnostics }] of Object.entries(read))
    expect([text, diagnostics.map(({ name, path }) => `${name} ${path}`)]).toEqual([
      text,
      refused[text as keyof typeof refused],
    ]);
});
