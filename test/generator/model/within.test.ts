import { expect, test } from "vitest";

import type { NamedType } from "../../../generator/model/contract.ts";
import type { ObjectType, TypeModel } from "../../../generator/model/type.ts";
import { isWithin } from "../../../generator/model/within.ts";
import { date, number, object, string, union } from "../support/models.ts";

const unknown: TypeModel = { kind: "unknown" };
const boolean: TypeModel = { kind: "boolean" };
const none: TypeModel = { kind: "null" };
const list = (items: TypeModel): TypeModel => ({ kind: "array", items });
const record = (values: TypeModel): TypeModel => ({ kind: "record", values });
const literal = (value: string | number | boolean): TypeModel => ({ kind: "literal", value });
const template: TypeModel = { kind: "template", parts: ["a", { hole: "string" }] };
const letters: TypeModel = {
  kind: "enum",
  members: [
    { name: "A", value: "a" },
    { name: "B", value: "b" },
  ],
};
const closed = (properties: Readonly<Record<string, TypeModel>>): ObjectType => ({
  // An object type is what it makes.
  ...(object(properties) as ObjectType),
  closed: true,
});
const short: TypeModel = { kind: "string", rules: { maxLength: 1 } };
const json = { kind: "ref", id: "Json" } as const;
const tree = { kind: "ref", id: "Tree" } as const;
const types: Readonly<Record<string, NamedType>> = {
  Json: { name: "Json", type: union(none, boolean, number, string, list(json), record(json)) },
  Tree: { name: "Tree", type: closed({ kids: list(tree), of: string }) },
};
const [x, y] = [string, number].map((type) => closed({ x: type }));

const within: Readonly<Record<string, readonly [TypeModel, TypeModel]>> = {
  "anything in itself": [short, short],
  "anything in what may be anything": [list(string), unknown],
  "anything in any JSON": [unknown, json],
  "recursion in any JSON": [tree, json],
  "literals in what they are": [union(literal("a"), literal(1)), union(string, number)],
  "members of an enum in an enum's values": [letters, union(literal("b"), literal("a"))],
  "members of an enum in text": [letters, string],
  "a boolean in both of its values": [boolean, union(literal(true), literal(false))],
  "templates and text with rules in text": [union(template, short), string],
  "tuples in arrays of all their items": [
    { kind: "tuple", items: [{ type: string }], rest: number, tail: [{ type: boolean }] },
    list(union(string, number, boolean)),
  ],
  "an object in one that has less": [object({ a: string, b: number }), object({ "b?": number })],
  "an object that may miss what the other may miss": [
    closed({ "a?": union(string, { kind: "undefined" }) }),
    object({ "a?": string }),
  ],
  "a record in one of more": [record(string), record(union(string, number))],
  "a closed object in a record": [closed({ a: string, b: number }), record(union(string, number))],
};

const beyond: Readonly<Record<string, readonly [TypeModel, TypeModel]>> = {
  "what is another value in memory": [date, string],
  "what may be anything in something": [unknown, union(string, record(unknown))],
  "a member of a union that the other has not": [union(string, number), string],
  "a boolean in one of its values": [boolean, literal(true)],
  "an enum in some of its values": [letters, literal("a")],
  "text in text with rules, in templates, in literals": [string, union(short, template)],
  "text in a number, and a number in text": [list(number), list(string)],
  "tuples in arrays of some of their items": [
    { kind: "tuple", items: [{ type: string }], rest: string, tail: [{ type: number }] },
    list(string),
  ],
  "an array in a tuple": [list(string), { kind: "tuple", items: [], rest: string }],
  "an array in an object": [list(string), record(string)],
  "an object in an array": [record(string), list(string)],
  "an object that may miss what the other requires": [
    closed({ "a?": string }),
    object({ a: string }),
  ],
  "an object that has not what the other requires": [object({ b: string }), object({ a: string })],
  "an open object in a closed one": [object({ a: string }), closed({ a: string })],
  "a closed object in one that has less": [closed({ a: string, b: string }), closed({ a: string })],
  "an open object in a record": [object({ a: string }), record(string)],
  "an open object in what says of another name what it may be": [
    object({ a: string }),
    object({ a: string, "b?": string }),
  ],
  "an object whose other names are something else": [record(number), object({ "a?": string })],
  "an object with a name that a record does not take": [
    closed({ a: string, b: number }),
    record(string),
  ],
  "undefined where something has to be": [
    closed({ a: union(string, { kind: "undefined" }) }),
    object({ a: string }),
  ],
  "an object with as many properties as are demanded": [
    record(string),
    { kind: "record", values: string, rules: { minProperties: 1 } },
  ],
  "a closed object whose old name the other takes otherwise": [
    { ...closed({}), properties: [{ name: "a", type: string, optional: true, was: ["b"] }] },
    { ...(object({ "a?": string }) as ObjectType), additional: number },
  ],
  "recursion in what it is not at its end": [tree, record(list(record(string)))],
  // The first member is not it, and what was found out by that says nothing of the second.
  "an object that is none of several": [y!, union(x!, closed({ x: union(string, boolean) }))],
};

test.each(Object.entries(within))(
  "all values of a type are of the other one too: %s",
  (_, [type, other]) => {
    expect(isWithin(type, other, types)).toBe(true);
  },
);

test.each(Object.entries(beyond))(
  "not all values of a type are of the other one: %s",
  (_, [type, other]) => {
    expect(isWithin(type, other, types)).toBe(false);
  },
);
