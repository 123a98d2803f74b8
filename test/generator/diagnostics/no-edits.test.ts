import { expect, test } from "vitest";

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
