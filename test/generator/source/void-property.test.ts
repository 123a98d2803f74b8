import { expect, test } from "vitest";

import { emit } from "../../../generator/emitters/index.ts";
import { render } from "../../../generator/render/render.ts";
import { loadCodecs } from "../support/load-codecs.ts";
import { readContracts, withPayload } from "../../support/read-contracts.ts";

test("a property that is void, and may be missing, is missing, and is void in what is generated", async () => {
  const text = "type T = { id: string; deleted?: void; more?: string | void }";
  for (const exactOptionalPropertyTypes of [true, false]) {
    const { model, diagnostics } = readContracts(withPayload(text), { exactOptionalPropertyTypes });
    expect(diagnostics).toEqual([]);
    const { getResult } = await loadCodecs(model);
    expect(getResult!.decode({ id: "a" })).toEqual({ id: "a" });
    expect(getResult!.encode({ id: "a", deleted: undefined, more: "b" })).toEqual({
      id: "a",
      more: "b",
    });
    for (const wrong of [{ deleted: null }, { deleted: true }, { more: 1 }])
      expect(() => getResult!.decode({ id: "a", ...wrong })).toThrow("get");
    const written = [...render(emit(model, { out: "generated", importExtension: ".ts" })).values()];
    expect(written.some((each) => /deleted\?: void;/.test(each))).toBe(true);
  }
});
