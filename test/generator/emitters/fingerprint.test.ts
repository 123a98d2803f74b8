import { expect, test } from "vitest";

import { fingerprint } from "../../../generator/emitters/fingerprint.ts";
import type { NamedType } from "../../../generator/model/contract.ts";
import type { TypeModel } from "../../../generator/model/type.ts";
import { date, event, method, model, number, object, service, string } from "../support/models.ts";

function print(type: TypeModel, types: Record<string, NamedType> = {}): string {
  const contract = service([method("m", [{ name: "x", type }], number)]);
  return fingerprint(model([contract], types), contract);
}

const ref = (id: string): TypeModel => ({ kind: "ref", id });

test("names of types, their order and comments do not change it", () => {
  const plain = print(object({ a: number, b: object({ c: string }) }));
  const named = print(ref("A"), {
    A: { name: "A", type: object({ b: ref("B"), a: number }) },
    B: { name: "Other", type: object({ c: string }) },
  });
  expect(named).toBe(plain);
  const contract = service(
    [{ ...method("m", [{ name: "x", type: number }], number), doc: { text: "new", tags: [] } }],
    { file: "other.ts" },
  );
  expect(fingerprint(model([contract]), contract)).toBe(print(number));
});

test("the order of members does not change it", () => {
  const members = [method("a", [], number), event("b", string)];
  const [first, second] = [service(members), service(members.toReversed())];
  expect(fingerprint(model([first]), first)).toBe(fingerprint(model([second]), second));
});

test.each([
  ["a property's type", object({ a: number }), object({ a: string })],
  ["a property's name", object({ a: number }), object({ b: number })],
  ["whether it is optional", object({ a: number }), object({ "a?": number })],
  ["a literal's kind", { kind: "literal", value: 1 }, { kind: "literal", value: "1" }],
  ["a date for a string", date, string],
] satisfies [string, TypeModel, TypeModel][])("%s changes it", (_, before, after) => {
  expect(print(before)).not.toBe(print(after));
});

test("it follows a type that has changed while the contract is the same object, as under --watch", () => {
  const contract = service([method("m", [{ name: "x", type: ref("A") }], number)]);
  const printed = [number, string, number].map((type) =>
    fingerprint(model([contract], { A: { name: "A", type } }), contract),
  );
  expect(printed).toEqual([number, string, number].map((type) => print(type)));
  expect(printed[0]).not.toBe(printed[1]);
});

test("a recursive type has one, whatever it is called and wherever it begins", () => {
  const tree = (id: string) => ({
    [id]: { name: id, type: object({ "next?": ref(id), value: number }) },
  });
  expect(print(ref("Tree"), tree("Tree"))).toBe(print(ref("Node"), tree("Node")));
  expect(print(object({ "next?": ref("Tree"), value: number }), tree("Tree"))).toBe(
    print(ref("Tree"), tree("Tree")),
  );
});
