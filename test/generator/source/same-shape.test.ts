import { expect, test } from "vitest";

import type { Contract, Model } from "../../../generator/model/contract.ts";
import type { TypeModel } from "../../../generator/model/type.ts";
import { differingMembers } from "../../../generator/source/same-shape.ts";
import { method, model, number, object, service, string, union } from "../support/models.ts";

const ruled: TypeModel = { kind: "string", rules: { minLength: 2 } };

function of(result: TypeModel, types: Model["types"] = {}): Model {
  return model([service([method("get", [], result)])], types);
}

function differ(one: Model, other: Model): readonly string[] | undefined {
  const found = differingMembers(one, other);
  return found && [...found];
}

test("models differ as a whole in what is no member: how many services there are, how many members, and what is said of them", () => {
  const get = method("get", [], string);
  const shop = (options: Partial<Contract>): Model => model([service([get], options)]);
  expect(differ(of(string), of(string))).toEqual([]);
  expect(differ(of(string), model([]))).toBeUndefined();
  expect(differ(model([]), of(string))).toBeUndefined();
  expect(differ(of(string), model([service([get, method("more", [], string)])]))).toBeUndefined();
  expect(differ(shop({ name: "shop" }), shop({ name: "store" }))).toBeUndefined();
});

test.each<[what: string, one: TypeModel, other: TypeModel, isSame: boolean]>([
  ["a rule", string, ruled, true],
  ["another rule", ruled, { kind: "string", rules: { minLength: 2, maxLength: 3 } }, true],
  ["a rule that is gone", ruled, string, false],
  ["another type", string, number, false],
  ["a property", object({ a: string }), object({ a: string, b: string }), false],
  ["the name of a property", object({ a: string }), object({ b: string }), false],
  ["the order of members", union(string, number), union(number, string), true],
  ["a member that keeps nothing beside one with rules", ruled, union(ruled, string), false],
  ["nothing, with such a member before", union(ruled, string), union(ruled, string), true],
])(
  "members differ, but for rules that come and the order of unions, by %s",
  (_, one, other, isSame) => {
    expect(differ(of(one), of(other))).toEqual(isSame ? [] : ["TestService.get"]);
  },
);

test("types that lead to one another in a long row are held against one another to its end", () => {
  const row = (last: TypeModel): Model["types"] =>
    Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [
        `T${index}`,
        {
          name: `T${index}`,
          type: object({ next: index < 119 ? { kind: "ref", id: `T${index + 1}` } : last }),
        },
      ]),
    );
  const first: TypeModel = { kind: "ref", id: "T0" };
  expect(differ(of(first, row(string)), of(first, row(string)))).toEqual([]);
  expect(differ(of(first, row(string)), of(first, row(number)))).toEqual(["TestService.get"]);
});
