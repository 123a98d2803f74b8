import { expect, test } from "vitest";

import { applyEdits } from "../../../generator/diagnostics/index.ts";
import { readContracts, withPayload } from "../../support/read-contracts.ts";

test.each(["undefined", "null", "NaN"])(
  "no text is offered for @default %s, which says that there is none",
  (word) => {
    const text = `export interface T { /** @default ${word} */ a?: string }`;
    const { diagnostics } = readContracts(withPayload(text));
    expect(diagnostics).toMatchObject([{ name: "default-does-not-match" }]);
    expect(diagnostics[0]).not.toHaveProperty("edit");
  },
);

/** What becomes of a contract that imports its words like this. */
function importing(from: string, names = "Service, Event"): string {
  const text = `import type { ${names} } from ${from};\nexport interface Shop extends Service<"shop"> { sold: Event<string> }`;
  const edits = readContracts(text).diagnostics.flatMap(({ edit }) => edit ?? []);
  const own = edits.filter(({ file }) => file === "contracts/test.ts");
  return applyEdits(text, own).text;
}

test.each(['"lagomorph"', "'@lagomorph/contract'", '"lagomorph/contracts"'])(
  "words of contracts are imported from lagomorph/contract, not from %s",
  (from) => expect(importing(from)).toBe(importing('"lagomorph/contract"')),
);

test("what else is imported stays where it is", () => {
  expect(importing('"lagomorph"', "Service, Mesh")).toContain('} from "lagomorph";');
});
