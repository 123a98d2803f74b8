import { expect, test } from "vitest";

import { optimiseLate } from "../../cli/codegen/optimise-late.ts";

test("the V8 of Node 20 is told to optimise later, and others are left as they are", () => {
  const told: string[] = [];
  for (const version of ["12.4.254.21-node.33", "13.6.233.10", "111.3"]) {
    optimiseLate(version, (flag) => void told.push(flag));
  }
  expect(told).toEqual([]);
  optimiseLate("11.3.244.8-node.30", (flag) => void told.push(flag));
  expect(told.map((flag) => flag.split("=", 1)[0])).toEqual([
    "--interrupt-budget",
    "--max-inlined-bytecode-size-cumulative",
  ]);
});
