import { expect, test } from "vitest";

import { inDialect } from "../../../runtime/dialect.ts";
import { dialectOf } from "../../../runtime/wires/nameko/json.ts";
import { readContracts, withPayload } from "../../support/read-contracts.ts";
import { loadCodecs } from "../support/load-codecs.ts";

test("a bigint that is written down is read of the integer that it is on wires of other frameworks", async () => {
  const { model } = readContracts(withPayload("export type T = { size: 10n | -1n; at?: 0n }"));
  const { getResult } = await loadCodecs(model);
  const there = (json: unknown): unknown =>
    inDialect(dialectOf("plain"), () => getResult!.decode(json));
  expect(there({ size: 10 })).toEqual({ size: 10n });
  expect(there({ size: -1n, at: 0 })).toEqual({ size: -1n, at: 0n });
  expect(there({ size: "10" })).toEqual({ size: 10n });
  expect(() => there({ size: 11 })).toThrow('expected "10" | "-1", got 11');
  expect(() => there({ size: 10.5 })).toThrow("size");
  expect(() => getResult!.decode({ size: 10 })).toThrow("size");
});
