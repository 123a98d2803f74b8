import { expect, test } from "vitest";

import { brief, readBatch, withPayload } from "../../support/read-contracts.ts";

const types = `import type { Min, MinItems, MinLength } from "lagomorph/contract";
type Name = string & MinLength<2>;
type Nat = number & Min<1>;
type Names = Name[] & MinItems<1>;
interface User { name: Name; age: Nat; roles: Names }
type Same<T> = { [K in keyof T]: T[K] };
type Deep<T> = { readonly [K in keyof T]: Deep<T[K]> };
type Lists<T> = { [K in keyof T]: T[K] extends readonly (infer I)[] ? readonly I[] : T[K] };
interface Frozen<T> extends ReadonlyArray<T> {}
type Freeze<T> = { [K in keyof T]: T[K] extends (infer I)[] ? Frozen<I> : T[K] };
type Texts<T> = { [K in keyof T]: T[K] extends string ? string : T[K] };
type OnlyTexts<T> = { [K in keyof T]: Extract<T[K], string> };
interface Mixed { either: Name | Nat; name: Name }
type Changes<T> = { [K in keyof T]: { from: T[K]; to: T[K][] } };`;

/** What is told of each of some types. */
function told(each: readonly string[]): Record<string, readonly string[]> {
  const all = each.map((type) => [type, withPayload(`${types}\nexport type T = ${type}`)] as const);
  const read = readBatch(Object.fromEntries(all));
  return Object.fromEntries(each.map((type) => [type, read[type]!.diagnostics.map(brief)]));
}

test("a mapped type that gives a brand with rules another type is told, and one that keeps it is not", () => {
  const path = "S.get → result";
  expect(
    told([
      "Same<User>",
      "Changes<User>",
      "Lists<User>",
      "Freeze<User>",
      "Texts<User>",
      "OnlyTexts<Mixed>",
    ]),
  ).toEqual({
    "OnlyTexts<Mixed>": [],
    "Same<User>": [],
    "Changes<User>": [],
    "Lists<User>": [expect.stringContaining(`tags-left-behind`)],
    "Freeze<User>": [expect.stringContaining(`tags-left-behind`)],
    "Texts<User>": [expect.stringContaining(`tags-left-behind`)],
  });
  expect(told(["Lists<User>"])["Lists<User>"]!.join()).toContain(`${path}.roles`);
  expect(told(["Texts<User>"])["Texts<User>"]!.join()).toContain(`${path}.name`);
});

test("a mapped type that takes a text or a number with a brand apart is refused with what leaves it whole", () => {
  const text = `${types}\nexport type T = { name: Deep<Name>; age: Deep<Nat> }`;
  const { diagnostics } = readBatch({ deep: withPayload(text) }).deep;
  expect(diagnostics.map(({ message, suggestion }) => `${message} ${suggestion}`)).toEqual(
    ["`Deep<Name>` takes the methods of `String`", "`Deep<Nat>` takes the methods of `Number`"].map(
      (what) =>
        `${what}, and not its value. Write a mapped type that leaves texts and numbers as they are: \`T extends string | number ? T : { … }\`.`,
    ),
  );
  const leaving =
    "type Leaves<T> = T extends string | number ? T : T extends readonly unknown[] ? T : { readonly [K in keyof T]: Leaves<T[K]> };";
  const mended = withPayload(`${types}\n${leaving}\nexport type T = Leaves<User>`);
  expect(readBatch({ mended }).mended.diagnostics.map(brief)).toEqual([]);
});
