import { discover } from "lagomorph/host";
import { describe, expect, test } from "vitest";
import { MathServiceClient, MathServiceSkeleton } from "../../generated/math_service/index.ts";
import * as example from "../../examples/math/main.ts";

const { MathImpl, Reporting } = example;

describe("discovery", () => {
  test("finds the classes that implement skeletons, in their order, each once", () => {
    const again = { name: "b.ts", exports: { Again: MathImpl } };
    expect(discover([{ name: "a.ts", exports: { ...example } }, again])).toEqual([
      MathImpl,
      Reporting,
    ]);
  });

  test("takes no skeleton, no client and nothing else for a service", () => {
    const exports = {
      MathServiceSkeleton,
      MathServiceClient,
      MathImpl,
      a: 1,
      b: null,
      c: () => {},
      d: class {},
    };
    expect(discover([{ name: "a.ts", exports }])).toEqual([MathImpl]);
  });

  test("takes a class of a class", () => {
    class Better extends MathImpl {}
    expect(discover([{ name: "a.ts", exports: { Better } }])).toEqual([Better]);
  });

  test("takes one export when it is named", () => {
    expect(discover([{ name: "a.ts", only: "Reporting", exports: { ...example } }])).toEqual([
      Reporting,
    ]);
  });

  test.each<
    [what: string, module: { exports: Record<string, unknown>; only?: string }, message: RegExp]
  >([
    [
      "no service",
      { exports: { a: 1 } },
      /a\.ts exports no class that extends a generated skeleton.*it has a$/,
    ],
    ["nothing", { exports: {} }, /it has no exports$/],
    [
      "no such export",
      { exports: { MathImpl }, only: "Maths" },
      /no service class "Maths"; it has MathImpl$/,
    ],
    [
      "two for one service",
      { exports: { MathImpl, Other: class Other extends MathImpl {} } },
      /MathImpl and Other both serve math_service/,
    ],
  ])("refuses a module with %s", (_, module, message) => {
    expect(() => discover([{ name: "a.ts", ...module }])).toThrow(message);
  });
});
