import { expect, test } from "vitest";

import { peers } from "../../properties/peers.ts";
import { readContracts, withPayload } from "../../support/read-contracts.ts";
import { loadCodecs } from "../support/load-codecs.ts";

test("a bigint among others stays one over the wires of other frameworks, where it is an integer", async () => {
  const values = {
    "bigint | null": [10n, -(2n ** 70n), null],
    "/** @minimum 1 */ bigint | boolean": [10n, 2n ** 70n, true],
    "10n | null": [10n, null],
    "bigint | bigint[] | { of: bigint }": [10n, [10n, 2n ** 70n], { of: 0n }],
  };
  for (const [text, all] of Object.entries(values)) {
    const [, tags = "", type = ""] = /^(\/\*.*\*\/)?(.*)$/.exec(text) ?? [];
    const read = readContracts(withPayload(`export type T = { ${tags} x: ${type} }`));
    expect([text, read.diagnostics]).toEqual([text, []]);
    const { getResult } = await loadCodecs(read.model);
    for (const x of all) {
      for (const { name, codecs, carry } of peers) {
        const codec = codecs.codec(getResult!);
        const came = codec.decode(carry(codec.encode({ x })));
        expect([text, name, came]).toEqual([text, name, { x }]);
      }
      expect([text, getResult!.decode(getResult!.encode({ x }))]).toEqual([text, { x }]);
    }
  }
});

test("a number beside a bigint stays a number", async () => {
  const { getResult } = await loadCodecs(
    readContracts(withPayload("export type T = { x: bigint | number | 7; y: 10n | 7 }")).model,
  );
  for (const value of [
    { x: 5, y: 7 },
    { x: 5n, y: 10n },
  ])
    expect(getResult!.decode(getResult!.encode(value))).toEqual(value);
});
