import { expect, test } from "vitest";

import { brief, readBatch, withPayload } from "../../support/read-contracts.ts";

const label = "a".repeat(63);

/** The shortest and the longest texts of formats of which not all lengths have some. */
const texts = {
  date: ["2024-02-29", "2024-02-29"],
  email: ["a@b.c"],
  hostname: ["a", `${label}.${label}.${label}.${"a".repeat(61)}.`],
  ipv4: ["1.2.3.4", "255.255.255.255"],
  ipv6: ["::", "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"],
  time: ["12:00:00Z"],
  "date-time": ["2024-02-29T12:00:00Z"],
  uuid: ["7d444840-9dc0-11d1-b245-5ffdce74fad2", "urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad2"],
} as const;

test("a length that no text of a format has is refused, and the lengths of its shortest and its longest text are not", () => {
  const refused = ["contradictory-rules 2:4 S.get → result.a"];
  const found: Record<string, readonly string[]> = {};
  for (const [format, [shortest, longest]] of Object.entries(texts)) {
    const write = (tags: string): string =>
      `export type T = { /** ${tags}\n * @format ${format} */ a?: string }`;
    found[write(`@maxLength ${shortest.length}\n * @default "${shortest}"`)] = [];
    found[write(`@maxLength ${shortest.length - 1}`)] = refused;
    if (longest === undefined) continue;
    found[write(`@minLength ${longest.length}\n * @default "${longest}"`)] = [];
    found[write(`@minLength ${longest.length + 1}`)] = refused;
  }
  const names = Object.keys(found);
  const read = readBatch(Object.fromEntries(names.map((each) => [each, withPayload(each)])));
  for (const each of names)
    expect([each, ...read[each]!.diagnostics.map(brief)]).toEqual([each, ...found[each]!]);
});
