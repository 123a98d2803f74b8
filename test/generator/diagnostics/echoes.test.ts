import { expect, test } from "vitest";

import { resolveConfig } from "../../../generator/config.ts";
import { compile } from "../../../generator/pipeline.ts";
import { withService } from "../../support/read-contracts.ts";

test("a type that needs itself is an error of TypeScript's, and no failure of the compiler", () => {
  const circles = [
    "type A = { [K in keyof A]: A[K] }",
    "type A = { [K in keyof B]: 1 }; type B = { [K in keyof A]: 2 }",
  ];
  for (const circle of circles) {
    const text = `${withService("a(x: A): A[keyof A];\nb(x: Partial<A>): void;")}${circle}\n`;
    const files = { "virtual/contracts/a.ts": text };
    const config = resolveConfig({ root: process.cwd(), contracts: "virtual/contracts", files });
    const { diagnostics, failed } = compile(config);
    expect(failed).toBe(true);
    expect(new Set(diagnostics.map(({ name }) => name))).toEqual(
      new Set(["contract-has-type-errors"]),
    );
  }
});
