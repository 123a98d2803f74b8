import { expect, test } from "vitest";

import { compileOversized } from "./compile-oversized.ts";
import { oversized } from "./oversized.ts";

const all = Object.keys(oversized);
const always = ["a union of 10 000 texts", "objects 300 levels deep"];

/** All of them by `npm run test:attack`; else a quarter. */
const names =
  process.env["ATTACK"] === "all"
    ? all
    : all.filter(
        (name, index) =>
          (index % 4 === 0 || always.includes(name)) && oversized[name]?.isSlow !== true,
      );

test(
  "a contract that asks for too much is compiled or refused by name, in bounded time and memory",
  { timeout: 600_000 },
  () => {
    const found = compileOversized(names, 590_000);
    expect(found.map(({ name }) => name)).toEqual(names);
    for (const each of found) {
      const outcome = oversized[each.name]?.outcome;
      const isExpected =
        each.found === "compiled"
          ? outcome === "compiled" || outcome?.includes("compiled")
          : each.found.some((name) => outcome !== "compiled" && outcome?.includes(name));
      expect(isExpected, `${each.name}: ${String(each.found)}`).toBe(true);
      expect(each.longest, each.name).toBeLessThan(2000);
    }
  },
);
