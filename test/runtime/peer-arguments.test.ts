import { expect, test } from "vitest";
import { decodeArguments } from "../../runtime/arguments.ts";
import { peerArguments } from "../../runtime/server/peer-arguments.ts";
import { Shop } from "../host/shop.ts";

const search = Shop.service.members.find(({ member }) => member === "search");
if (search?.kind !== "method") throw new Error("search is no method");
const method = search;

function read(args: readonly unknown[], named: Readonly<Record<string, unknown>>): unknown {
  const given = peerArguments(method, { args, named });
  return decodeArguments(given.args, method, given.issues);
}

test("arguments by position and by name go to their places", () => {
  expect(read([["a"]], { sold: true })).toEqual([["a"], undefined, true]);
  expect(read([], { words: ["a"] })).toEqual([["a"]]);
  expect(read([["a"], 5], {})).toEqual([["a"], 5]);
});

test("those of which some are wrong are told all that is, whether they have places or not", () => {
  const asked = () => read([["a"]], { words: ["b"], most: "many", nothing: 1 });
  expect(asked).toThrow(
    expect.objectContaining({
      code: "invalid_argument",
      rawMessage: "words: given once only is expected (and 2 more)",
      issues: [
        { path: "words", expected: "given once only", actual: "an argument" },
        { path: "nothing", expected: "no such parameter", actual: "an argument" },
        { path: "most", expected: "number", actual: '"many"' },
      ],
    }),
  );
});
