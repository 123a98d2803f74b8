import { expect, test } from "vitest";

import type { TypeModel } from "../../../generator/model/type.ts";
import { loadCodecs } from "../support/load-codecs.ts";
import { method, model, object, service, string, union } from "../support/models.ts";

const loose: Readonly<Record<string, TypeModel>> = {
  optional: object({ "a?": string }),
  undefinable: object({ a: union(string, { kind: "undefined" }) }),
  unknown: object({ a: { kind: "unknown" } }),
};

const codecs = await loadCodecs(
  model([service(Object.entries(loose).map(([name, type]) => method(name, [], type)))]),
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
