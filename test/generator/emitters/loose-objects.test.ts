import { expect, test } from "vitest";

import type { TypeModel } from "../../../generator/model/type.ts";
import { loadCodecs } from "../support/load-codecs.ts";
import { method, model, number, object, service, string, union } from "../support/models.ts";

const loose: Readonly<Record<string, TypeModel>> = {
  optional: object({ "a?": string }),
  undefinable: object({ a: union(string, { kind: "undefined" }) }),
  unknown: object({ a: { kind: "unknown" } }),
};

const counted: Readonly<Record<string, TypeModel>> = {
  numbered: object({ 1: number }),
  long: object({ length: number }),
};

const codecs = await loadCodecs(
  model([
    service(Object.entries({ ...loose, ...counted }).map(([name, type]) => method(name, [], type))),
  ]),
);

test.each(Object.keys(loose))(
  "an object of which nothing is required (%s) is no date, error, expression or boxed value",
  (name) => {
    const codec = codecs[`${name}Result`]!;
    expect(codec.encode({ a: "x", b: 1 })).toEqual({ a: "x" });
    for (const value of [new Date(), new Error("e"), /a/, new Map(), Object("text"), Object(1)]) {
      expect(() => codec.encode(value), String(value)).toThrow("got");
    }
  },
);

test.each(Object.keys(counted))(
  "an object that requires only what lists have (%s) is no list, typed array or boxed value",
  (name) => {
    const codec = codecs[`${name}Result`]!;
    expect(codec.encode({ 1: 0, length: 2 })).toEqual(name === "long" ? { length: 2 } : { 1: 0 });
    for (const value of [[1, 2], new Float64Array(2), Buffer.from("ab"), Object("ab")]) {
      expect(() => codec.encode(value), String(value)).toThrow("got");
    }
  },
);
