import { expect, test } from "vitest";

import { emit } from "../../../generator/emitters/index.ts";
import { render } from "../../../generator/render/render.ts";
import { readContracts, withService } from "../../support/read-contracts.ts";

/** The lines of the client's methods. */
function clientOf(exactOptionalPropertyTypes: boolean): string {
  const body = `
    parameters(): Parameters<(a: string, b?: number) => void>[];
    written(): [string, (number | undefined)?, Date?];
    partial(): Partial<[a: string, b: "x" | undefined]>;
  `;
  const { model } = readContracts(withService(body), { exactOptionalPropertyTypes });
  const files = render(emit(model, { out: "generated", importExtension: ".ts" }));
  return files.get("s/client.ts") ?? "";
}

test("an item of a tuple that may be undefined may be so in generated types, and others only where the project does not tell", () => {
  const exact = clientOf(true);
  expect(exact).toContain("Promise<[a: string, b?: number | undefined][]>");
  expect(exact).toContain("Promise<[string, (number | undefined)?, Date?]>");
  expect(exact).toContain('Promise<[a?: string, b?: "x" | undefined]>');
  const loose = clientOf(false);
  expect(loose).toContain("Promise<[a: string, b?: number][]>");
  expect(loose).toContain("Promise<[string, number?, Date?]>");
});
