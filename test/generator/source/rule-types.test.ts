import { expect, test } from "vitest";

import { brief, readContracts, withPayload } from "../../support/read-contracts.ts";
import { showRules } from "../../support/show-rules.ts";

const generics = `interface Box<T> { value: T }
type Known<T> = T extends 1 ? true : false;
type Items<T> = T extends (infer I)[] ? I : never;`;

/** An alias with rules, by which type it is to be written instead, and what then stands in `Box` of it. */
const aliases: readonly (readonly [tags: string, type: string, instead: string, shown: string])[] =
  [
    ["@minimum 1", "number", "number & Min<1>", "number(minimum 1)"],
    ["@maximum -1.5", "number", "number & Max<-1.5>", "number(maximum -1.5)"],
    [
      "@exclusiveMinimum 0 @exclusiveMaximum 1e21",
      "number",
      "number & ExclusiveMin<0> & ExclusiveMax<1e+21>",
      "number(exclusiveMinimum 0, exclusiveMaximum 1e+21)",
    ],
    [
      "@integer @multipleOf 5",
      "number",
      "number & Int & MultipleOf<5>",
      "number(integer true, multipleOf 5)",
    ],
    ["@minLength 1", "string", "string & MinLength<1>", "string(minLength 1)"],
    [
      "@maxLength 9",
      "string | null",
      "(string & MaxLength<9>) | null",
      "string(maxLength 9) | null",
    ],
    ['@pattern ^"\\d+$', "string", 'string & Pattern<"^\\"\\\\d+$">', 'string(pattern ^"\\d+$)'],
    [
      "@minLength 1",
      "(string | null)",
      "((string & MinLength<1>) | null)",
      "string(minLength 1) | null",
    ],
    [
      "@minimum 1",
      "Known<1> extends true ? number : string",
      "(Known<1> extends true ? number : string) & Min<1>",
      "number(minimum 1)",
    ],
    [
      "@minimum 1",
      "null | (Known<1> extends true ? number : string)",
      "null | (((Known<1> extends true ? number : string) & Min<1>))",
      "null | number(minimum 1)",
    ],
    ["@format email", "string", 'string & Format<"email">', "string(format email)"],
  ];

const words =
  "Min, Max, ExclusiveMin, ExclusiveMax, Int, MultipleOf, MinLength, MaxLength, Pattern, Format";

test("where an alias loses its rules, types are told that keep them", () => {
  for (const [tags, type, instead, shown] of aliases) {
    const commented = `/** ${tags.replaceAll(" @", "\n * @")} */\ntype Ruled = ${type};`;
    const used = `${generics}\nexport type T = { x: Box<Ruled> }`;
    const [lost] = readContracts(withPayload(`${commented}\n${used}`), { again: 0 }).diagnostics;
    expect(lost?.suggestion, tags).toBe(
      `Write the tags on the property whose type this is, or write the rules as types, which generics keep: \`type Ruled = ${instead}\`.`,
    );
    const imported = `import type { ${words} } from "lagomorph/contract";`;
    const mended = readContracts(withPayload(`${imported}\ntype Ruled = ${instead};\n${used}`));
    expect(mended.diagnostics.map(brief), tags).toEqual([]);
    expect(showRules(mended).join(), tags).toBe(`x: { value: ${shown} }`);
  }
});

test("no type is told where an alias becomes text, or another list", () => {
  const otherwise =
    "Write the tags on the property whose type this is, or wrap the value in an interface.";
  const texts = [
    "/** @minLength 1 */ type Word = string; export type T = { x: `no-${Word}` }",
    "/** @minLength 1 */ type Word = string; export type T = { x: { [K in string as Word]: 1 } }",
    "/** @minItems 1 */ type Words = string[]; type Same<T> = { [K in keyof T]: T[K] }; export type T = { x: Same<Words> }",
  ];
  for (const text of texts) {
    const [lost] = readContracts(withPayload(text)).diagnostics;
    expect(lost?.suggestion, text).toBe(otherwise);
  }
});
