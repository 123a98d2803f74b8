import { expect, test } from "vitest";

import { optimiseLate } from "../../cli/codegen/optimise-late.ts";

test("V8 is told to optimise later, in the words of its version, and one that is not known is left as it is", () => {
  const flagsFor = (version: string): readonly string[] => {
    const told: string[] = [];
    optimiseLate(version, (flag) => void told.push(flag.split("=", 1)[0] ?? ""));
    return told;
  };
  expect(flagsFor("11.3.244.8-node.30")).toEqual([
    "--interrupt-budget",
    "--max-inlined-bytecode-size-cumulative",
  ]);
  expect(flagsFor("12.4.254.21-node.33")).toEqual(["--invocation-count-for-turbofan"]);
  expect(flagsFor("13.6.233.10")).toEqual(["--invocation-count-for-turbofan"]);
  for (const version of ["10.2.154.4", "14.1.146", "111.3"]) expect(flagsFor(version)).toEqual([]);
});
